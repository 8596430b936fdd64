//! The grammar: values, arrays and objects, checked by recursive descent. Nothing is kept of what they hold.
//!
//! The recursion is bounded because the depth is checked before each step down.

use super::error::{Expected, JsonFault, ReadError};
use super::refuse::fault;
use super::tree::{Node, Span, Value};
use super::view::{Items, Members};

/// The reading position in a text. It is always between two characters.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) pos: usize,
    depth: usize,
    max_depth: usize,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, max_depth: usize) -> Self {
        Self { text, pos: 0, depth: 0, max_depth }
    }

    /// Reads the whole text as one value.
    pub(super) fn document(mut self) -> Result<Node<'a>, ReadError> {
        if self.text.starts_with('\u{feff}') {
            return Err(fault(JsonFault::ByteOrderMark, 0, 3));
        }
        self.skip_blanks();
        if self.pos == self.text.len() {
            return Err(fault(JsonFault::Empty, 0, self.pos));
        }
        let root = self.value(Expected::Value)?;
        self.skip_blanks();
        match self.next_char() {
            None => Ok(root),
            Some(found) => Err(fault(JsonFault::TrailingData { found }, self.pos, self.text.len())),
        }
    }

    /// Reads the value that starts here; `expected` is what a message says could have.
    fn value(&mut self, expected: Expected) -> Result<Node<'a>, ReadError> {
        let start = self.pos;
        let value = match self.peek() {
            Some(b'"') => Value::String(self.string()?),
            Some(b'{') => self.object()?,
            Some(b'[') => self.array()?,
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$') => self.literal()?,
            _ => return Err(self.refuse(expected)),
        };
        Ok(Node { span: Span { start, end: self.pos }, value })
    }

    fn literal(&mut self) -> Result<Value<'a>, ReadError> {
        let word = self.word();
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => return Err(self.refuse_word(word)),
        };
        self.pos += word.len();
        Ok(value)
    }

    fn array(&mut self) -> Result<Value<'a>, ReadError> {
        let items = Items::behind(self.text, self.pos);
        self.open()?;
        if self.peek() == Some(b']') {
            self.close();
            return Ok(Value::Array(items));
        }
        let mut expected = Expected::ValueOrArrayEnd;
        loop {
            self.value(expected)?;
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.comma(b']')?,
                Some(b']') => break,
                _ => return Err(self.refuse(Expected::CommaOrArrayEnd)),
            }
            expected = Expected::Value;
        }
        self.close();
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value<'a>, ReadError> {
        let members = Members::behind(self.text, self.pos);
        self.open()?;
        if self.peek() == Some(b'}') {
            self.close();
            return Ok(Value::Object(members));
        }
        let mut expected = Expected::KeyOrObjectEnd;
        loop {
            self.member(expected)?;
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.comma(b'}')?,
                Some(b'}') => break,
                _ => return Err(self.refuse(Expected::CommaOrObjectEnd)),
            }
            expected = Expected::Key;
        }
        self.close();
        Ok(Value::Object(members))
    }

    fn member(&mut self, expected: Expected) -> Result<(), ReadError> {
        if self.peek() != Some(b'"') {
            return Err(self.refuse(expected));
        }
        self.string()?;
        self.skip_blanks();
        if self.peek() != Some(b':') {
            return Err(self.refuse(Expected::Colon));
        }
        self.pos += 1;
        self.skip_blanks();
        self.value(Expected::Value)?;
        Ok(())
    }

    /// Steps over the opening bracket that is here, and the blanks after it.
    fn open(&mut self) -> Result<(), ReadError> {
        if self.depth == self.max_depth {
            return Err(ReadError::TooDeep { offset: self.pos });
        }
        self.depth += 1;
        self.pos += 1;
        self.skip_blanks();
        Ok(())
    }

    /// Steps over the closing bracket that is here.
    fn close(&mut self) {
        self.depth -= 1;
        self.pos += 1;
    }

    /// Steps over the comma that is here, and the blanks after it; `end` may not follow.
    fn comma(&mut self, end: u8) -> Result<(), ReadError> {
        let start = self.pos;
        self.pos += 1;
        self.skip_blanks();
        if self.peek() == Some(end) {
            return Err(fault(JsonFault::TrailingComma, start, start + 1));
        }
        Ok(())
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.pos).copied()
    }

    pub(super) fn next_char(&self) -> Option<char> {
        self.text[self.pos..].chars().next()
    }

    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.pos += 1;
        }
    }
}
