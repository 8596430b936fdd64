// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! What a handler gets.

use std::{fmt, sync::Arc, time::SystemTime};

use bytes::Bytes;

/// An event: a body and what is known about it. `Event<()>` is the same without the typed body; the bytes are there.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event<T = ()> {
    /// The dated contract by which it was read.
    pub edition: &'static str,
    /// The callback.
    pub callback: &'static str,
    /// The body.
    pub body: T,
    /// The body as it came, unknown members included.
    pub raw: Bytes,
    /// When it was there as a whole.
    pub received_at: SystemTime,
    /// What tells that two bodies are one event (rule R9), where something does.
    pub identity: Option<Arc<str>>,
    /// What events have in common that must stay in order (rule R9).
    pub order_key: Option<Arc<str>>,
}

impl<T> Event<T> {
    pub(crate) fn without_body(&self) -> Event {
        Event {
            edition: self.edition,
            callback: self.callback,
            body: (),
            raw: self.raw.clone(),
            received_at: self.received_at,
            identity: self.identity.clone(),
            order_key: self.order_key.clone(),
        }
    }
}

/// Shows no content: bodies hold private text and, now and then, secrets.
impl<T> fmt::Debug for Event<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("edition", &self.edition)
            .field("callback", &self.callback)
            .field("bytes", &self.raw.len())
            .field("received_at", &self.received_at)
            .finish_non_exhaustive()
    }
}
