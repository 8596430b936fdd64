//! Delivery: what holds for every callback.

use serde::Serialize;

use super::{Object, Words};

/// How bodies come, and what a receiver replies.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Delivery {
    /// What both sides can count on, the most important first.
    pub facts: Vec<Fact>,
    /// What a receiver replies to any callback, by status.
    pub replies: Vec<Reply>,
    /// Name of the object that says what is wrong with a request.
    pub problem: String,
    /// That object, then those it holds.
    pub objects: Vec<Object>,
}

/// Something that both sides can count on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// A few words to find it by.
    pub topic: Words,
    /// What is so, and what a receiver must do about it.
    pub text: Words,
}

/// A status that a receiver replies with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// Status of HTTP.
    pub status: u16,
    /// When it is due, and what becomes of the event.
    pub meaning: Words,
    /// What stands in its body.
    pub body: ReplyBody,
}

/// What stands in the body of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyBody {
    /// Nothing.
    Empty,
    /// The object that [`Delivery::problem`] names.
    Problem,
    /// Nothing, or the answer of the callback.
    Answer,
}

impl Delivery {
    /// What a receiver replies to a callback that has some replies of its own, by status.
    pub fn replies_to<'a>(&'a self, own: &'a [Reply]) -> Vec<&'a Reply> {
        let common = self.replies.iter().filter(|reply| own.iter().all(|other| other.status != reply.status));
        let mut replies: Vec<&Reply> = own.iter().chain(common).collect();
        replies.sort_by_key(|reply| reply.status);
        replies
    }
}
