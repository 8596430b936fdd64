//! A code of the contract as a record around its number or text, with a constant for each known value.

use super::{javadoc, layout, names};
use crate::{
    emit::stub::doc,
    model::{self, Edition, Raw},
};

/// A record around a number or text.
pub(super) struct Code {
    /// `OnlineStatus`.
    pub(super) class: String,
    /// `ONLINE_STATUS`.
    pub(super) constant: String,
    /// Lines of its doc comment.
    pub(super) doc: Vec<String>,
    /// `int` or `String`.
    pub(super) raw: &'static str,
    pub(super) values: Vec<Value>,
    /// The strict profile refuses any other value.
    pub(super) is_closed: bool,
}

/// A known value.
pub(super) struct Value {
    /// `ONLINE`.
    pub(super) constant: String,
    /// Its literal.
    pub(super) raw: String,
    /// Lines of its doc comment.
    pub(super) doc: Vec<String>,
}

impl Code {
    pub(super) fn of(edition: &Edition, code: &model::Code) -> Code {
        let raw = match code.values.first().map(|value| &value.raw) {
            Some(Raw::Text(_)) => "String",
            _ => "int",
        };
        let value = |value: &model::CodeValue| Value {
            constant: names::constant(&value.name),
            raw: match &value.raw {
                Raw::Int(number) => number.to_string(),
                Raw::Text(text) => layout::literal(text),
            },
            doc: javadoc::lines(&doc::value(edition, value), &[]),
        };
        let parameter = javadoc::Parameter {
            name: "value".to_owned(),
            paragraphs: vec!["As it is on the wire. / 报文中的值。".to_owned()],
        };
        Code {
            class: names::class(&code.name),
            constant: names::constant(&code.name),
            doc: javadoc::lines(&doc::code(edition, code), &[parameter]),
            raw,
            values: code.values.iter().map(value).collect(),
            is_closed: code.closed,
        }
    }

    /// Whether members carry it; a text is only a value of a rule.
    pub(super) fn is_number(&self) -> bool {
        self.raw == "int"
    }
}
