//! What the commands share that serve: `tap` and `listen`.

mod judge;
mod posted;
mod queue;
mod signals;
mod unready;

pub(super) use judge::{Judge, piece};
pub(super) use posted::Posted;
pub(super) use queue::{Receiver, Sender, Weigh, bounded};
pub(super) use signals::Signals;
