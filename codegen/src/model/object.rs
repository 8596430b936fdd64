//! Objects and their members.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Words;

/// A JSON object with named members.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Object {
    /// Name of the type, equal in all languages.
    pub name: String,
    /// What it is.
    #[serde(flatten)]
    pub text: Words,
    /// The vendor's faults that concern it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// In the order of the contract (emission rule E11).
    pub members: Vec<Member>,
}

impl Object {
    /// The member of this name.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// Names of the members that a profile insists on.
    pub fn required(&self, profile: Profile) -> Vec<&str> {
        let required = self.members.iter().filter(|member| member.presence.is_required(profile));
        required.map(|member| member.name.as_str()).collect()
    }
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Member {
    /// Its name on the wire.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: Type,
    /// When it is there.
    pub presence: Presence,
    /// What it is.
    #[serde(flatten)]
    pub text: Words,
    /// First day on the wire; the edition's own day where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The vendor's faults that concern it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// Never shown in reports and records.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
}

/// The type of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// Any text.
    Text,
    /// Text that the strict profile wants to be padded standard base64.
    Base64,
    /// `true` or `false`.
    Boolean,
    /// A signed integer of 32 bits.
    Int32,
    /// A signed integer of 64 bits.
    Int64,
    /// A signed integer of 32 bits with named values.
    Code(String),
    /// An object of the edition.
    Object(String),
    /// An object without named members.
    OpenObject,
    /// An array of one of the others.
    Array(Box<Type>),
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Text => f.write_str("text"),
            Type::Base64 => f.write_str("base64"),
            Type::Boolean => f.write_str("boolean"),
            Type::Int32 => f.write_str("int32"),
            Type::Int64 => f.write_str("int64"),
            Type::Code(name) => write!(f, "code {name}"),
            Type::Object(name) => write!(f, "object {name}"),
            Type::OpenObject => f.write_str("open object"),
            Type::Array(item) => write!(f, "array of {item}"),
        }
    }
}

impl Serialize for Type {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How much a check insists on (contract.md section 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    /// What a receiver insists on.
    Tolerant,
    /// What a correct sender writes.
    Strict,
}

impl Profile {
    /// Both, the looser first.
    pub const ALL: [Profile; 2] = [Profile::Tolerant, Profile::Strict];

    /// Its name in options and file names.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Tolerant => "tolerant",
            Profile::Strict => "strict",
        }
    }
}

/// When a member is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Both profiles insist on it.
    Required,
    /// The server always writes it; absent it reads as the empty value.
    Default,
    /// The server always writes it; absent it reads as none.
    AlwaysWritten,
    /// It may be absent.
    Optional,
}

impl Presence {
    /// Whether a profile insists on the member.
    pub fn is_required(self, profile: Profile) -> bool {
        match self {
            Presence::Required => true,
            Presence::Default | Presence::AlwaysWritten => profile == Profile::Strict,
            Presence::Optional => false,
        }
    }
}
