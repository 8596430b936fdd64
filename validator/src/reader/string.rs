//! Strings: checked where they stand, and resolved when somebody asks for their text.
//!
//! A body may be one string of many megabytes, which most who look at the tree never ask for: so it is not there twice.

use std::borrow::Cow;

use super::error::{Expected, JsonFault, ReadError};
use super::parse::Parser;
use super::refuse::fault;
use crate::plain;

/// `\uXXXX`.
const UNICODE_ESCAPE: usize = 6;

/// A string as it was written. Its escapes are sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    raw: &'a str,
    has_escapes: bool,
}

impl<'a> Text<'a> {
    /// The string whose opening quote is here, in a text that was checked, and the place behind its closing quote.
    pub(super) fn checked(text: &'a str, quote: usize) -> (Text<'a>, usize) {
        let (start, bytes) = (quote + 1, text.as_bytes());
        let mut end = start + plain::length(&bytes[start..]);
        let has_escapes = bytes[end] != b'"';
        while bytes[end] != b'"' {
            // Whatever is behind the backslash is no end of the string; the digits of a number are plain.
            end += 2;
            end += plain::length(&bytes[end..]);
        }
        (Text { raw: &text[start..end], has_escapes }, end + 1)
    }

    /// What stands between the quotes, escapes as they are.
    pub fn raw(self) -> &'a str {
        self.raw
    }

    /// With its escapes resolved; borrowed when it has none.
    ///
    /// # Panics
    /// Never: the escapes were checked when the string was read.
    pub fn resolved(self) -> Cow<'a, str> {
        if !self.has_escapes {
            return Cow::Borrowed(self.raw);
        }
        let mut resolved = String::with_capacity(self.raw.len());
        let mut parser = Parser::new(self.raw, 0);
        loop {
            resolved.push_str(parser.plain());
            if parser.peek().is_none() {
                return Cow::Owned(resolved);
            }
            resolved.push(parser.escape().expect("the escape was checked"));
        }
    }
}

impl<'a> Parser<'a> {
    /// Reads the string whose opening quote is here.
    pub(super) fn string(&mut self) -> Result<Text<'a>, ReadError> {
        self.pos += 1;
        let start = self.pos;
        let mut has_escapes = false;
        loop {
            self.plain();
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    self.escape()?;
                    has_escapes = true;
                }
                Some(control) => {
                    let found = char::from(control);
                    return Err(fault(JsonFault::ControlCharacter { found }, self.pos, self.pos + 1));
                }
                None => return Err(self.end(Expected::StringEnd)),
            }
        }
        let raw = &self.text[start..self.pos];
        self.pos += 1;
        Ok(Text { raw, has_escapes })
    }

    /// Reads up to the next quote, backslash or control character, or to the end of the input.
    fn plain(&mut self) -> &'a str {
        let rest = &self.text[self.pos..];
        // All bytes looked for are below U+0080, so the scan never stops inside a character.
        let length = plain::length(rest.as_bytes());
        self.pos += length;
        &rest[..length]
    }

    /// Reads the escape whose backslash is here.
    fn escape(&mut self) -> Result<char, ReadError> {
        let start = self.pos;
        self.pos += 1;
        let Some(found) = self.next_char() else {
            return Err(self.end(Expected::EscapeRest));
        };
        self.pos += found.len_utf8();
        Ok(match found {
            '"' | '\\' | '/' => found,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode(start),
            _ => return Err(fault(JsonFault::BadEscape { found }, start, self.pos)),
        })
    }

    /// Reads what follows the `\u` at `start`: four digits, and the second escape of a pair.
    fn unicode(&mut self, start: usize) -> Result<char, ReadError> {
        let half = || fault(JsonFault::HalfSurrogate, start, start + UNICODE_ESCAPE);
        let first = self.four_digits(start)?;
        if !(0xD800..0xDC00).contains(&first) {
            // Whatever is no character here is a low half without its high half.
            return char::from_u32(first).ok_or_else(half);
        }
        let second_start = self.pos;
        match &self.text.as_bytes()[second_start..] {
            [b'\\', b'u', ..] => self.pos += 2,
            [] | [b'\\'] => return Err(self.end(Expected::EscapeRest)),
            _ => return Err(half()),
        }
        let second = self.four_digits(second_start)?;
        if !(0xDC00..0xE000).contains(&second) {
            return Err(half());
        }
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or_else(half)
    }

    /// Reads the digits of the `\u` at `start`.
    fn four_digits(&mut self, start: usize) -> Result<u32, ReadError> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(found) = self.next_char() else {
                return Err(self.end(Expected::EscapeRest));
            };
            self.pos += found.len_utf8();
            let Some(digit) = found.to_digit(16) else {
                return Err(fault(JsonFault::BadHexDigit { found }, start, self.pos));
            };
            unit = unit * 16 + digit;
        }
        Ok(unit)
    }
}
