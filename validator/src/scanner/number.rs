//! Values that the contract does not know: they only have to be JSON (rule R6) and not too deep (rule R10).

use super::walk::Walk;

impl Walk<'_> {
    /// Any value, inside so many objects and arrays.
    pub(super) fn anything(&self, at: usize, depth: usize) -> Option<usize> {
        match self.byte(at) {
            b'"' => self.text(at),
            b'{' => self.any_object(at, depth),
            b'[' => self.list(b'[', b']', at, depth, |at| self.anything(at, depth + 1)),
            b't' => self.literal(at, b"true"),
            b'f' => self.literal(at, b"false"),
            b'n' => self.literal(at, b"null"),
            _ => self.number(at),
        }
    }

    /// Any object.
    pub(super) fn any_object(&self, at: usize, depth: usize) -> Option<usize> {
        self.list(b'{', b'}', at, depth, |at| {
            let colon = self.blanks(self.text(at)?);
            if self.byte(colon) != b':' {
                return None;
            }
            self.anything(self.blanks(colon + 1), depth + 1)
        })
    }

    /// The place behind a word that has to stand here.
    pub(super) fn literal(&self, at: usize, word: &[u8]) -> Option<usize> {
        self.bytes.get(at..)?.starts_with(word).then(|| at + word.len())
    }

    /// Any number.
    fn number(&self, at: usize) -> Option<usize> {
        let mut end = self.integer(at)?.end;
        if self.byte(end) == b'.' {
            end = self.some_digits(end + 1)?;
        }
        if matches!(self.byte(end), b'e' | b'E') {
            let is_signed = matches!(self.byte(end + 1), b'+' | b'-');
            end = self.some_digits(end + 1 + usize::from(is_signed))?;
        }
        Some(end)
    }

    fn some_digits(&self, at: usize) -> Option<usize> {
        let end = self.digits(at);
        (end > at).then_some(end)
    }
}
