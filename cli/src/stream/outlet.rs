//! The reader's end: batches go out, buffers come back.

use std::sync::{
    Arc, Condvar, Mutex, MutexGuard, PoisonError,
    mpsc::{self, Sender, SyncSender},
};

use super::{Event, Job, WAITING};
use crate::input::{Batch, Gone, Outlet};

/// Buffers that are larger are not kept.
const KEPT: usize = 1 << 20;

/// Batches on their way, and buffers that have come back.
#[derive(Default)]
pub(super) struct Flight {
    state: Mutex<State>,
    landed: Condvar,
}

#[derive(Default)]
struct State {
    under_way: usize,
    buffers: Vec<Vec<u8>>,
}

impl Flight {
    /// A batch is done with; this was its buffer.
    pub(super) fn land(&self, mut buffer: Vec<u8>) {
        let keep = buffer.capacity() <= KEPT;
        if keep {
            buffer.clear();
        } else {
            // Before the reader hears of it.
            buffer = Vec::new();
        }
        let mut state = self.state();
        state.under_way -= 1;
        if keep {
            state.buffers.push(buffer);
        }
        self.landed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The queues that the reader fills.
pub(super) struct Queues<T> {
    pub(super) jobs: Sender<Job<T>>,
    pub(super) events: SyncSender<Event<T>>,
    pub(super) flight: Arc<Flight>,
}

impl<T> Queues<T> {
    /// Tells the caller.
    pub(super) fn tell(&mut self, event: Event<T>) -> Result<(), Gone> {
        self.events.send(event).map_err(|_| Gone)
    }
}

impl<T> Outlet for Queues<T> {
    fn batch(&mut self, batch: Batch) -> Result<(), Gone> {
        let (results, taken) = mpsc::sync_channel(WAITING);
        self.flight.state().under_way += 1;
        // First the place in the order: it is what there are only so many of.
        self.tell(Event::Batch(taken))?;
        self.jobs.send(Job::Batch(batch, results)).map_err(|_| Gone)
    }

    fn settle(&mut self) {
        let state = self.flight.state();
        drop(self.flight.landed.wait_while(state, |state| state.under_way > 0));
    }

    fn buffer(&mut self) -> Vec<u8> {
        self.flight.state().buffers.pop().unwrap_or_default()
    }
}
