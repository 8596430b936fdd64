//! Files and standard input, read piece by piece.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read},
    path::{Path, PathBuf},
};

use imhook_validator::reader::{MAX_DEPTH, read_to_depth};

use super::{Piece, Position, Unread, lines};
use crate::failure::Failure;

/// Something with bodies in it.
#[derive(Debug)]
pub(crate) enum Source {
    /// What comes in.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// Why a source was not read to its end.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It cannot be read.
    Unread(Unread),
    /// The whole run ends.
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Failed(failure)
    }
}

/// Takes each piece as it is read.
pub(crate) type Take<'t> = dyn FnMut(&Piece<'_>) -> Result<(), Failure> + 't;

impl Source {
    /// As it was given.
    pub(crate) fn name(&self) -> String {
        match self {
            Source::Stdin => "-".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// Reads it, a body at a time.
    ///
    /// # Errors
    /// [`Stop`] when it cannot be read, or what `take` says.
    pub(crate) fn each(&self, take: &mut Take<'_>) -> Result<(), Stop> {
        let unread = |error: io::Error| Stop::Unread(Unread::io(Path::new(&self.name()), &error));
        let name = self.name();
        let blank = Piece { file: &name, path: None, bytes: &[], start: Position::START };
        match self {
            Source::Stdin => stdin(blank, take, unread),
            Source::File(path) => {
                let blank = Piece { path: Some(path), ..blank };
                let mut file = File::open(path).map_err(unread)?;
                if is_lines(path) {
                    return lines::each(BufReader::new(file), blank, take, unread);
                }
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).map_err(unread)?;
                Ok(take(&Piece { bytes: &bytes, ..blank })?)
            }
        }
    }
}

/// One body a line if the first line is a whole JSON value, else one body.
fn stdin(blank: Piece<'_>, take: &mut Take<'_>, unread: impl Fn(io::Error) -> Stop) -> Result<(), Stop> {
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    while is_blank(&bytes) {
        if input.read_until(b'\n', &mut bytes).map_err(&unread)? == 0 {
            break;
        }
    }
    // An envelope nests one level deeper than its body.
    if read_to_depth(&bytes, MAX_DEPTH + 1).is_ok() {
        return lines::each(Cursor::new(bytes).chain(input), blank, take, unread);
    }
    input.read_to_end(&mut bytes).map_err(unread)?;
    Ok(take(&Piece { bytes: &bytes, ..blank })?)
}

/// Whether there is nothing but what JSON calls blank.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
}

/// Whether a file of this name holds bodies.
pub(super) fn has_bodies(name: &Path) -> bool {
    has_extension(name, &["json"]) || is_lines(name)
}

/// Whether a file of this name holds one body a line.
fn is_lines(name: &Path) -> bool {
    has_extension(name, &["ndjson", "jsonl"])
}

fn has_extension(name: &Path, wanted: &[&str]) -> bool {
    name.extension().is_some_and(|found| wanted.iter().any(|wanted| found.eq_ignore_ascii_case(wanted)))
}
