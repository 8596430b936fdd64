//! The short way to a verdict: what keeps the contract is counted, and only what does not becomes a report.

use std::sync::Arc;

use imhook_validator::{Profile, Reason, Target, Validator, Verdict};

use super::{Report, of, of_verdict};
use crate::{
    aim::{Asked, Routes, Sight},
    input::{Extent, Origin, Piece},
};

/// What there is to say of a body.
pub(crate) enum Judgement {
    /// It keeps the contract, and that is all.
    Valid(Valid),
    /// More than that.
    Report(Box<Report>),
}

/// A body that keeps the contract.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Valid {
    /// What it was held against.
    pub(crate) target: Target,
    /// The line in the file where the body starts.
    pub(crate) line: usize,
}

/// Judges pieces, file after file.
#[derive(Clone)]
pub(crate) struct Judge<'v> {
    validator: &'v Validator,
    asked: &'v Asked,
    profile: Profile,
    routes: Routes<'v>,
}

impl<'v> Judge<'v> {
    /// Against what the command line asks for.
    pub(crate) fn new(validator: &'v Validator, asked: &'v Asked, profile: Profile) -> Judge<'v> {
        Judge { validator, asked, profile, routes: Routes::new(validator, asked) }
    }

    /// Turns to a file.
    pub(crate) fn enter(&mut self, origin: &Arc<Origin>) {
        self.routes.enter(origin);
    }

    /// Judges a piece of that file; whether it may be an envelope, the caller has seen.
    pub(crate) fn piece(&mut self, piece: &Piece<'_>, may_be_envelope: bool) -> Judgement {
        let sight = if piece.extent == Extent::Cut { None } else { self.routes.sight(piece, may_be_envelope) };
        let report = match sight {
            None => of(self.validator, self.asked, self.profile, piece),
            Some(Sight { target, only, body, enveloped, .. }) => {
                let verdict = self.validator.check(target, self.profile, &piece.bytes[body.clone()]);
                if verdict.is_valid() {
                    let blanks = piece.bytes[body.start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                    return Judgement::Valid(Valid { target, line: line_of(piece, body.start + blanks) });
                }
                if only && (!enveloped || is_json(&verdict)) {
                    of_verdict(self.validator, self.profile, piece, body, target, &verdict)
                } else {
                    of(self.validator, self.asked, self.profile, piece)
                }
            }
        };
        Judgement::Report(Box::new(report))
    }
}

/// The line of a place in a piece.
fn line_of(piece: &Piece<'_>, at: usize) -> usize {
    piece.start.line + memchr::memchr_iter(b'\n', &piece.bytes[..at]).count()
}

/// Whether a body could be read, whatever is wrong with it.
fn is_json(verdict: &Verdict) -> bool {
    let unreadable = [Reason::NotUtf8, Reason::TooDeep, Reason::NotJson];
    !verdict.findings.iter().any(|finding| unreadable.contains(&finding.reason))
}
