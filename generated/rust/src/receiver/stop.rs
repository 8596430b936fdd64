// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! The graceful stop: nothing new, then the queue, then a report.

use std::time::Duration;

use tokio::time::timeout;

use super::{Receiver, event::Event};

/// What a stop left behind: acknowledged events whose handler did not end. Empty after a clean stop.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Stopped {
    /// Their handlers had started.
    pub unfinished: Vec<Event>,
    /// Their handlers had not.
    pub waiting: Vec<Event>,
}

impl Stopped {
    /// Whether every acknowledged event was handled.
    pub fn is_clean(&self) -> bool {
        self.unfinished.is_empty() && self.waiting.is_empty()
    }
}

impl<E> Receiver<E> {
    /// Answers 503 from now on, waits up to `grace` for the queue to be worked off, and reports what was left. Stop
    /// the HTTP server first, so that nobody is refused.
    pub async fn stop(&self, grace: Duration) -> Stopped {
        let core = &self.handle.core;
        core.stop();
        let mut workers = core.workers().lock().await;
        let is_clean = timeout(grace, async { while workers.join_next().await.is_some() {} }).await.is_ok();
        let mut stopped = Stopped::default();
        if !is_clean {
            for index in 0..core.lanes.len() {
                let (running, waiting) = core.lanes.get(index).abandon().await;
                stopped.unfinished.extend(running);
                stopped.waiting.extend(waiting);
            }
            workers.abort_all();
        }
        tracing::info!(unfinished = stopped.unfinished.len(), waiting = stopped.waiting.len(), "receiver stopped");
        stopped
    }
}
