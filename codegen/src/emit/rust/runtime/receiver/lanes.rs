//! The queue: one bounded lane per worker. Events of one order key share a lane, and so stay in order.

use std::{
    future::poll_fn,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Mutex, MutexGuard, PoisonError},
};

use futures_util::task::AtomicWaker;
use tokio::sync::mpsc::{self, Permit, error::SendError};

use super::{event::Event, handler::Job};

pub(crate) type EventJob = Job<()>;

/// All lanes of a receiver.
pub(crate) struct Lanes {
    lanes: Vec<Lane>,
}

pub(crate) struct Lane {
    places: mpsc::Sender<EventJob>,
    jobs: Mutex<mpsc::Receiver<EventJob>>,
    /// Who waits for the next job.
    closing: AtomicWaker,
    /// The event whose handler runs.
    running: Mutex<Option<Event>>,
}

impl Lanes {
    pub(crate) fn new(workers: usize, places: usize) -> Self {
        let lane = |_| {
            let (places, jobs) = mpsc::channel(places);
            Lane { places, jobs: Mutex::new(jobs), closing: AtomicWaker::new(), running: Mutex::new(None) }
        };
        Lanes { lanes: (0..workers).map(lane).collect() }
    }

    pub(crate) fn len(&self) -> usize {
        self.lanes.len()
    }

    pub(crate) fn get(&self, index: usize) -> &Lane {
        &self.lanes[index]
    }

    /// The lane of an event: by its order key, else by its callback.
    pub(crate) fn of(&self, event: &Event) -> &Lane {
        if let [only] = self.lanes.as_slice() {
            return only;
        }
        let mut hasher = DefaultHasher::new();
        event.order_key.as_deref().unwrap_or(event.callback).hash(&mut hasher);
        // The remainder is below the number of lanes, so it fits.
        #[expect(clippy::cast_possible_truncation)]
        &self.lanes[(hasher.finish() % self.lanes.len() as u64) as usize]
    }

    /// Gives nobody a new place; who holds one may still use it.
    pub(crate) fn close(&self) {
        for lane in &self.lanes {
            lane.jobs().close();
            lane.closing.wake();
        }
    }

    /// How many events wait.
    pub(crate) fn depth(&self) -> usize {
        self.lanes.iter().map(|lane| lane.places.max_capacity() - lane.places.capacity()).sum()
    }
}

impl Lane {
    /// A place, if there is one now.
    pub(crate) fn free_place(&self) -> Option<Permit<'_, EventJob>> {
        self.places.try_reserve().ok()
    }

    /// Waits for a place.
    ///
    /// # Errors
    /// When the receiver stops.
    pub(crate) async fn place(&self) -> Result<Permit<'_, EventJob>, SendError<()>> {
        self.places.reserve().await
    }

    /// The next job; none once the lane is closed and empty.
    pub(crate) async fn next(&self) -> Option<EventJob> {
        poll_fn(|context| {
            let polled = self.jobs().poll_recv(context);
            if polled.is_ready() {
                return polled;
            }
            // A close wakes nobody by itself.
            self.closing.register(context.waker());
            self.jobs().poll_recv(context)
        })
        .await
    }

    /// Keeps the event whose handler begins.
    pub(crate) fn begin(&self, event: Event) {
        *self.running() = Some(event);
    }

    /// Gives back the event whose handler has ended; none when a stop has reported it.
    pub(crate) fn end(&self) -> Option<Event> {
        self.running().take()
    }

    fn running(&self) -> MutexGuard<'_, Option<Event>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn jobs(&self) -> MutexGuard<'_, mpsc::Receiver<EventJob>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what is left of a closed lane: the event whose handler runs, and those that wait.
    pub(crate) async fn abandon(&self) -> (Option<Event>, Vec<Event>) {
        let mut waiting = Vec::new();
        while let Some(job) = self.next().await {
            waiting.push(job.event);
        }
        (self.end(), waiting)
    }
}
