//! The summary for programs.

use std::io;

use serde::Serialize;

use super::rows::Row;
use crate::report::Tally;

/// Programs rely on these members and their order.
#[derive(Serialize)]
struct Document<'t> {
    profile: &'static str,
    /// Everything was read.
    complete: bool,
    bodies: usize,
    invalid: usize,
    unread: usize,
    callbacks: &'t [Row<'t>],
}

/// Writes one object, on one line.
pub(super) fn write(rows: &[Row<'_>], tally: &Tally, mut out: &mut dyn io::Write) -> io::Result<()> {
    let document = Document {
        profile: tally.profile().name(),
        complete: tally.unread == 0 && !tally.cut_short,
        bodies: tally.bodies,
        invalid: tally.invalid,
        unread: tally.unread,
        callbacks: rows,
    };
    serde_json::to_writer(&mut out, &document)?;
    out.write_all(b"\n")
}
