//! One thing to say of a body, whatever the format.

use std::ops::Range;

use imhook_validator::{Warning, Words};

use crate::{
    input::Position,
    language::{Lang, words},
};

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Severity {
    /// The body is invalid.
    Error,
    /// The verdict may not be what its reader thinks.
    Warning,
    /// Good to know.
    Note,
}

/// One thing to say of a body.
#[derive(Debug, Clone)]
pub(crate) struct Diagnostic {
    /// Its word in every language: a reason, the name of a warning.
    pub(crate) id: &'static str,
    /// How much it matters.
    pub(crate) severity: Severity,
    /// What happened.
    pub(crate) message: Words,
    /// JSON pointer, from the body.
    pub(crate) pointer: String,
    /// Where it starts in the file.
    pub(crate) at: Position,
    /// The bytes of the file that it is about.
    pub(crate) span: Range<usize>,
    /// What to do about it.
    pub(crate) help: Option<Words>,
}

impl Diagnostic {
    /// All of it in a few words: `callback /pointer: message`, and on a line of its own what to do.
    pub(crate) fn told(&self, callback: Option<&str>, lang: Lang) -> String {
        let about = [callback.unwrap_or_default(), &self.pointer].into_iter().filter(|part| !part.is_empty());
        let about = about.collect::<Vec<&str>>().join(" ");
        let colon = if about.is_empty() { "" } else { lang.colon() };
        let help = self.help.as_ref().map(|help| format!("\n{}", lang.of(help))).unwrap_or_default();
        format!("{about}{colon}{}{help}", lang.of(&self.message))
    }

    /// Something that makes a body invalid, about the body as a whole.
    pub(crate) fn error(id: &'static str, at: Position, length: usize, message: &Words, help: Option<&Words>) -> Self {
        Diagnostic {
            id,
            severity: Severity::Error,
            message: message.clone(),
            pointer: String::new(),
            at,
            span: at.offset..at.offset + length,
            help: help.cloned(),
        }
    }

    /// Something that the reader of the verdict should know.
    pub(crate) fn warning(warning: &Warning, at: Position) -> Self {
        let help = match warning {
            Warning::AmbiguousEdition(_) => words("say which edition it is with --edition", "请用 --edition 指定版本"),
        };
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(warning.name(), at, 0, warning.text(), Some(&help))
        }
    }

    /// Something that is good to know.
    pub(crate) fn note(id: &'static str, at: Position, message: &Words, help: &Words) -> Self {
        Diagnostic { severity: Severity::Note, ..Diagnostic::error(id, at, 0, message, Some(help)) }
    }
}
