//! NDJSON: one body a line.

use std::io::{self, BufRead};

use super::{
    Piece, Position,
    source::{Stop, Take, is_blank},
};

/// Takes each line that is not blank; a text without one is one body, which is blank.
///
/// Only one line at a time is held in memory.
pub(super) fn each(
    mut input: impl BufRead,
    blank: Piece<'_>,
    take: &mut Take<'_>,
    unread: impl Fn(io::Error) -> Stop,
) -> Result<(), Stop> {
    let (mut line, mut start, mut found) = (Vec::new(), Position::START, false);
    while input.read_until(b'\n', &mut line).map_err(&unread)? > 0 {
        let bytes = without_end(&line);
        if !is_blank(bytes) {
            found = true;
            take(&Piece { bytes, start, ..blank })?;
        }
        start = Position { offset: start.offset + line.len(), line: start.line + 1, column: 1 };
        line.clear();
    }
    if found { Ok(()) } else { Ok(take(&blank)?) }
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
