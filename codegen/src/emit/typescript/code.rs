//! A code as the TypeScript stub sees it.

use super::{layout, names};
use crate::{
    emit::stub::doc,
    model::{self, Edition, Raw},
};

/// A file of the stub.
pub(super) struct Code {
    /// `OnlineStatus`.
    pub(super) name: String,
    /// `online-status`.
    pub(super) file: String,
    /// Comment of the table.
    pub(super) comment: String,
    pub(super) values: Vec<Value>,
}

/// A named value.
pub(super) struct Value {
    pub(super) comment: String,
    /// `Online: 0`.
    pub(super) property: String,
}

impl Code {
    pub(super) fn of(edition: &Edition, code: &model::Code) -> Code {
        let value = |value: &model::CodeValue| Value {
            comment: layout::comment(&doc::value(edition, value), 2),
            property: format!("{}: {}", names::key(&value.name), literal(&value.raw)),
        };
        Code {
            name: code.name.clone(),
            file: names::file(&code.name),
            comment: layout::comment(&doc::code(edition, code), 0),
            values: code.values.iter().map(value).collect(),
        }
    }
}

fn literal(raw: &Raw) -> String {
    match raw {
        Raw::Int(number) => number.to_string(),
        Raw::Text(text) => names::literal(text),
    }
}
