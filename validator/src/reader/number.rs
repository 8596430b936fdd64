//! Numbers: checked against the grammar and kept as text. What they are worth is not judged here.

use super::error::{JsonFault, ReadError};
use super::parse::Parser;
use super::refuse::{fault, is_nan_or_infinity};

impl<'a> Parser<'a> {
    /// Reads the number that starts here, with a minus or a digit.
    pub(super) fn number(&mut self) -> Result<&'a str, ReadError> {
        let start = self.pos;
        if self.peek() == Some(b'-') {
            self.pos += 1;
        }
        self.integer(start)?;
        if self.peek() == Some(b'.') {
            self.pos += 1;
            self.digits(JsonFault::MissingFraction, start)?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.pos += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.pos += 1;
            }
            self.digits(JsonFault::MissingExponent, start)?;
        }
        Ok(&self.text[start..self.pos])
    }

    /// Reads what stands before the decimal point. `start` is the start of the number.
    fn integer(&mut self, start: usize) -> Result<(), ReadError> {
        let first = self.pos;
        let end = self.digits_from(first);
        if end == first {
            return Err(self.refuse_minus(start));
        }
        if end > first + 1 && self.peek() == Some(b'0') {
            return Err(fault(JsonFault::LeadingZero, start, end));
        }
        self.pos = end;
        Ok(())
    }

    /// Reads one digit or more; `missing` is what is wrong with the number if there is none.
    fn digits(&mut self, missing: JsonFault, start: usize) -> Result<(), ReadError> {
        let end = self.digits_from(self.pos);
        if end == self.pos {
            return Err(fault(missing, start, end));
        }
        self.pos = end;
        Ok(())
    }

    /// The end of the run of digits that starts at `start`; `start` itself if there is none.
    pub(super) fn digits_from(&self, start: usize) -> usize {
        let digits = self.text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_digit());
        start + digits.count()
    }

    /// The error for a minus, just read, without a digit after it.
    #[cold]
    fn refuse_minus(&self, start: usize) -> ReadError {
        let word = self.word();
        if is_nan_or_infinity(word) {
            return fault(JsonFault::NanOrInfinity, start, self.pos + word.len());
        }
        if self.peek() == Some(b'.') {
            let end = self.digits_from(self.pos + 1);
            if end > self.pos + 1 {
                return fault(JsonFault::MissingInteger, start, end);
            }
        }
        fault(JsonFault::LoneMinus, start, self.pos)
    }
}
