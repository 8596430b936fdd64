//! Codes: values with names.

use serde::Serialize;

use super::Words;

/// An integer or text with named values, open when received (rule R3).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Code {
    /// Name of the type, equal in all languages.
    pub name: String,
    /// What it tells.
    #[serde(flatten)]
    pub text: Words,
    /// The strict profile of this edition refuses any other value.
    pub closed: bool,
    /// The vendor's faults that concern it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// The values that this edition has.
    pub values: Vec<CodeValue>,
    /// Ranges of values with one meaning and no names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranges: Vec<CodeRange>,
}

impl Code {
    /// The known value that equals a number.
    pub fn value(&self, number: i64) -> Option<&CodeValue> {
        self.values.iter().find(|value| value.raw == Raw::Int(number))
    }
}

/// One named value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeValue {
    /// As it is on the wire.
    #[serde(rename = "value")]
    pub raw: Raw,
    /// Its name in generated code.
    pub name: String,
    /// What it means.
    #[serde(flatten)]
    pub text: Words,
    /// First day on the wire, where it is not the table's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// A fault of the vendor's side that concerns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// A value as it is on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Raw {
    /// An integer.
    Int(i64),
    /// A text.
    Text(String),
}

/// Values with one meaning and no names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeRange {
    /// First value.
    pub first: i32,
    /// Last value.
    pub last: i32,
    /// What they mean.
    #[serde(flatten)]
    pub text: Words,
}
