//! For GitHub's workflows: one command a finding, which becomes an annotation of its line.

use std::{borrow::Cow, io};

use imhook_validator::Validator;

use super::{Output, harmless::harmless, summary};
use crate::{
    input::Piece,
    language::Lang,
    report::{Diagnostic, Report, Severity, Tally},
};

/// The format of workflow commands.
pub(crate) struct Github<'v> {
    validator: &'v Validator,
    lang: Lang,
}

impl<'v> Github<'v> {
    pub(crate) fn new(validator: &'v Validator, lang: Lang) -> Github<'v> {
        Github { validator, lang }
    }

    /// `::error file=…,line=…,col=…,title=…::callback /pointer: message`
    fn command(
        &self,
        file: &str,
        callback: Option<&str>,
        diagnostic: &Diagnostic,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let Diagnostic { id, severity, at, .. } = diagnostic;
        let command = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let file = property(file);
        let text = data(&diagnostic.told(callback, self.lang));
        writeln!(out, "::{command} file={file},line={},col={},title={id}::{text}", at.line, at.column)
    }
}

impl Output for Github<'_> {
    fn body(&self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        if report.is_valid() {
            return Ok(());
        }
        let mut all = report.diagnostics.iter();
        all.try_for_each(|diagnostic| self.command(piece.file, report.callback.as_deref(), diagnostic, out))
    }

    fn end(&self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        for noted in &tally.noted {
            self.command(&noted.file, noted.callback.as_deref(), &noted.diagnostic, out)?;
        }
        writeln!(out, "{}", summary::line(tally, self.validator, self.lang))
    }
}

/// Text behind a command: what would end it is escaped.
fn data(text: &str) -> String {
    // What else steers a terminal is not let through; a line's end is a part of the text.
    let lines: Vec<Cow<'_, str>> = text.split('\n').map(harmless).collect();
    lines.join("\n").replace('%', "%25").replace('\n', "%0A")
}

/// Text within a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_command_or_begins_another() {
        assert_eq!(data("50% of\n::error::\r\u{1b}[31m"), "50%25 of%0A::error::␍␛[31m");
        assert_eq!(property("a,line=7::x"), "a%2Cline=7%3A%3Ax");
    }
}
