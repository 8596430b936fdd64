//! The last line of a record that was not closed in peace.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

use imhook_validator::reader::{MAX_DEPTH, read_to_depth};

use crate::aim::{EDITION, PATH};

/// How much is read at a time, from the end.
const STEP: u64 = 64 * 1024;

/// How a file ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Torn {
    /// With a whole line, or it is empty or no file.
    Whole,
    /// With a whole envelope that lacks its line end.
    Unended,
    /// With the start of an envelope, from this byte on.
    From(u64),
    /// With something else.
    Foreign,
}

/// Looks at the end of a file of this length.
pub(super) fn last_line(path: &Path, length: u64) -> io::Result<Torn> {
    if length == 0 {
        return Ok(Torn::Whole);
    }
    let mut file = File::open(path)?;
    let (mut start, mut tail) = (length, Vec::new());
    loop {
        let from = start.saturating_sub(STEP);
        let mut piece = vec![0; usize::try_from(start - from).unwrap_or_default()];
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(&mut piece)?;
        let end = piece.iter().rposition(|byte| *byte == b'\n');
        let keep = end.map_or(0, |end| end + 1);
        tail.splice(..0, piece[keep..].iter().copied());
        start = from + keep as u64;
        if end.is_some() || from == 0 {
            break;
        }
    }
    Ok(if tail.is_empty() {
        Torn::Whole
    } else if !starts_as_envelope(&tail) {
        Torn::Foreign
    } else if read_to_depth(&tail, MAX_DEPTH + 1).is_ok() {
        Torn::Unended
    } else {
        Torn::From(start)
    })
}

/// Whether a line of a record can start so.
fn starts_as_envelope(tail: &[u8]) -> bool {
    [EDITION, PATH].iter().any(|name| {
        let start = format!("{{\"{name}\":\"");
        tail.starts_with(start.as_bytes()) || start.as_bytes().starts_with(tail)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Torn, last_line};

    #[test]
    fn only_the_start_of_an_envelope_is_torn() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let long = format!("{{\"path\":\"{}", "x".repeat(200_000));
        for (content, expected) in [
            ("", Torn::Whole),
            ("{\"path\":\"/\"}\n", Torn::Whole),
            ("{\"path\":\"/\"}\n{\"edition\":\"e\",\"path\":\"/\"}", Torn::Unended),
            ("{\"path\":\"/\"}\n{\"pa", Torn::From(13)),
            ("{\"path\":\"/\"}\n{\"edition\":\"2", Torn::From(13)),
            (&long, Torn::From(0)),
            (&format!("x\n{long}"), Torn::From(2)),
            ("a\nb", Torn::Foreign),
            ("{\"a\":", Torn::Foreign),
        ] {
            fs::write(&path, content).expect("a file");
            assert_eq!(last_line(&path, content.len() as u64).expect("readable"), expected, "{content:.40}");
        }
    }
}
