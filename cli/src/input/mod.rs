//! Paths and standard input become pieces of text with one body each.
//!
//! [`Plan`] is made first: which files there are, what is skipped. Then each [`Source`] is read when its turn comes.

mod folder;
mod lines;
mod plan;
mod position;
mod skipped;
mod source;
mod unread;

use std::path::Path;

pub(crate) use plan::{Plan, Step};
pub(crate) use position::Position;
pub(crate) use source::{Source, Stop};
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
}
