//! An object whose members the contract does not name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A JSON object that is handed through as it is (elements of a channel's menu).
///
/// Numbers are those of serde_json: an integer of 64 bits is exact, any other number is an `f64`, and one that no `f64` can hold
/// (`1e400`) is 0. Who needs the digits of such a number finds them in the bytes of the body.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct OpenObject(pub Map<String, Value>);
