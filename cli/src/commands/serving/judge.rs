//! Bodies that were posted are held against the contract.

use std::sync::Arc;

use imhook_validator::{Profile, Target, Validator, posted_to};

use super::Posted;
use crate::{
    aim::{Aim, Routes},
    input::{Extent, Piece, Position},
    report::{self, Report, Severity},
};

/// Holds bodies against the contract, tolerantly: against the edition that was asked for or the one that each fits,
/// and the callback that is posted to its path or that it looks like.
#[derive(Clone)]
pub(in super::super) struct Judge {
    validator: Arc<Validator>,
    edition: Option<String>,
}

impl Judge {
    pub(in super::super) fn new(validator: Arc<Validator>, edition: Option<String>) -> Judge {
        Judge { validator, edition }
    }

    pub(in super::super) fn validator(&self) -> &Validator {
        &self.validator
    }

    /// The edition that was asked for.
    pub(in super::super) fn edition(&self) -> Option<&str> {
        self.edition.as_deref()
    }

    /// What there is to say of a body.
    pub(in super::super) fn report(&self, posted: &Posted) -> Report {
        let aim = Aim { body: 0..posted.body.len(), ..self.aim(&posted.path) };
        report::aimed(&self.validator, &aim, Profile::Tolerant, &piece(posted))
    }

    /// What a body that is posted to a path is held against, if it keeps that contract: the short way, where there is
    /// nothing else to say of it.
    pub(in super::super) fn settled(&self, path: &str) -> Option<Target> {
        Routes::settled(&self.validator, &self.aim(path))
    }

    fn aim(&self, path: &str) -> Aim {
        let callback = self.callback(path).map(str::to_owned);
        Aim { body: 0..0, edition: self.edition.clone(), callback, time: None, misses: Vec::new() }
    }

    /// The body of an answer that refuses it; none where it is sound, or where only its shape says what it is.
    pub(in super::super) fn refusal(&self, posted: &Posted, report: &Report) -> Option<Vec<u8>> {
        if report.is_valid() {
            return None;
        }
        let callback = self.callback(&posted.path)?;
        let places = report.of(Severity::Error).map(|error| (error.pointer.as_str(), error.id));
        serde_json::to_vec(&imhook_validator::problem(report.edition.as_deref(), callback, places)).ok()
    }

    /// The callback that is posted to a path.
    pub(in super::super) fn callback(&self, path: &str) -> Option<&str> {
        posted_to(self.validator.model(), path, self.edition.as_deref())
    }
}

/// The body as reports read it: its path stands for a file.
pub(in super::super) fn piece(posted: &Posted) -> Piece<'_> {
    Piece { file: &posted.path, path: None, bytes: &posted.body, start: Position::START, extent: Extent::Complete }
}
