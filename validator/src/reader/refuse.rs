//! Names the fault at the reading position. Only ever run once, so it may look around.

use super::error::{Expected, JsonFault, ReadError};
use super::parse::Parser;

const LITERALS: [&str; 3] = ["null", "true", "false"];

impl<'a> Parser<'a> {
    /// The error for a text that does not go on here as `expected`.
    #[cold]
    pub(super) fn refuse(&self, expected: Expected) -> ReadError {
        let Some(found) = self.next_char() else {
            return self.end(expected);
        };
        let start = self.pos;
        let rest = &self.text[start..];
        let wants_value = matches!(expected, Expected::Value | Expected::ValueOrArrayEnd);
        let wants_key = matches!(expected, Expected::Key | Expected::KeyOrObjectEnd);
        match found {
            '/' if rest.starts_with("//") || rest.starts_with("/*") => fault(JsonFault::Comment, start, start + 2),
            '\'' if wants_value || wants_key => fault(JsonFault::SingleQuote, start, start + 1),
            '.' if wants_value && self.digits_from(start + 1) > start + 1 => {
                fault(JsonFault::MissingInteger, start, self.digits_from(start + 1))
            }
            _ => fault(JsonFault::Unexpected { expected, found }, start, start + found.len_utf8()),
        }
    }

    /// The error for a word that stands where a value should and is no literal.
    #[cold]
    pub(super) fn refuse_word(&self, word: &str) -> ReadError {
        let end = self.pos + word.len();
        if is_nan_or_infinity(word) {
            return fault(JsonFault::NanOrInfinity, self.pos, end);
        }
        if end == self.text.len() && LITERALS.iter().any(|literal| literal.starts_with(word)) {
            return self.end(Expected::LiteralRest);
        }
        let found = word.chars().next().unwrap_or_default();
        fault(JsonFault::BadLiteral { found }, self.pos, end)
    }

    /// The unquoted word at the reading position; empty if there is none.
    pub(super) fn word(&self) -> &'a str {
        let rest = &self.text[self.pos..];
        let length =
            rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')).count();
        &rest[..length]
    }

    /// The error for an input that ends where `expected` should follow.
    #[cold]
    pub(super) fn end(&self, expected: Expected) -> ReadError {
        let offset = self.text.len();
        fault(JsonFault::UnexpectedEnd { expected }, offset, offset)
    }
}

/// The error for the bytes from `start` up to `end`.
#[cold]
pub(super) fn fault(kind: JsonFault, start: usize, end: usize) -> ReadError {
    ReadError::NotJson { kind, offset: start, length: end - start }
}

pub(super) fn is_nan_or_infinity(word: &str) -> bool {
    matches!(word, "NaN" | "Infinity")
}
