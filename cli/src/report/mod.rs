//! What there is to say of a body, before it has a format.

mod diagnostic;
mod extent;
mod guess;
mod judge;
mod kind;
mod more;
mod tally;

use std::ops::Range;

use imhook_validator::{Choice, Finding, Profile, Target, Validator, Verdict};

use crate::{
    aim::{Aim, Asked, Miss},
    input::{Extent, Piece, Position},
    language::words,
};
pub(crate) use diagnostic::{Diagnostic, Severity};
pub(crate) use extent::TOO_LARGE;
use extent::TORN_LINE;
pub(crate) use guess::has_shape;
pub(crate) use judge::{Judge, Judgement, Valid};
pub(crate) use kind::{Kind, all as kinds};
pub(crate) use more::{MORE_FINDINGS, validator};
pub(crate) use tally::{Because, Tally};

/// The reason of a body that no callback claims.
pub(crate) const UNKNOWN_CALLBACK: &str = crate::aim::MissKind::Callback.reason();

/// What there is to say of one body.
#[derive(Debug)]
pub(crate) struct Report {
    /// The file as it was given.
    pub(crate) file: String,
    /// The line in the file where the body starts.
    pub(crate) line: usize,
    /// What it was held against, if that is known.
    pub(crate) target: Option<Target>,
    /// What it was held against, as far as that is known.
    pub(crate) edition: Option<String>,
    /// What it was held against, as far as that is known.
    pub(crate) callback: Option<String>,
    /// How much was insisted on.
    pub(crate) profile: Profile,
    /// Edition or callback were found by the body's shape.
    pub(crate) guessed: bool,
    /// What else the body fits where it was guessed, the best first: `edition/callback`.
    pub(crate) fits: Vec<String>,
    /// Errors, then warnings, then notes.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// How many more errors there are, of which nothing else is known.
    pub(crate) more: usize,
}

impl Report {
    /// With nothing to say yet.
    fn at(piece: &Piece<'_>, line: usize, profile: Profile) -> Report {
        Report {
            file: piece.file.to_owned(),
            line,
            target: None,
            edition: None,
            callback: None,
            profile,
            guessed: false,
            fits: Vec::new(),
            diagnostics: Vec::new(),
            more: 0,
        }
    }

    /// Whether the body keeps the contract.
    pub(crate) fn is_valid(&self) -> bool {
        self.of(Severity::Error).next().is_none()
    }

    /// The diagnostics of one severity.
    pub(crate) fn of(&self, severity: Severity) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity)
    }
}

/// Holds the body of a piece against the contract.
pub(crate) fn of(validator: &Validator, asked: &Asked, profile: Profile, piece: &Piece<'_>) -> Report {
    if piece.extent == Extent::Cut {
        let aim = Aim::bare(validator, asked, piece.path);
        let mut report = Report::at(piece, piece.start.line, profile);
        (report.edition, report.callback) = (aim.edition, aim.callback);
        report.diagnostics = vec![extent::too_large(piece)];
        return report;
    }
    aimed(validator, &Aim::at(validator, asked, piece), profile, piece)
}

/// The same where it is known what the body is held against.
pub(crate) fn aimed(validator: &Validator, aim: &Aim, profile: Profile, piece: &Piece<'_>) -> Report {
    let held = Held::of(validator, piece, aim.body.clone());
    let mut report = held.report(piece, profile);
    (report.edition, report.callback) = (aim.edition.clone(), aim.callback.clone());
    if aim.misses.is_empty() {
        match validator.choose(aim.hints(), profile, held.body) {
            Some(choice) => held.against(&choice, aim, &mut report),
            None => held.nobody_has_it(aim, &mut report),
        }
    } else {
        report.diagnostics = aim.misses.iter().map(|miss| miss_at(miss, piece)).collect();
    }
    extent::note_torn(piece, &mut report);
    report
}

/// The report of a body that is held against the only target there is for it.
fn of_verdict(
    validator: &Validator,
    profile: Profile,
    piece: &Piece<'_>,
    body: Range<usize>,
    target: Target,
    verdict: &Verdict,
) -> Report {
    let held = Held::of(validator, piece, body);
    let mut report = held.report(piece, profile);
    held.name_target(target, &mut report);
    held.tell(verdict, &mut report);
    extent::note_torn(piece, &mut report);
    report
}

fn miss_at(miss: &Miss, piece: &Piece<'_>) -> Diagnostic {
    let at = piece.start.after(&piece.bytes[..miss.span.start]);
    Diagnostic::error(miss.kind.reason(), at, miss.span.len(), &miss.message, Some(&miss.help))
}

