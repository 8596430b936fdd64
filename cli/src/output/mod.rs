//! Formats, one a file.

mod excerpt;
mod harmless;
mod json;
pub(crate) mod stderr;
mod summary;
pub(crate) mod table;
mod text;

use std::io;

use crate::{
    input::Piece,
    report::{Report, Tally},
};
pub(crate) use json::Json;
pub(crate) use text::Text;

/// A format of reports.
pub(crate) trait Output {
    /// Writes what there is to say of a body.
    fn body(&mut self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()>;

    /// Writes what there is to say at the end.
    fn end(&mut self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()>;
}
