//! The modules that progenitor and typify made, and a way to each of their types by callback.

use serde::{Serialize, de::DeserializeOwned};

/// Decodes a body into a type and encodes that.
pub type Reencode = fn(&[u8]) -> Result<Vec<u8>, serde_json::Error>;

include!(concat!(env!("OUT_DIR"), "/models.rs"));

fn reencode<T: Serialize + DeserializeOwned>(body: &[u8]) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&serde_json::from_slice::<T>(body)?)
}

/// The type of a callback's body or answer.
pub fn model(edition: &str, callback: &str) -> Option<Reencode> {
    let known = MODELS.iter().find(|(of, name, _)| *of == edition && *name == callback);
    known.map(|(_, _, reencode)| *reencode)
}
