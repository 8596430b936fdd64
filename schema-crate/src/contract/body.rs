//! A body type without its type: what generic programs need to do with "the body of this callback".

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::wire;

/// A body type, erased.
#[derive(Clone, Copy)]
pub struct Body {
    /// Hands the type to a schema generator and gives back a reference to its definition.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
    /// Decodes a JSON value into the type and encodes that as the server writes it ([`wire::to_vec`]).
    ///
    /// # Errors
    /// What serde says of a value that is not of the type.
    pub reencode: fn(Value) -> Result<Vec<u8>, serde_json::Error>,
}

impl Body {
    /// The body of type `T`.
    pub const fn of<T: JsonSchema + Serialize + DeserializeOwned>() -> Body {
        Body { schema: |generator| generator.subschema_for::<T>(), reencode: reencode::<T> }
    }

    /// No body: stands in [`crate::contract::Callback::BLANK`] only, and the model's reader refuses it.
    pub const NONE: Body = Body::of::<()>();
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body")
    }
}

fn reencode<T: Serialize + DeserializeOwned>(value: Value) -> Result<Vec<u8>, serde_json::Error> {
    wire::to_vec(&serde_json::from_value::<T>(value)?)
}
