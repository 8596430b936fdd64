//! How the server delivers and what a receiver replies; `spec/transport.md` has the sources and measurements.
//!
//! Both editions share it: the document says little about delivery, and nothing that the server contradicts but
//! the single thread.

mod facts;
mod problem;
mod replies;

pub use problem::{Problem, ProblemPlace};

use crate::contract::{Body, Delivery};

/// What holds for every callback.
pub const DELIVERY: Delivery =
    Delivery { facts: facts::FACTS, replies: replies::REPLIES, problem: Body::of::<Problem>() };
