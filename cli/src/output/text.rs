//! For people: each finding with its source line, the place underlined, and what to do.

use std::io;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use imhook_validator::Validator;

use super::{
    Output,
    excerpt::Excerpt,
    harmless::harmless,
    stderr::{self, Style},
    summary,
};
use crate::{
    input::Piece,
    language::Lang,
    report::{Diagnostic, MORE_FINDINGS, Report, Severity, Tally},
};

/// How many findings of one body are shown; the rest is counted.
const SHOWN: usize = 20;
/// Wide enough that excerpts, which are cropped before, are never cropped again.
const NEVER_CROP: usize = 400;

/// The text format.
pub(crate) struct Text<'v> {
    validator: &'v Validator,
    lang: Lang,
    style: Style,
    renderer: Renderer,
}

impl<'v> Text<'v> {
    /// For standard output, in colours if that is a terminal that wants them.
    pub(crate) fn new(validator: &'v Validator, lang: Lang) -> Text<'v> {
        let style = Style::of(&io::stdout());
        let renderer = if style.is_plain() { Renderer::plain() } else { Renderer::styled() };
        Text { validator, lang, style, renderer: renderer.term_width(NEVER_CROP) }
    }

    /// `path:line:column  error[reason] callback /pointer: message`
    fn head(&self, file: &str, callback: Option<&str>, diagnostic: &Diagnostic) -> String {
        let Diagnostic { id, severity, message, pointer, at, .. } = diagnostic;
        let about = [callback.unwrap_or_default(), pointer].into_iter().filter(|part| !part.is_empty());
        let about = about.collect::<Vec<&str>>().join(" ");
        let about = if about.is_empty() { about } else { format!(" {about}") };
        let kind = match severity {
            Severity::Note => self.style.paint(*severity, stderr::word(*severity, self.lang)),
            _ => self.style.paint(*severity, &format!("{}[{id}]", stderr::word(*severity, self.lang))),
        };
        let (file, about, message) = (harmless(file), harmless(&about), harmless(self.lang.of(message)));
        format!("{file}:{}:{}  {kind}{about}{}{message}", at.line, at.column, self.lang.colon())
    }

    fn help<'d>(&self, diagnostic: &'d Diagnostic) -> Option<std::borrow::Cow<'d, str>> {
        diagnostic.help.as_ref().map(|help| harmless(self.lang.of(help)))
    }

    fn source(&self, error: &Diagnostic, excerpt: &Excerpt) -> String {
        let snippet = Snippet::source(excerpt.text.as_str()).line_start(error.at.line);
        let snippet = snippet.annotation(AnnotationKind::Primary.span(excerpt.mark.clone()));
        let mut group = Group::with_level(Level::ERROR).element(snippet);
        if let Some(help) = self.help(error) {
            group = group.element(Level::HELP.with_name(stderr::help_word(self.lang)).message(help));
        }
        self.renderer.render(&[group])
    }

    fn invalid(&self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let masks = self.validator.confidential(piece.bytes);
        for error in report.of(Severity::Error).take(SHOWN) {
            let start = piece.start.offset;
            let excerpt = Excerpt::of(piece.bytes, error.span.start - start..error.span.end - start, &masks);
            writeln!(out, "{}", self.head(piece.file, report.callback.as_deref(), error))?;
            writeln!(out, "{}\n", self.source(error, &excerpt))?;
        }
        let more = report.of(Severity::Error).skip(SHOWN).count() + report.more;
        if more > 0 {
            let shown = self.lang.pick(format!("... and {more} more"), format!("……另有 {more} 处"));
            writeln!(out, "{}:{}  {shown}\n", harmless(piece.file), report.line)?;
        }
        let others = [Severity::Warning, Severity::Note].into_iter().flat_map(|severity| report.of(severity));
        // How many more there are stands above.
        for other in others.filter(|other| other.id != MORE_FINDINGS) {
            writeln!(out, "{}", self.head(piece.file, report.callback.as_deref(), other))?;
            self.aside(other, out)?;
        }
        Ok(())
    }

    /// The help of something without a source line.
    fn aside(&self, diagnostic: &Diagnostic, out: &mut dyn io::Write) -> io::Result<()> {
        let Some(help) = self.help(diagnostic) else { return Ok(()) };
        writeln!(out, "  = {}: {help}\n", stderr::help_word(self.lang))
    }
}

impl Output for Text<'_> {
    fn body(&self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        // What there is to say of valid bodies is said once, at the end.
        if report.is_valid() { Ok(()) } else { self.invalid(report, piece, out) }
    }

    fn end(&self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        for noted in &tally.noted {
            let more = match noted.more {
                0 => String::new(),
                1 => self.lang.pick(" (and 1 more body)", "（另有 1 个报文相同）").to_owned(),
                more => self.lang.pick(format!(" (and {more} more bodies)"), format!("（另有 {more} 个报文相同）")),
            };
            writeln!(out, "{}{more}", self.head(&noted.file, noted.callback.as_deref(), &noted.diagnostic))?;
            self.aside(&noted.diagnostic, out)?;
        }
        writeln!(out, "{}", summary::line(tally, self.validator, self.lang))
    }
}
