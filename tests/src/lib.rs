//! What the tests share: the vectors on disk, a zoo of every kind of member, bodies made from the model and broken ones,
//! runners of all languages, and what benchmarks show.

pub mod bodies;
pub mod chart;
pub mod machine;
pub mod mutation;
pub mod phases;
pub mod runner;
pub mod vectors;
pub mod zoo;
