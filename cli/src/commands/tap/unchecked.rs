//! What the tap cannot judge.

/// The longest body that is kept to be judged and recorded.
pub(super) const MAX_BODY: usize = 16 * 1024 * 1024;

/// Why a body is not held against the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unchecked {
    /// Bodies come faster than they are checked.
    Overflow,
    TooLong,
    Compressed,
    /// A connection that the tap cannot follow as HTTP/1.1.
    Unreadable,
}
