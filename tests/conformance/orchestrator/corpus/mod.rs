//! The bodies that all languages are asked about.

mod made;
mod vectors;

use std::{fmt, path::Path};

use imhook_codegen::model::{Model, Profile};

use crate::{Outcome, column::Column};
pub(crate) use made::whole_bodies;

/// A body and a profile: one question to each language.
pub(crate) struct Case {
    /// What its verdict is about.
    pub(crate) column: Column,
    /// A file of the vectors, or a name.
    pub(crate) what: String,
    pub(crate) edition: String,
    /// With `.answer` behind it where the body is the answer.
    pub(crate) callback: String,
    pub(crate) profile: Profile,
    pub(crate) body: Vec<u8>,
    /// What the vectors say about it; none: what Rust says is right.
    pub(crate) expected: Option<Expected>,
}

/// What the vectors say about a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    Accepted,
    Refused { reason: String, pointer: String },
}

/// All of them.
pub(crate) struct Corpus {
    /// How many of them are from the vectors.
    read: usize,
    pub(crate) cases: Vec<Case>,
}

impl Corpus {
    /// Reads the vectors and, when asked to, makes as many bodies more as the model gives.
    pub(crate) fn new(folder: &Path, model: &Model, with_made: bool) -> Outcome<Corpus> {
        let mut cases = vectors::cases(folder, model)?;
        let read = cases.len();
        if with_made {
            cases.extend(made::cases(model));
        }
        Ok(Corpus { read, cases })
    }

    /// Bodies that the real server posted, each once.
    pub(crate) fn captures(&self) -> impl Iterator<Item = &Case> {
        let read = self.read().iter().filter(|case| case.what.starts_with(vectors::CAPTURES));
        read.filter(|case| case.profile == Profile::Strict)
    }

    /// Those of the vectors; they come first.
    pub(crate) fn read(&self) -> &[Case] {
        &self.cases[..self.read]
    }
}

impl fmt::Display for Corpus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let made = self.cases.len() - self.read;
        write!(f, "{} questions to each language: {} from the vectors, {made} made", self.cases.len(), self.read)
    }
}
