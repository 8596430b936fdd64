//! Formats, one a file.

pub(crate) mod drift;
mod excerpt;
mod github;
mod harmless;
mod json;
mod page;
mod presence;
mod sarif;
pub(crate) mod stderr;
mod summary;
pub(crate) mod table;
mod text;

use std::io;

use crate::{
    input::Piece,
    report::{Report, Tally, Valid},
};
pub(crate) use github::Github;
pub(crate) use harmless::harmless;
pub(crate) use json::Json;
pub(crate) use sarif::Sarif;
pub(crate) use summary::{Form, Summary};
pub(crate) use text::Text;

/// A format of reports. Several threads write bodies at once, each to a buffer of its own.
pub(crate) trait Output: Sync {
    /// Writes what comes before all bodies.
    fn begin(&self, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// What stands between what two bodies wrote.
    fn between(&self) -> &'static str {
        ""
    }

    /// Writes what there is to say of a body that keeps the contract, if that is all.
    fn valid(&self, _valid: &Valid, _piece: &Piece<'_>, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes what there is to say of a body.
    fn body(&self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()>;

    /// Writes what there is to say at the end.
    fn end(&self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()>;
}
