//! The matrix: a row a language, a column a rule, in each cell how many comparisons were equal.

use std::{collections::BTreeMap, fs, path::Path};

use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Map, Value, json};

use crate::{
    Outcome,
    column::Column,
    report::{Cell, Report},
};

/// For people.
pub(crate) fn table(report: &Report) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(std::iter::once("").chain(Column::RULES.iter().map(|column| column.name())));
    for (row, cells) in rows(report) {
        let texts = Column::RULES.iter().map(|column| cells.get(column).map_or_else(String::new, Cell::to_string));
        table.add_row(std::iter::once(row.to_owned()).chain(texts));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// For machines, and for the reader of a diff: the same counts, and nothing that changes from run to run.
pub(crate) fn write(path: &Path, report: &Report) -> Outcome<()> {
    let rows: Map<String, Value> = rows(report)
        .into_iter()
        .map(|(row, cells)| {
            let cells: Map<String, Value> = cells
                .into_iter()
                .map(|(column, cell)| {
                    let equal = cell.compared - cell.different;
                    (column.name().to_owned(), json!({ "equal": equal, "different": cell.different }))
                })
                .collect();
            (row.to_owned(), Value::Object(cells))
        })
        .collect();
    let text = serde_json::to_string_pretty(&json!({ "decode": rows }))?;
    fs::write(path, format!("{text}\n")).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn rows(report: &Report) -> BTreeMap<&str, BTreeMap<Column, Cell>> {
    let mut rows = BTreeMap::<&str, BTreeMap<Column, Cell>>::new();
    for ((row, column), cell) in &report.cells {
        rows.entry(row).or_default().insert(*column, *cell);
    }
    rows
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.different {
            0 => write!(f, "{}", self.compared),
            different => write!(f, "{different} of {} DIFFER", self.compared),
        }
    }
}
