//! Paths and standard input become pieces of text with one body each.
//!
//! [`Plan`] is made first: which files there are, what is skipped. Then each [`Source`] is read when its turn comes, in
//! [`Batch`]es that are judged beside the reading.

mod batch;
mod compression;
mod folder;
mod plan;
mod position;
mod reading;
mod skipped;
mod source;
mod unread;
mod zstd;

use std::path::Path;

pub(crate) use batch::{Batch, Origin};
pub(crate) use plan::{Plan, Step};
pub(crate) use position::Position;
pub(crate) use reading::{Gone, Halt, Limits, Outlet};
pub(crate) use skipped::Skipped;
pub(crate) use source::Manner;
use source::Source;
pub(crate) use unread::Unread;

/// Text with one body in it: a whole file, or a line of one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece<'a> {
    /// The file as it was given; `-` for standard input.
    pub(crate) file: &'a str,
    /// Its path, if it has one.
    pub(crate) path: Option<&'a Path>,
    /// The text.
    pub(crate) bytes: &'a [u8],
    /// Where the text starts in the file.
    pub(crate) start: Position,
    /// Whether all of it is there.
    pub(crate) extent: Extent,
}

/// Whether all of a piece is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// It is.
    Complete,
    /// The source ends within the line, or right behind it.
    Unended,
    /// It is longer than a body may be, and only its beginning is sure to be there.
    Cut,
}
