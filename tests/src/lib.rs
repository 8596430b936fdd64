//! What the tests share: the vectors on disk, a zoo of every kind of member, bodies made from the model, and ways to change
//! them.

pub mod bodies;
pub mod mutation;
pub mod vectors;
pub mod zoo;
