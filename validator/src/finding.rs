//! What is wrong with a body, in words that are equal in all languages (rule R7).

use std::ops::Range;

use crate::Words;

/// Why a body is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Objects and arrays are nested deeper than 64.
    TooDeep,
    /// The text is not one JSON value.
    NotJson,
    /// A member that the profile insists on is absent or null.
    MissingRequired,
    /// A value of another JSON type, or a number that is no integer.
    WrongType,
    /// An integer outside the width of its member.
    OutOfRange,
    /// A known member for the second time.
    DuplicateKey,
    /// An optional member is null instead of absent.
    NullForOptional,
    /// A member that the edition does not know.
    UnknownMember,
    /// A code that the edition does not list.
    UnknownCode,
    /// A value that does not fit the code beside it.
    ConditionalValue,
    /// Text that is not padded standard base64.
    NotBase64,
}

impl Reason {
    /// All, those of the tolerant profile first.
    pub const ALL: [Reason; 12] = [
        Reason::NotUtf8,
        Reason::TooDeep,
        Reason::NotJson,
        Reason::MissingRequired,
        Reason::WrongType,
        Reason::OutOfRange,
        Reason::DuplicateKey,
        Reason::NullForOptional,
        Reason::UnknownMember,
        Reason::UnknownCode,
        Reason::ConditionalValue,
        Reason::NotBase64,
    ];

    /// The word for it in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::NotUtf8 => "not-utf8",
            Reason::TooDeep => "too-deep",
            Reason::NotJson => "not-json",
            Reason::MissingRequired => "missing-required",
            Reason::WrongType => "wrong-type",
            Reason::OutOfRange => "out-of-range",
            Reason::DuplicateKey => "duplicate-key",
            Reason::NullForOptional => "null-for-optional",
            Reason::UnknownMember => "unknown-member",
            Reason::UnknownCode => "unknown-code",
            Reason::ConditionalValue => "conditional-value",
            Reason::NotBase64 => "not-base64",
        }
    }
}

/// One thing that is wrong with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Why.
    pub reason: Reason,
    /// JSON pointer (RFC 6901) of the place; of a missing member, where it should be.
    pub pointer: String,
    /// Bytes of the body to look at: the value, the key of an unknown or doubled member, the closing bracket
    /// of the object that lacks a member.
    pub span: Range<usize>,
    /// Line of the first of these bytes, from 1.
    pub line: usize,
    /// Column of the first of these bytes in characters, from 1.
    pub column: usize,
    /// The rule that is broken: `R1` and so on, or the place in the published schema.
    pub rule: String,
    /// What happened.
    pub message: Words,
    /// What to do about it, where that can be said.
    pub help: Option<Words>,
}
