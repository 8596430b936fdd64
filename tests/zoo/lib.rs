//! Everything that the schema crate has, and the zoo beside it as an edition like the others.

pub use imhook_schema::*;

#[path = "../src/zoo/mod.rs"]
pub mod vzoo;
