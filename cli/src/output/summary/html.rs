//! The summary as a page that needs nothing beside it.

use askama::Template;

use super::rows::{Cause, Row};
use crate::{language::Lang, output::page::share, report::Tally};

#[derive(Template)]
#[template(path = "summary.html")]
struct Page<'t> {
    lang: Lang,
    line: &'t str,
    cut_short: bool,
    callbacks: Vec<Callback<'t>>,
}

/// One callback and its reasons.
struct Callback<'t> {
    name: String,
    bodies: usize,
    invalid: usize,
    /// Of its bodies that are invalid, in percent.
    share: String,
    reasons: Vec<Reason<'t>>,
}

struct Reason<'t> {
    name: &'t str,
    title: &'t str,
    bodies: usize,
    /// Of the callback's bodies, in percent.
    share: String,
    first: String,
}

/// The page.
pub(super) fn page(rows: &[Row<'_>], tally: &Tally, line: &str, lang: Lang) -> String {
    let callbacks = rows.iter().map(|row| Callback {
        name: row.name(lang),
        bodies: row.bodies,
        invalid: row.invalid,
        share: share(row.invalid as u64, row.bodies as u64),
        reasons: row.reasons.iter().map(|reason| reason_of(reason, row, lang)).collect(),
    });
    let page = Page { lang, line, cut_short: tally.cut_short, callbacks: callbacks.collect() };
    page.render().expect("a template prints what it is given")
}

fn reason_of<'t>(reason: &'t Cause<'_>, row: &Row<'_>, lang: Lang) -> Reason<'t> {
    Reason {
        name: reason.reason,
        title: reason.title,
        bodies: reason.bodies,
        share: share(reason.bodies as u64, row.bodies as u64),
        first: reason.first.text(lang),
    }
}
