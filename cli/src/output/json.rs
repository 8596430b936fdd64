//! For programs: one object a body, one a line.

use std::io;

use imhook_validator::{Profile, Validator};
use serde::Serialize;

use super::Output;
use crate::{
    input::Piece,
    language::Lang,
    report::{Diagnostic, Report, Severity, Tally, Valid},
};

/// The JSON format.
pub(crate) struct Json<'v> {
    validator: &'v Validator,
    profile: Profile,
    lang: Lang,
}

/// A body. Programs rely on these members and their order.
#[derive(Serialize)]
struct Body<'a> {
    file: &'a str,
    line: usize,
    edition: Option<&'a str>,
    callback: Option<&'a str>,
    profile: &'static str,
    valid: bool,
    guessed: bool,
    warnings: Vec<&'static str>,
    findings: Vec<Finding<'a>>,
    #[serde(rename = "moreFindings", skip_serializing_if = "Option::is_none")]
    more_findings: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fits: Option<&'a [String]>,
}

/// What is wrong with a body.
#[derive(Serialize)]
struct Finding<'a> {
    reason: &'static str,
    pointer: &'a str,
    line: usize,
    column: usize,
    offset: usize,
    length: usize,
    message: &'a str,
}

impl<'v> Json<'v> {
    pub(crate) fn new(validator: &'v Validator, profile: Profile, lang: Lang) -> Json<'v> {
        Json { validator, profile, lang }
    }

    fn finding<'a>(&self, error: &'a Diagnostic) -> Finding<'a> {
        Finding {
            reason: error.id,
            pointer: &error.pointer,
            line: error.at.line,
            column: error.at.column,
            offset: error.span.start,
            length: error.span.len(),
            message: self.lang.of(&error.message),
        }
    }
}

impl Output for Json<'_> {
    fn valid(&self, valid: &Valid, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let body = Body {
            file: piece.file,
            line: valid.line,
            edition: Some(&self.validator.edition(valid.target).id),
            callback: Some(self.validator.name(valid.target)),
            profile: self.profile.name(),
            valid: true,
            guessed: false,
            warnings: Vec::new(),
            findings: Vec::new(),
            more_findings: None,
            fits: None,
        };
        write(&body, out)
    }

    fn body(&self, report: &Report, _: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let body = Body {
            file: &report.file,
            line: report.line,
            edition: report.edition.as_deref(),
            callback: report.callback.as_deref(),
            profile: report.profile.name(),
            valid: report.is_valid(),
            guessed: report.guessed,
            warnings: report.of(Severity::Warning).map(|warning| warning.id).collect(),
            findings: report.of(Severity::Error).map(|error| self.finding(error)).collect(),
            more_findings: (report.more > 0).then_some(report.more),
            fits: report.guessed.then_some(&report.fits),
        };
        write(&body, out)
    }

    fn end(&self, _: &Tally, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}

fn write(body: &Body<'_>, mut out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut out, body)?;
    out.write_all(b"\n")
}
