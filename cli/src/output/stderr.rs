//! What is said beside the reports, and how words are painted.

use std::io::{self, Write};

use annotate_snippets::renderer::{AnsiColor, Effects};
use anstream::{AutoStream, ColorChoice, stream::RawStream};

use super::harmless::harmless;
use crate::{language::Lang, report::Severity};

/// Whether a stream wants colours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    plain: bool,
}

impl Style {
    /// Colours on a terminal, unless `NO_COLOR` and the like say otherwise.
    pub(crate) fn of(stream: &impl RawStream) -> Style {
        Style { plain: AutoStream::choice(stream) == ColorChoice::Never }
    }

    /// Whether it wants none.
    pub(crate) fn is_plain(self) -> bool {
        self.plain
    }

    /// A word in the colour of a severity.
    pub(crate) fn paint(self, severity: Severity, word: &str) -> String {
        if self.plain {
            return word.to_owned();
        }
        let colour = match severity {
            Severity::Error => AnsiColor::BrightRed,
            Severity::Warning => AnsiColor::BrightYellow,
            Severity::Note => AnsiColor::BrightGreen,
        };
        let style = colour.on_default().effects(Effects::BOLD);
        format!("{style}{word}{style:#}")
    }
}

/// The word for a severity.
pub(crate) fn word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("error", "错误"),
        Severity::Warning => lang.pick("warning", "警告"),
        Severity::Note => lang.pick("note", "说明"),
    }
}

/// The word before what to do.
pub(crate) fn help_word(lang: Lang) -> &'static str {
    lang.pick("help", "建议")
}

/// What went wrong with the run, and what to do about it.
pub(crate) fn error(lang: Lang, what: &str, help: Option<&str>) {
    say(Severity::Error, lang, what);
    if let Some(help) = help {
        let help = format!("  = {}: {help}", help_word(lang));
        // Nobody can be told that standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{}", harmless(&help));
    }
}

/// Something that is good to know.
pub(crate) fn note(lang: Lang, what: &str) {
    say(Severity::Note, lang, what);
}

fn say(severity: Severity, lang: Lang, what: &str) {
    let word = Style::of(&io::stderr()).paint(severity, word(severity, lang));
    let _ = writeln!(io::stderr().lock(), "{word}{}{}", lang.colon(), harmless(what));
}
