//! Files and standard input, opened: how each is read is decided here.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{Halt, Limits, Outlet, Unread, batch::Origin, compression, reading};

/// Something with bodies in it.
#[derive(Debug)]
pub(crate) enum Source {
    /// What comes in.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// How bodies lie in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// One body a line.
    Lines,
    /// It is one body.
    Whole,
    /// One body a line if the first line is a whole JSON value, else one body.
    AsItComes,
}

/// A source that can be read.
pub(super) struct Opened {
    pub(super) input: Box<dyn Read + Send>,
    /// Whoever writes may pause.
    pub(super) streams: bool,
    pub(super) layout: Layout,
}

/// How every source of a run is read.
#[derive(Debug, Clone)]
pub(crate) struct Manner {
    /// How much is read at once.
    pub(crate) limits: Limits,
    /// One body a line, whatever the source is.
    pub(crate) lines: bool,
    /// Bytes read so far, as they are stored.
    pub(crate) read: Arc<AtomicU64>,
}

impl Source {
    /// Reads it to its end, batch by batch.
    ///
    /// # Errors
    /// [`Halt`] when it cannot be read, or nobody wants any more.
    pub(crate) fn read(&self, manner: &Manner, outlet: &mut dyn Outlet) -> Result<(), Halt> {
        let origin = match self {
            Source::Stdin => Origin::stdin(),
            Source::File(path) => Origin::file(path),
        };
        let opened = self.open(manner).map_err(|error| Halt::Unread(Unread::io(Path::new(&origin.name), &error)))?;
        reading::read(origin, opened, manner.limits, outlet)
    }

    /// How many bytes it has; none where nobody knows.
    pub(crate) fn size(&self) -> Option<u64> {
        match self {
            Source::Stdin => None,
            Source::File(path) => path.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len()),
        }
    }

    fn open(&self, manner: &Manner) -> io::Result<Opened> {
        let counted = |input| Counted { input, read: Arc::clone(&manner.read) };
        let (input, streams, layout): (Box<dyn Read + Send>, _, _) = match self {
            Source::Stdin => (Box::new(io::stdin()), true, Layout::AsItComes),
            Source::File(path) => {
                let file = File::open(path)?;
                // A pipe has no name that says what it holds, and nobody knows when it goes on.
                let streams = !file.metadata()?.is_file();
                (Box::new(file), streams, if streams { Layout::AsItComes } else { layout(path) })
            }
        };
        let input = compression::plain(counted(input))?;
        Ok(Opened { input, streams, layout: if manner.lines { Layout::Lines } else { layout } })
    }
}

/// Counts what is read.
struct Counted {
    input: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Whether there is nothing but what JSON calls blank.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
}

/// Whether a file of this name holds bodies.
pub(super) fn has_bodies(name: &Path) -> bool {
    let (name, _) = plain(name);
    has_extension(&name, &["json"]) || is_lines(&name)
}

/// How bodies lie in a file of this name.
fn layout(name: &Path) -> Layout {
    match plain(name) {
        (name, _) if is_lines(&name) => Layout::Lines,
        // What was put into it has no name.
        (name, true) if name.extension().is_none() => Layout::AsItComes,
        _ => Layout::Whole,
    }
}

/// A name as it was before compression, and whether it was compressed.
fn plain(name: &Path) -> (PathBuf, bool) {
    let compressed = has_extension(name, &["gz", "zst"]);
    (if compressed { name.with_extension("") } else { name.to_owned() }, compressed)
}

/// Whether a file of this name holds one body a line.
fn is_lines(name: &Path) -> bool {
    has_extension(name, &["ndjson", "jsonl"])
}

fn has_extension(name: &Path, wanted: &[&str]) -> bool {
    name.extension().is_some_and(|found| wanted.iter().any(|wanted| found.eq_ignore_ascii_case(wanted)))
}
