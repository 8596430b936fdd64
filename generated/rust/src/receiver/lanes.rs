// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! The queue: one bounded lane per worker. Events of one order key share a lane, and so stay in order.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Mutex, PoisonError},
};

use tokio::sync::{
    Mutex as AsyncMutex,
    mpsc::{self, Permit, error::SendError},
    watch,
};

use super::{event::Event, handler::Job};

pub(crate) type EventJob = Job<()>;

/// All lanes of a receiver.
pub(crate) struct Lanes {
    lanes: Vec<Lane>,
}

pub(crate) struct Lane {
    places: mpsc::Sender<EventJob>,
    jobs: AsyncMutex<mpsc::Receiver<EventJob>>,
    /// The event whose handler runs.
    running: Mutex<Option<Event>>,
}

impl Lanes {
    pub(crate) fn new(workers: usize, places: usize) -> Self {
        let lane = |_| {
            let (places, jobs) = mpsc::channel(places);
            Lane { places, jobs: AsyncMutex::new(jobs), running: Mutex::new(None) }
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
        let mut hasher = DefaultHasher::new();
        event.order_key.as_deref().unwrap_or(event.callback).hash(&mut hasher);
        // The remainder is below the number of lanes, so it fits.
        #[expect(clippy::cast_possible_truncation)]
        &self.lanes[(hasher.finish() % self.lanes.len() as u64) as usize]
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

    /// The next job; none once the receiver has stopped and the lane is empty.
    pub(crate) async fn next(&self, stop: &mut watch::Receiver<bool>) -> Option<EventJob> {
        let mut jobs = self.jobs.lock().await;
        tokio::select! {
            biased;
            _ = async { stop.wait_for(|is_stopped| *is_stopped).await.is_ok() } => {}
            job = jobs.recv() => return job,
        }
        // Who holds a place may still use it; nobody gets a new one.
        jobs.close();
        jobs.recv().await
    }

    /// Notes whose handler runs.
    pub(crate) fn set_running(&self, event: Option<Event>) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = event;
    }

    /// Takes what is left: the event whose handler runs, and those that wait.
    pub(crate) async fn abandon(&self) -> (Option<Event>, Vec<Event>) {
        let mut jobs = self.jobs.lock().await;
        jobs.close();
        let mut waiting = Vec::new();
        while let Some(job) = jobs.recv().await {
            waiting.push(job.event);
        }
        (self.running.lock().unwrap_or_else(PoisonError::into_inner).take(), waiting)
    }
}
