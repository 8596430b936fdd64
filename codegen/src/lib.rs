//! From the contract's Rust types to everything that is published.
//!
//! 1. [`model`] reads the types of `imhook-schema` into a small normalised description. It is the only place
//!    that knows schemars and serde.
//! 2. [`emit`] holds one emitter per kind of artefact: a pure function from the model to texts by path. No
//!    emitter reads or writes the disk; `cargo xtask` does.
//!
//! No name of a callback, member, code or path of the contract stands in this crate.

pub mod emit;
pub mod model;
pub mod settings;
