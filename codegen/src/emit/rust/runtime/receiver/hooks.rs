//! What the owner of a receiver is told: so that nothing is lost silently.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    time::SystemTime,
};

use bytes::Bytes;

use super::{event::Event, handler::BoxError};
use crate::Rejected;

/// A handler that did not do its work. The event was acknowledged long before; its bytes are here.
#[derive(Debug)]
pub struct Failure {
    /// The event.
    pub event: Event,
    /// What happened.
    pub error: HandlerError,
}

/// What can happen to a handler.
#[derive(Debug, thiserror::Error)]
pub enum HandlerError {
    /// It returned an error.
    #[error("the handler failed: {0}")]
    Failed(#[source] BoxError),
    /// It panicked.
    #[error("the handler panicked: {0}")]
    Panicked(String),
    /// A censor's handler took longer than the server waits.
    #[error("the handler was late")]
    Late,
}

impl HandlerError {
    pub(crate) fn panicked(panic: &(dyn Any + Send)) -> Self {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
        HandlerError::Panicked(text.unwrap_or_else(|| "without a text".to_owned()))
    }
}

/// A body that could not be read. The server never sends it again.
#[derive(Debug)]
pub struct Rejection {
    /// Why.
    pub rejected: Rejected,
    /// The body as it came.
    pub raw: Bytes,
    /// When it was there as a whole.
    pub received_at: SystemTime,
}

type Hook<T> = Option<Box<dyn Fn(T) + Send + Sync>>;

/// The hooks of a receiver. A hook that panics takes nothing with it.
#[derive(Default)]
pub(crate) struct Hooks {
    pub(crate) error: Hook<Failure>,
    pub(crate) reject: Hook<Rejection>,
    pub(crate) overflow: Hook<Event>,
}

impl Hooks {
    pub(crate) fn failed(&self, failure: Failure) {
        tracing::warn!(callback = failure.event.callback, kind = kind(&failure.error), "handler failed");
        tell(self.error.as_deref(), failure);
    }

    pub(crate) fn rejected(&self, rejection: Rejection) {
        tracing::warn!(rejected = %rejection.rejected, "body refused");
        tell(self.reject.as_deref(), rejection);
    }

    pub(crate) fn overflowed(&self, event: Event) {
        tracing::warn!(callback = event.callback, "no place in the queue");
        tell(self.overflow.as_deref(), event);
    }
}

/// An error's own text may repeat the body, so that a log gets its kind only.
fn kind(error: &HandlerError) -> &'static str {
    match error {
        HandlerError::Failed(_) => "failed",
        HandlerError::Panicked(_) => "panicked",
        HandlerError::Late => "late",
    }
}

fn tell<T>(hook: Option<&(dyn Fn(T) + Send + Sync)>, what: T) {
    let Some(hook) = hook else { return };
    if catch_unwind(AssertUnwindSafe(|| hook(what))).is_err() {
        tracing::error!("a hook panicked");
    }
}
