// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! How much has happened.

use std::sync::atomic::{AtomicU64, Ordering};

/// What a receiver did since it was built. Every body received ends as exactly one of accepted, rejected, repeated and
/// overflowed; every accepted one ends as handled or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// Whole bodies that came for a known callback.
    pub received: u64,
    /// New events, taken into the queue or given to a censor.
    pub accepted: u64,
    /// Bodies that could not be read.
    pub rejected: u64,
    /// Repeats of an event that was accepted before.
    pub repeated: u64,
    /// Events that found no place in time, or came after the stop.
    pub overflowed: u64,
    /// Handlers that did their work.
    pub handled: u64,
    /// Handlers that failed, panicked or were late.
    pub failed: u64,
    /// Events that wait for a worker at this moment.
    pub queue_depth: u64,
}

/// The counters behind [`Counts`].
#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) received: Counter,
    pub(crate) accepted: Counter,
    pub(crate) rejected: Counter,
    pub(crate) repeated: Counter,
    pub(crate) overflowed: Counter,
    pub(crate) handled: Counter,
    pub(crate) failed: Counter,
}

impl Counters {
    pub(crate) fn read(&self, queue_depth: usize) -> Counts {
        Counts {
            received: self.received.get(),
            accepted: self.accepted.get(),
            rejected: self.rejected.get(),
            repeated: self.repeated.get(),
            overflowed: self.overflowed.get(),
            handled: self.handled.get(),
            failed: self.failed.get(),
            queue_depth: queue_depth as u64,
        }
    }
}

/// A number that only grows.
#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
