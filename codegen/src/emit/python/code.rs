//! Codes as Python sees them: an enumeration, its module, and its base.

use super::{layout::docstring, names};
use crate::{
    emit::stub::doc,
    model::{self, Raw},
};

/// The class of a code.
pub(super) struct Code {
    /// `Platform`.
    pub(super) name: String,
    /// `platform`.
    pub(super) module: String,
    /// The class that it extends.
    pub(super) base: &'static str,
    /// Its docstring.
    pub(super) doc: String,
    /// In the order of the contract.
    pub(super) values: Vec<Value>,
}

/// A named value.
pub(super) struct Value {
    /// `ANDROID`.
    pub(super) name: String,
    /// `2` or `"2"`.
    pub(super) literal: String,
    /// Its docstring.
    pub(super) doc: String,
}

impl Code {
    pub(super) fn of(edition: &model::Edition, code: &model::Code) -> Code {
        let is_text = code.values.iter().any(|value| matches!(value.raw, Raw::Text(_)));
        let values = code.values.iter().map(|value| Value {
            name: names::constant(&value.name),
            literal: match &value.raw {
                Raw::Int(number) => number.to_string(),
                Raw::Text(text) => names::literal(text),
            },
            doc: docstring(4, &doc::value(edition, value)),
        });
        Code {
            values: values.collect(),
            base: match (is_text, code.closed) {
                (true, _) => "TextCode",
                (false, true) => "ListedCode",
                (false, false) => "Code",
            },
            doc: docstring(4, &doc::code(edition, code)),
            module: names::module(&code.name),
            name: code.name.clone(),
        }
    }
}
