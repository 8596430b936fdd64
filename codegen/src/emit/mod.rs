//! Emitters: pure functions from the model to texts by path. Only `cargo xtask` touches the disk.

use std::collections::BTreeMap;

#[cfg(feature = "go")]
pub mod go;
#[cfg(feature = "java")]
pub mod java;
pub mod json_schema;
pub mod openapi;
#[cfg(feature = "python")]
pub mod python;
#[cfg(feature = "rust")]
pub mod rust;
#[cfg(feature = "stub")]
pub mod stub;
#[cfg(feature = "typescript")]
pub mod typescript;

/// Texts by path, relative to the folder of the artefact, with `/` between folders.
pub type Files = BTreeMap<String, String>;
