//! HTTP/1.1 as it goes by: messages are told apart and nothing is changed.
//!
//! A [`Reader`] is fed with bytes in whatever pieces they come and says what they are: a head, a part of a body, the
//! end of a message. What it cannot follow is [`Unreadable`]; the bytes go on all the same, and nobody knows any more
//! where a message starts.

mod chunked;
mod framing;
mod head;
mod reader;

pub(super) use framing::Framing;
pub(super) use head::{AnswerHead, Method, RequestHead};
pub(super) use reader::{Event, Reader};

/// Bytes that are no HTTP/1.1, or of which two readers could make two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unreadable;

/// More than anybody needs for a head, a line before a chunk, or trailers.
const MAX_HEAD: usize = 64 * 1024;
