//! What the hook is told.

use std::fmt;

use bytes::Bytes;

use crate::Verdict;

/// A body that came by.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Seen {
    /// The path that it was posted to.
    pub path: String,
    /// The callback of that path.
    pub callback: String,
    /// Its bytes, as far as they were read and kept.
    pub body: Bytes,
    /// What there is to say of it.
    pub outcome: Outcome,
}

/// What there is to say of a body.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Outcome {
    /// It was held against the contract.
    Judged {
        /// The edition that it was held against.
        edition: String,
        /// Whether it keeps the contract, and if not, where and why.
        verdict: Verdict,
    },
    /// It was not.
    Unchecked(Unchecked),
}

/// Why a body was not held against the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unchecked {
    /// It is longer than what is kept.
    TooLong,
    /// It is compressed.
    Compressed,
    /// It was not read to its end.
    Unread,
}

impl fmt::Display for Unchecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unchecked::TooLong => "too long",
            Unchecked::Compressed => "compressed",
            Unchecked::Unread => "not read to its end",
        })
    }
}
