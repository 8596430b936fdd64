//! For programs: one object a body, one a line.

use std::io;

use serde::Serialize;

use super::Output;
use crate::{
    input::Piece,
    language::Lang,
    report::{Diagnostic, Report, Severity, Tally},
};

/// The JSON format.
pub(crate) struct Json {
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

impl Json {
    pub(crate) fn new(lang: Lang) -> Json {
        Json { lang }
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

impl Output for Json {
    fn body(&mut self, report: &Report, _: &Piece<'_>, mut out: &mut dyn io::Write) -> io::Result<()> {
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
            fits: report.guessed.then_some(&report.fits),
        };
        serde_json::to_writer(&mut out, &body)?;
        out.write_all(b"\n")
    }

    fn end(&mut self, _: &Tally, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}
