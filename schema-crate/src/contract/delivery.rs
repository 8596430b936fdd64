//! What can be said about the delivery of all callbacks together.

use super::{Body, Text};

/// How bodies come, and what a receiver replies.
#[derive(Debug)]
pub struct Delivery {
    /// What both sides can count on, the most important first.
    pub facts: &'static [Fact],
    /// What a receiver replies to any callback, by status.
    pub replies: &'static [Reply],
    /// The body of a reply that says what is wrong with a request.
    pub problem: Body,
}

/// Something that both sides can count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// A few words to find it by.
    pub topic: Text,
    /// What is so, and what a receiver must do about it.
    pub text: Text,
}

/// A status that a receiver replies with.
///
/// A callback's own reply stands in place of the common one of the same status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply {
    /// Status of HTTP.
    pub status: u16,
    /// When it is due, and what becomes of the event.
    pub meaning: Text,
    /// What stands in its body.
    pub body: ReplyBody,
}

/// What stands in the body of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyBody {
    /// Nothing.
    Empty,
    /// [`Delivery::problem`].
    Problem,
    /// Nothing, or the answer of the callback.
    Answer,
}
