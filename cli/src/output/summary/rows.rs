//! The table behind every form of the summary.

use imhook_validator::{Target, Validator};
use serde::Serialize;

use crate::{
    language::Lang,
    report::{Because, Tally, kinds},
};

/// Bodies that were held against one callback.
#[derive(Debug, Serialize)]
pub(super) struct Row<'t> {
    /// None where no callback is known.
    pub(super) edition: Option<&'t str>,
    pub(super) callback: Option<&'t str>,
    pub(super) bodies: usize,
    pub(super) invalid: usize,
    /// Why they are invalid, what concerns most of them first.
    pub(super) reasons: Vec<Cause<'t>>,
}

/// Why bodies are invalid. A body may have several reasons, and then counts for each.
#[derive(Debug, Serialize)]
pub(super) struct Cause<'t> {
    pub(super) reason: &'static str,
    #[serde(skip)]
    pub(super) title: &'static str,
    pub(super) bodies: usize,
    pub(super) first: First<'t>,
}

/// The first body with a reason.
#[derive(Debug, Serialize)]
pub(super) struct First<'t> {
    pub(super) file: &'t str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) pointer: &'t str,
    pub(super) message: &'t str,
}

/// The table: oldest edition first, each in contract order, then what no callback claims.
pub(super) fn of<'t>(tally: &'t Tally, validator: &'t Validator, lang: Lang) -> Vec<Row<'t>> {
    let by_target = tally.by_target().into_iter();
    let rows = by_target.map(|(target, held)| Row {
        edition: target.map(|target| validator.edition(target).id.as_str()),
        callback: target.map(|target| validator.name(target)),
        bodies: held.bodies,
        invalid: held.invalid,
        reasons: reasons(tally, target, lang),
    });
    rows.collect()
}

fn reasons(tally: &Tally, target: Option<Target>, lang: Lang) -> Vec<Cause<'_>> {
    let of_target = tally.reasons.iter().filter(|((held, _), _)| *held == target);
    let mut reasons: Vec<Cause<'_>> = of_target
        .map(|((_, reason), because)| Cause {
            reason,
            title: kinds().find(|kind| kind.id == *reason).map_or("", |kind| kind.title(lang)),
            bodies: because.bodies,
            first: first(because, lang),
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.bodies));
    reasons
}

fn first(because: &Because, lang: Lang) -> First<'_> {
    let error = &because.first;
    First {
        file: &because.file,
        line: error.at.line,
        column: error.at.column,
        pointer: &error.pointer,
        message: lang.of(&error.message),
    }
}

impl Row<'_> {
    /// Edition and callback.
    pub(super) fn name(&self, lang: Lang) -> String {
        match (self.edition, self.callback) {
            (Some(edition), Some(callback)) => format!("{edition}/{callback}"),
            _ => lang.pick("(unknown)", "（未知）").to_owned(),
        }
    }
}

impl First<'_> {
    /// `file:line:column /pointer: message`
    pub(super) fn text(&self, lang: Lang) -> String {
        let First { file, line, column, pointer, message } = self;
        let blank = if pointer.is_empty() { "" } else { " " };
        format!("{file}:{line}:{column}{blank}{pointer}{}{message}", lang.colon())
    }
}
