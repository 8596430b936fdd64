//! What was compared: how often each cell was equal, and every difference.

use std::collections::BTreeMap;

use crate::column::Column;

/// A cell of the matrix: how often it was compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) compared: usize,
    pub(crate) different: usize,
}

/// What is compared: a cell, and the body or situation in question.
#[derive(Debug, Clone)]
pub(crate) struct Subject<'a> {
    /// A language, or a language and its adapter.
    pub(crate) row: &'a str,
    pub(crate) column: Column,
    /// A file of the vectors, or a made body or situation by its name.
    pub(crate) what: &'a str,
    /// The body, where there is one.
    pub(crate) body: &'a [u8],
}

/// An answer that is not the one it should be.
#[derive(Debug)]
pub(crate) struct Difference {
    pub(crate) row: String,
    pub(crate) column: Column,
    pub(crate) what: String,
    pub(crate) body: Vec<u8>,
    pub(crate) wanted: String,
    pub(crate) found: String,
}

/// Everything that was compared.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) cells: BTreeMap<(Column, String), Cell>,
    /// In the order in which they were found.
    pub(crate) differences: Vec<Difference>,
}

impl Report {
    /// Compares and notes.
    pub(crate) fn compare(&mut self, subject: Subject<'_>, wanted: &str, found: &str) {
        let Subject { row, column, what, body } = subject;
        let cell = self.cells.entry((column.clone(), row.to_owned())).or_default();
        cell.compared += 1;
        if wanted == found {
            return;
        }
        cell.different += 1;
        self.differences.push(Difference {
            row: row.to_owned(),
            column,
            what: what.to_owned(),
            body: body.to_owned(),
            wanted: wanted.to_owned(),
            found: found.to_owned(),
        });
    }

    /// Takes over what another report holds.
    pub(crate) fn add(&mut self, other: Report) {
        for (key, cell) in other.cells {
            let sum = self.cells.entry(key).or_default();
            sum.compared += cell.compared;
            sum.different += cell.different;
        }
        self.differences.extend(other.differences);
    }

    /// Whether nothing differs.
    pub(crate) fn is_equal(&self) -> bool {
        self.differences.is_empty()
    }
}
