//! From bytes to batches: whole lines, bounded memory, nothing held back from a source that pauses.

use std::{
    io::{self, Read},
    mem,
    sync::Arc,
};

use imhook_validator::reader::{MAX_DEPTH, read_to_depth};
use memchr::{memchr, memrchr};

use super::{
    Position, Unread,
    batch::{Batch, Form, Origin},
    source::{Layout, Opened, is_blank},
};

/// How much of a body that is too long is kept to show where it is.
const HEAD: usize = 1 << 10;
/// A line longer than this waits until everything before it is done, so that two of them are never held at once.
const LONG: usize = 4 << 20;
/// As much as a pipe holds.
const SCRATCH: usize = 64 << 10;
/// Room for the end of a line behind the longest body.
const LINE_END: usize = 2;

/// How much is read at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of a batch, but for a line that is longer.
    pub(crate) batch: usize,
    /// The longest body that is judged.
    pub(crate) body: usize,
}

/// Where batches go.
pub(crate) trait Outlet {
    /// Takes a batch.
    ///
    /// # Errors
    /// [`Gone`] when nobody wants any more.
    fn batch(&mut self, batch: Batch) -> Result<(), Gone>;

    /// Waits until every batch is done with.
    fn settle(&mut self);

    /// An empty buffer, used before if there is one.
    fn buffer(&mut self) -> Vec<u8>;
}

/// Nobody wants any more.
#[derive(Debug)]
pub(crate) struct Gone;

/// Why reading stops before the end.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The source cannot be read, or not to its end.
    Unread(Unread),
    /// Nobody wants any more.
    Gone,
}

impl From<Gone> for Halt {
    fn from(_: Gone) -> Halt {
        Halt::Gone
    }
}

/// Reads a source to its end.
///
/// # Errors
/// [`Halt`] when it cannot be read, or nobody wants any more.
pub(super) fn read(origin: Origin, opened: Opened, limits: Limits, outlet: &mut dyn Outlet) -> Result<(), Halt> {
    let Opened { input, streams, layout } = opened;
    let buffer = outlet.buffer();
    let mut reading = Reading {
        origin: Arc::new(origin),
        input,
        streams,
        limits,
        outlet,
        at: Position::START,
        buffer,
        ended: false,
        found: false,
        scratch: vec![0; if streams { SCRATCH } else { 0 }],
    };
    match layout {
        Layout::Lines => reading.lines(),
        Layout::AsItComes if reading.first_line_is_whole()? => reading.lines(),
        Layout::AsItComes | Layout::Whole => reading.whole(),
    }
}

struct Reading<'o> {
    origin: Arc<Origin>,
    input: Box<dyn Read + Send>,
    /// Whoever writes may pause: what is there is handed on.
    streams: bool,
    limits: Limits,
    outlet: &'o mut dyn Outlet,
    /// Where the buffer starts in the source.
    at: Position,
    /// What was read and is not handed on.
    buffer: Vec<u8>,
    /// The source has nothing more.
    ended: bool,
    /// There was a body.
    found: bool,
    /// Where a source that may pause writes to.
    scratch: Vec<u8>,
}

