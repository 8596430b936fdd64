//! Bytes in, a JSON tree with spans out, or the first thing that is wrong with them.
//!
//! The reader accepts strict RFC 8259 and nothing more. It judges in a fixed order: the whole input
//! must be UTF-8; then the text is read from left to right, and the first of a container nested too
//! deep and a fault of the grammar is the one reported. Nothing that was accepted is lost: members
//! keep their order, doubled keys stay, numbers stay the text they were.
//!
//! A tree is a way to look at the text, not a copy of it: what an object or array holds is found in the text each time
//! somebody goes over it. So a body of millions of values takes as much memory as its bytes.
//!
//! The grammar is written out here rather than taken from a library. The ones with spans
//! (json-syntax, jstrict, jsonc-parser) or with a depth limit and borrowed strings (jsonx-lib,
//! hifijson) each lack another part: a depth limit that can be set, the span of a key, or
//! an error that tells a leading zero from a trailing dot and says how many bytes it covers. Adding
//! those on top would mean scanning the text a second time.

mod error;
mod number;
mod parse;
mod refuse;
mod string;
mod texts;
mod tree;
mod view;

#[cfg(test)]
mod tests;

pub use error::{Expected, JsonFault, ReadError};
pub use string::Text;
pub use tree::{Kind, Member, Node, Span, Tree, Value};
pub use view::{Items, ItemsIter, Members, MembersIter};

use parse::Parser;

/// How many objects and arrays may be open at once; the root container is the first.
pub const MAX_DEPTH: usize = 64;

/// Reads one JSON text.
///
/// Any JSON value may be the root; whether it has to be an object is for the caller to judge.
///
/// # Errors
///
/// [`ReadError::NotUtf8`] when any part of the input is not UTF-8, otherwise whichever of
/// [`ReadError::TooDeep`] and [`ReadError::NotJson`] is met first from left to right.
pub fn read(input: &[u8]) -> Result<Tree<'_>, ReadError> {
    read_to_depth(input, MAX_DEPTH)
}

/// Reads a JSON text that holds a body inside something else, and so may nest deeper than a body.
///
/// # Errors
///
/// As [`read`], with another limit. The recursion is as deep as the limit: keep it small.
pub fn read_to_depth(input: &[u8], max_depth: usize) -> Result<Tree<'_>, ReadError> {
    let source = simdutf8::compat::from_utf8(input).map_err(|fault| {
        let offset = fault.valid_up_to();
        // Without a length the input stops in the middle of a character.
        let length = fault.error_len().unwrap_or(input.len() - offset);
        ReadError::NotUtf8 { offset, length }
    })?;
    let root = Parser::new(source, max_depth).document()?;
    Ok(Tree { source, root })
}
