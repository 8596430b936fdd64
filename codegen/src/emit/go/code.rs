//! A code as the Go stub sees it: a type with constants.

use super::{
    names::{self, Names},
    text::{comment, quoted},
};
use crate::{
    emit::stub::doc,
    model::{self, Raw},
};

/// A code.
pub(super) struct Code {
    /// Start of its file's name.
    pub(super) file: String,
    /// The type.
    pub(super) name: String,
    /// What the type is made of: `int32` or `string`.
    pub(super) base: &'static str,
    /// Lines about it.
    pub(super) doc: Vec<String>,
    /// The named values.
    pub(super) values: Vec<Value>,
    /// What a strict check needs of an integer.
    pub(super) table: Option<Table>,
}

/// A named value.
pub(super) struct Value {
    /// The constant.
    pub(super) constant: String,
    /// As Go writes it.
    pub(super) literal: String,
    /// The contract's name of it, as a literal.
    pub(super) shown: String,
    /// Lines about it.
    pub(super) doc: Vec<String>,
}

/// A code in the contract's tables.
pub(super) struct Table {
    /// The variable.
    pub(super) variable: String,
    /// The contract's name of the code, as a literal.
    pub(super) name: String,
    /// The values, where no other is taken.
    pub(super) values: Option<String>,
}

impl Code {
    pub(super) fn of(edition: &model::Edition, names: &mut Names, code: &model::Code) -> Code {
        let values: Vec<Value> = code.values.iter().map(|value| Value::of(edition, names, code, value)).collect();
        let is_text = code.values.iter().any(|value| matches!(value.raw, Raw::Text(_)));
        let name = names.of_type(&code.name).to_owned();
        let open = if is_text { "a text with named values" } else { "a code; values without a name are kept" };
        let mut paragraphs = vec![format!("{name} is {open}.")];
        paragraphs.extend(doc::code(edition, code));
        let numbers: Vec<&str> = values.iter().map(|value| value.literal.as_str()).collect();
        let table = (!is_text).then(|| Table {
            variable: names.table(&code.name),
            name: quoted(&code.name),
            values: code.closed.then(|| numbers.join(", ")),
        });
        Code {
            file: names::file(&code.name),
            base: if is_text { "string" } else { "int32" },
            doc: comment(&paragraphs),
            name,
            values,
            table,
        }
    }
}

impl Value {
    fn of(edition: &model::Edition, names: &mut Names, code: &model::Code, value: &model::CodeValue) -> Value {
        Value {
            constant: names.constant(&code.name, &value.name),
            literal: match &value.raw {
                Raw::Int(number) => number.to_string(),
                Raw::Text(text) => quoted(text),
            },
            shown: quoted(&value.name),
            doc: comment(&doc::value(edition, value)),
        }
    }
}