impl Reading<'_> {
    /// One body a line; a source without any is one body, which is blank.
    fn lines(&mut self) -> Result<(), Halt> {
        // What is there already has not been looked through.
        let mut searched = 0;
        loop {
            if let Some(end) = memrchr(b'\n', &self.buffer[searched..]) {
                self.hand_on(searched + end + 1)?;
            } else if self.ended {
                break;
            } else if self.buffer.len() > self.limits.body + LINE_END {
                self.skip_line()?;
                searched = 0;
                continue;
            }
            searched = self.buffer.len();
            if searched > LONG {
                self.outlet.settle();
            }
            if let Err(error) = self.fill() {
                // Lines that are whole are judged; what is lost of the next one is said.
                if let Some(end) = memrchr(b'\n', &self.buffer) {
                    self.hand_on(end + 1)?;
                }
                return Err(self.broken(&error, self.buffer.len()));
            }
        }
        if !self.buffer.is_empty() {
            self.hand_on(self.buffer.len())?;
        }
        if self.found { Ok(()) } else { Ok(self.batch(Vec::new(), Position::START, Form::Whole)?) }
    }

    /// All of it is one body.
    fn whole(&mut self) -> Result<(), Halt> {
        while !self.ended && self.buffer.len() <= self.limits.body {
            if self.buffer.len() > LONG {
                self.outlet.settle();
            }
            self.fill().map_err(|error| self.broken(&error, self.buffer.len()))?;
        }
        let mut text = mem::take(&mut self.buffer);
        let form = if text.len() > self.limits.body { cut(&mut text) } else { Form::Whole };
        Ok(self.batch(text, self.at, form)?)
    }

    /// Whether the first line that is not blank is a JSON value; one that is too long for a body is none of a text
    /// that spreads over lines.
    fn first_line_is_whole(&mut self) -> Result<bool, Halt> {
        let mut searched = 0;
        loop {
            let start = self.buffer.iter().position(|byte| !is_blank(&[*byte]));
            let start = start.unwrap_or(self.buffer.len());
            searched = searched.max(start);
            let end = memchr(b'\n', &self.buffer[searched..]).map(|end| searched + end);
            if end.is_some() || self.ended {
                // An envelope nests one level deeper than its body.
                let line = &self.buffer[start..end.unwrap_or(self.buffer.len())];
                return Ok(read_to_depth(line, MAX_DEPTH + 1).is_ok());
            }
            if self.buffer.len() > self.limits.body + LINE_END {
                return Ok(true);
            }
            searched = self.buffer.len();
            self.fill().map_err(|error| self.broken(&error, searched))?;
        }
    }

    /// Reads on: until a batch is full, or of a source that may pause, what is there.
    fn fill(&mut self) -> io::Result<()> {
        let (room, before) = (self.limits.batch, self.buffer.len());
        if self.streams {
            let read = once(&mut *self.input, &mut self.scratch)?;
            self.buffer.extend_from_slice(&self.scratch[..read]);
        } else {
            self.buffer.reserve(room);
            self.input.as_mut().take(room as u64).read_to_end(&mut self.buffer)?;
        }
        self.ended = self.buffer.len() == before;
        Ok(())
    }

    /// The source cannot be read on.
    fn broken(&self, error: &io::Error, lost: usize) -> Halt {
        Halt::Unread(Unread::broken(&self.origin.name, error, self.at.line, lost))
    }

    /// Hands on the front of the buffer.
    fn hand_on(&mut self, length: usize) -> Result<(), Gone> {
        let mut rest = self.outlet.buffer();
        rest.extend_from_slice(&self.buffer[length..]);
        self.buffer.truncate(length);
        let text = mem::replace(&mut self.buffer, rest);
        let start = self.at;
        let lines = memchr::memchr_iter(b'\n', &text).count();
        self.at = Position { offset: start.offset + length, line: start.line + lines, column: 1 };
        self.found = self.found || !is_blank(&text);
        self.batch(text, start, Form::Lines)
    }

    /// Passes over a line that is too long, and hands on its beginning.
    fn skip_line(&mut self) -> Result<(), Halt> {
        let mut skipped = self.buffer.len();
        let mut head = mem::take(&mut self.buffer);
        let form = cut(&mut head);
        self.found = true;
        // Before the rest, which may never end.
        self.batch(head, self.at, form)?;
        self.buffer = self.outlet.buffer();
        loop {
            self.fill().map_err(|error| self.broken(&error, skipped))?;
            if let Some(end) = memchr(b'\n', &self.buffer) {
                skipped += end + 1;
                self.buffer.drain(..=end);
                self.at = Position { offset: self.at.offset + skipped, line: self.at.line + 1, column: 1 };
                return Ok(());
            }
            skipped += self.buffer.len();
            self.buffer.clear();
            if self.ended {
                return Ok(());
            }
        }
    }

    fn batch(&mut self, text: Vec<u8>, start: Position, form: Form) -> Result<(), Gone> {
        let is_long = text.len() > LONG;
        let (origin, max_body) = (Arc::clone(&self.origin), self.limits.body);
        self.outlet.batch(Batch { origin, text, start, form, max_body })?;
        if is_long {
            self.outlet.settle();
        }
        Ok(())
    }
}

/// Keeps the beginning of a text that is too long.
fn cut(text: &mut Vec<u8>) -> Form {
    text.truncate(HEAD);
    text.shrink_to_fit();
    Form::Cut
}

/// Reads once, however often that is interrupted.
fn once(input: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
}
