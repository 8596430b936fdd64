//! Places in a file.

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    /// Bytes before it.
    pub(crate) offset: usize,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
}

impl Position {
    /// The start of a file.
    pub(crate) const START: Position = Position { offset: 0, line: 1, column: 1 };

    /// The place behind these bytes.
    pub(crate) fn after(self, bytes: &[u8]) -> Position {
        let mut all = bytes.split(|byte| *byte == b'\n');
        let last = all.next_back().unwrap_or_default();
        let lines = all.count();
        // Bytes that go on with a character do not count.
        let characters = last.iter().filter(|byte| !matches!(byte, 0x80..=0xBF)).count();
        let column = if lines == 0 { self.column + characters } else { 1 + characters };
        Position { offset: self.offset + bytes.len(), line: self.line + lines, column }
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn columns_count_characters() {
        let place = Position::START.after("{\n\"名\":".as_bytes());
        assert_eq!(place, Position { offset: 8, line: 2, column: 5 });
        assert_eq!(place.after(b" ").column, 6);
    }
}
