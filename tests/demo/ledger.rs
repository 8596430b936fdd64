//! What was posted and what the handlers saw.

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

/// Counts by edition and callback, in the order of the first post.
#[derive(Clone, Default)]
pub(crate) struct Ledger(Arc<Mutex<Rows>>);

#[derive(Default)]
struct Rows {
    order: Vec<(&'static str, &'static str)>,
    counts: HashMap<(&'static str, &'static str), (usize, usize)>,
}

impl Ledger {
    /// A body is on its way.
    pub(crate) fn posted(&self, edition: &'static str, callback: &'static str) {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !rows.counts.contains_key(&(edition, callback)) {
            rows.order.push((edition, callback));
        }
        rows.counts.entry((edition, callback)).or_default().0 += 1;
    }

    /// A handler has it.
    pub(crate) fn handled(&self, edition: &'static str, callback: &'static str) {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rows.counts.entry((edition, callback)).or_default().1 += 1;
    }

    /// A line per callback. What was posted and not handled was dropped as a repeat.
    pub(crate) fn table(&self) -> String {
        let rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut table =
            format!("{:<9} {:<28} {:>6} {:>8} {:>8}", "edition", "callback", "posted", "handled", "repeats");
        for key @ (edition, callback) in &rows.order {
            let (posted, handled) = rows.counts[key];
            let repeats = posted.saturating_sub(handled);
            write!(table, "\n{edition:<9} {callback:<28} {posted:>6} {handled:>8} {repeats:>8}")
                .expect("a string takes any text");
        }
        table
    }
}
