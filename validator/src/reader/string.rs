//! Strings: borrowed as long as no escape has to be resolved.

use std::borrow::Cow;

use super::error::{Expected, JsonFault, ReadError};
use super::parse::Parser;
use super::refuse::fault;

/// `\uXXXX`.
const UNICODE_ESCAPE: usize = 6;

impl<'a> Parser<'a> {
    /// Reads the string whose opening quote is here.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, ReadError> {
        self.pos += 1;
        let plain = self.plain();
        if self.peek() == Some(b'"') {
            self.pos += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut resolved = plain.to_owned();
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => resolved.push(self.escape()?),
                Some(control) => {
                    let found = char::from(control);
                    return Err(fault(JsonFault::ControlCharacter { found }, self.pos, self.pos + 1));
                }
                None => return Err(self.end(Expected::StringEnd)),
            }
            resolved.push_str(self.plain());
        }
        self.pos += 1;
        Ok(Cow::Owned(resolved))
    }

    /// Reads up to the next quote, backslash or control character, or to the end of the input.
    fn plain(&mut self) -> &'a str {
        let rest = &self.text[self.pos..];
        // All bytes looked for are below U+0080, so the scan never stops inside a character.
        let length = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(rest.len());
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
