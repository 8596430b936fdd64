//! Tables of plain text; the width of Chinese characters is counted right.

use comfy_table::{ColumnConstraint, Width, presets::NOTHING};

/// Blanks between columns.
const GAP: u16 = 2;
/// A column that is wider is wrapped; it leaves room for every name, path and key.
const WIDEST: u16 = 50;

/// A table of plain text.
pub(crate) struct Table {
    table: comfy_table::Table,
}

impl Table {
    /// With a line of headings.
    pub(crate) fn new<const N: usize>(head: [&str; N]) -> Table {
        let mut table = comfy_table::Table::new();
        table.load_style(NOTHING).set_header(head);
        Table { table }
    }

    /// Adds a line.
    pub(crate) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.table.add_row(cells);
    }

    /// The table, with a final newline.
    pub(crate) fn text(mut self) -> String {
        for column in self.table.column_iter_mut() {
            column.set_padding((0, GAP)).set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(WIDEST)));
        }
        let mut text = self.table.trim_fmt();
        text.push('\n');
        text
    }
}
