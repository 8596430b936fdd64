//! What the tests share: the vectors on disk, a zoo of every kind of member, and bodies made from the model.

pub mod bodies;
pub mod vectors;
pub mod zoo;
