//! Code tables.

use std::collections::BTreeSet;

use imhook_schema::contract::{self, CodeTable, code::CodeKind};

use super::{Context, doc, words};
use crate::model::{Code, CodeRange, CodeValue, Raw, problem::Problems};

/// Reads the tables that the edition lists.
pub(super) fn read_all(context: &Context<'_>, problems: &mut Problems) -> Vec<Code> {
    let mut names = BTreeSet::new();
    for table in context.edition.codes {
        if !names.insert(table.name) {
            problems.add(context.place(table.name), "the edition lists two codes of this name");
        }
    }
    context.edition.codes.iter().map(|table| read(context, table, problems)).collect()
}

fn read(context: &Context<'_>, table: &CodeTable, problems: &mut Problems) -> Code {
    let place = context.place(table.name);
    let doc = doc::read(context, &place, table.doc, problems);
    for edition in table.closed_in {
        check_edition(context, &place, edition, problems);
    }
    let mut raws = Vec::new();
    let mut names = BTreeSet::new();
    let mut values = Vec::new();
    for value in table.values {
        let place = context.place(&format!("{}.{}", table.name, value.name));
        let raw = match value.raw {
            contract::RawCode::Int(number) => Raw::Int(number.into()),
            contract::RawCode::Text(text) => Raw::Text(text.to_owned()),
        };
        if raws.contains(&raw) {
            problems.add(&place, "the code lists its value twice");
        }
        raws.push(raw.clone());
        if !names.insert(value.name) {
            problems.add(&place, "the code lists its name twice");
        }
        let text = words(&place, value.text, problems);
        context.check_faults(&place, value.fault, problems);
        if let Some(edition) = value.only_in {
            check_edition(context, &place, edition, problems);
            if edition != context.edition.id {
                continue;
            }
        }
        let since = value.since.map(str::to_owned);
        values.push(CodeValue { raw, name: value.name.to_owned(), text, since, fault: value.fault.map(str::to_owned) });
    }
    if values.is_empty() {
        problems.add(&place, "has no value in this edition; leave it out of the edition's list");
    }
    let ranges = table.ranges.iter().map(|range| CodeRange {
        first: range.first,
        last: range.last,
        text: words(&place, range.text, problems),
    });
    Code {
        name: table.name.to_owned(),
        ranges: ranges.collect(),
        text: doc.text,
        closed: table.closed_in.contains(&context.edition.id),
        faults: doc.faults,
        values,
    }
}

fn check_edition(context: &Context<'_>, place: &str, id: &str, problems: &mut Problems) {
    if !context.editions.contains(&id) {
        problems.add(place, format!("names edition `{id}`, which is not there"));
    }
}

/// Whether a table holds integers.
pub(super) fn is_integer(table: &CodeTable) -> bool {
    table.kind == CodeKind::Int32
}
