//! Bodies to judge, one a line.

use imhook_validator::{Profile, Target, Validator};

use crate::Outcome;

/// How many bodies a corpus has.
pub(crate) const LINES: usize = 200_000;

/// The edition of all bodies.
pub(crate) const EDITION: &str = "2024-03";

/// The name of the stream that stands for a day's traffic.
pub(crate) const MIXED: &str = "mixed";

/// Bodies, one behind the other with a line feed between them.
pub(crate) struct Corpus {
    /// What it is, in a table.
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) lines: Vec<Line>,
    /// How many of them are sound.
    sound: usize,
}

/// A body of a corpus.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) target: Target,
    start: usize,
    end: usize,
}

impl Corpus {
    pub(crate) fn new(name: &'static str) -> Corpus {
        Corpus { name, bytes: Vec::new(), lines: Vec::new(), sound: 0 }
    }

    pub(crate) fn add(&mut self, target: Target, body: &[u8], is_sound: bool) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(body);
        self.lines.push(Line { target, start, end: self.bytes.len() });
        self.bytes.push(b'\n');
        self.sound += usize::from(is_sound);
    }

    /// The bytes of a line.
    pub(crate) fn body(&self, line: Line) -> &[u8] {
        &self.bytes[line.start..line.end]
    }

    /// Bytes of a body, on average.
    pub(crate) fn mean(&self) -> usize {
        self.bytes.len() / self.lines.len() - 1
    }

    /// How many lines a judge takes.
    pub(crate) fn count(&self, mut judge: impl FnMut(Target, &[u8]) -> bool) -> usize {
        self.lines.iter().filter(|line| judge(line.target, self.body(**line))).count()
    }

    /// Fails where a body is not what it is meant to be, or where the scanner is unsure of sound ones.
    pub(crate) fn check(&self, validator: &Validator, profile: Profile) -> Outcome<()> {
        let named = |what: &str| format!("{}, {}: {what}", self.name, profile.name());
        let sound = self.count(|target, body| validator.check_exactly(target, profile, body).is_valid());
        if sound != self.sound {
            return Err(named(&format!("{sound} bodies are sound, {} should be", self.sound)).into());
        }
        let sure = self.count(|target, body| validator.scan(target, profile, body) == Some(true));
        if sure != sound {
            return Err(named(&format!("the scanner is sure of {sure} bodies, {sound} are sound")).into());
        }
        Ok(())
    }
}