/// A body that is held against the contract.
struct Held<'a> {
    validator: &'a Validator,
    body: &'a [u8],
    /// Where it starts in the file.
    start: Position,
    /// How many blanks it starts with.
    blanks: usize,
}

impl<'a> Held<'a> {
    fn of(validator: &'a Validator, piece: &Piece<'a>, body: Range<usize>) -> Held<'a> {
        let (before, body) = (&piece.bytes[..body.start], &piece.bytes[body]);
        let blanks = body.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let blanks = if blanks == body.len() { 0 } else { blanks };
        Held { validator, body, start: piece.start.after(before), blanks }
    }

    fn report(&self, piece: &Piece<'_>, profile: Profile) -> Report {
        Report::at(piece, self.start.after(&self.body[..self.blanks]).line, profile)
    }

    fn name_target(&self, target: Target, report: &mut Report) {
        report.target = Some(target);
        report.edition = Some(self.validator.edition(target).id.clone());
        report.callback = Some(self.validator.name(target).to_owned());
    }

    fn against(&self, choice: &Choice, aim: &Aim, report: &mut Report) {
        let by_shape = aim.callback.is_none();
        let verdict = self.validator.check(choice.target, report.profile, self.body);
        if choice.guessed && !guess::has_shape(self.validator, choice.target, self.body, by_shape) {
            // Nothing speaks for this target rather than another: do not name one.
            if guess::is_object(self.body) {
                report.diagnostics = vec![self.shapeless()];
            } else {
                self.tell(&verdict, report);
            }
            return;
        }
        self.name_target(choice.target, report);
        report.guessed = choice.guessed;
        report.fits = if choice.guessed { self.names(&choice.fits) } else { Vec::new() };
        self.tell(&verdict, report);
        let place = self.start.after(&self.body[..self.blanks]);
        report.diagnostics.extend(choice.warnings.iter().map(|warning| Diagnostic::warning(warning, place)));
        if choice.guessed {
            let others = self.names(choice.fits.iter().filter(|fit| **fit != choice.target));
            report.diagnostics.push(guess::note(&self.name(choice.target), &others, by_shape, place));
        }
    }

    /// What a verdict says.
    fn tell(&self, verdict: &Verdict, report: &mut Report) {
        report.diagnostics = verdict.findings.iter().map(|finding| self.finding(finding)).collect();
        report.more = verdict.more;
        if verdict.more > 0 {
            report.diagnostics.push(more::note(verdict.more, self.start.after(&self.body[..self.blanks])));
        }
    }

    fn finding(&self, finding: &Finding) -> Diagnostic {
        let line = self.start.line + finding.line - 1;
        let column = if finding.line == 1 { self.start.column + finding.column - 1 } else { finding.column };
        let at = Position { offset: self.start.offset + finding.span.start, line, column };
        let (reason, help) = (finding.reason.name(), finding.help.as_ref());
        let error = Diagnostic::error(reason, at, finding.span.len(), &finding.message, help);
        Diagnostic { pointer: finding.pointer.clone(), ..error }
    }

    /// The edition does not have the callback that folders or options name.
    fn nobody_has_it(&self, aim: &Aim, report: &mut Report) {
        let (edition, callback) =
            (aim.edition.as_deref().unwrap_or_default(), aim.callback.as_deref().unwrap_or_default());
        let message = words(
            format!("edition {edition} has no callback `{callback}`"),
            format!("版本 {edition} 没有回调 `{callback}`"),
        );
        let help = words(
            "name another edition or callback with --edition and --callback",
            "请用 --edition 和 --callback 指定其他版本或回调",
        );
        report.callback = None;
        report.diagnostics = vec![self.whole(&message, &help)];
    }

    fn shapeless(&self) -> Diagnostic {
        let message = words("no callback has a member of this body", "没有任何回调包含该报文的成员");
        let help = words(
            "name the callback with --callback, or check that this is a body",
            "请用 --callback 指定回调，或检查该内容是否为报文",
        );
        self.whole(&message, &help)
    }

    /// About the body as a whole.
    fn whole(&self, message: &imhook_validator::Words, help: &imhook_validator::Words) -> Diagnostic {
        let at = self.start.after(&self.body[..self.blanks]);
        let length = self.body.trim_ascii().len();
        Diagnostic::error(UNKNOWN_CALLBACK, at, length, message, Some(help))
    }

    fn names<'t>(&self, targets: impl IntoIterator<Item = &'t Target>) -> Vec<String> {
        targets.into_iter().map(|target| self.name(*target)).collect()
    }

    fn name(&self, target: Target) -> String {
        format!("{}/{}", self.validator.edition(target).id, self.validator.name(target))
    }
}
