//! The bodies that all languages are asked about.

mod vectors;

use std::{fmt, path::Path};

use imhook_codegen::model::{Model, Profile};

use crate::{Outcome, column::Column};

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
    pub(crate) cases: Vec<Case>,
}

impl Corpus {
    /// Reads the vectors.
    pub(crate) fn read(folder: &Path, model: &Model) -> Outcome<Corpus> {
        Ok(Corpus { cases: vectors::cases(folder, model)? })
    }
}

impl fmt::Display for Corpus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} questions to each language", self.cases.len())
    }
}
