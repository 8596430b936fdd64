//! The matrix: in each cell how many comparisons were equal, and how many differ.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::Path,
};

use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Map, Value, json};

use crate::{
    Outcome,
    column::{Column, Section},
    report::{Cell, Report},
};

/// A row's cells by column.
type Cells<'a> = BTreeMap<&'a Column, Cell>;

/// For people: a table a section.
pub(crate) fn tables(report: &Report) -> String {
    Section::ALL
        .into_iter()
        .map(|section| (section, rows(report, section)))
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(section, rows)| format!("{}\n{}", section.name(), table(&rows)))
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn table(rows: &BTreeMap<&str, Cells<'_>>) -> Table {
    let columns: BTreeSet<&Column> = rows.values().flat_map(|cells| cells.keys().copied()).collect();
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(std::iter::once("").chain(columns.iter().map(|column| column.name())));
    for (row, cells) in rows {
        let texts = columns.iter().map(|column| cells.get(column).map_or_else(String::new, Cell::to_string));
        table.add_row(std::iter::once((*row).to_owned()).chain(texts));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// For machines, and for the reader of a diff: the same counts, and nothing that changes from run to run.
pub(crate) fn write(path: &Path, report: &Report) -> Outcome<()> {
    let sections = Section::ALL.into_iter().map(|section| {
        let rows = rows(report, section).into_iter().map(|(row, cells)| {
            let cells = cells.into_iter().map(|(column, cell)| (column.name().to_owned(), written(cell)));
            (row.to_owned(), Value::Object(cells.collect()))
        });
        (section.name().to_owned(), Value::Object(rows.collect()))
    });
    let text = serde_json::to_string_pretty(&Value::Object(sections.collect::<Map<_, _>>()))?;
    fs::write(path, format!("{text}\n")).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn written(cell: Cell) -> Value {
    json!({ "equal": cell.compared - cell.different, "different": cell.different })
}

fn rows(report: &Report, section: Section) -> BTreeMap<&str, Cells<'_>> {
    let mut rows = BTreeMap::<&str, Cells<'_>>::new();
    for ((column, row), cell) in report.cells.iter().filter(|((column, _), _)| column.section() == section) {
        rows.entry(row).or_default().insert(column, *cell);
    }
    rows
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.different {
            0 => write!(f, "{}", self.compared),
            different => write!(f, "{different} of {} DIFFER", self.compared),
        }
    }
}
