//! Where the path leaves what it saw: two queues, counters, notes. Nothing here waits.

use std::sync::Arc;

use super::{
    super::serving::{Posted, Sender, Weigh},
    counts::Counters,
    notes::Notes,
    unchecked::Unchecked,
};
use crate::report::Report;

/// A body for the judging thread.
pub(super) enum Seen {
    /// To be judged there.
    Posted(Arc<Posted>),
    /// Judged already, because the path had to wait for the verdict.
    Judged(Arc<Posted>, Box<Report>),
}

/// A body with the status of its answer, if one came.
pub(super) struct Exchange {
    pub(super) posted: Arc<Posted>,
    pub(super) status: Option<u16>,
}

/// Where the path leaves what it saw.
pub(super) struct Sink {
    /// None: nothing is validated.
    pub(super) judging: Option<Sender<Seen>>,
    /// None: nothing is recorded.
    pub(super) recording: Option<Sender<Exchange>>,
    pub(super) counters: Arc<Counters>,
    pub(super) notes: Arc<Notes>,
}

impl Sink {
    /// Leaves a body to be judged, or its verdict to be told.
    pub(super) fn see(&self, seen: Seen) {
        let is_full = self.judging.as_ref().is_some_and(|judging| !judging.try_send(seen));
        if is_full {
            self.unchecked(Unchecked::Overflow);
        }
    }

    /// Leaves a body to be recorded.
    pub(super) fn record(&self, posted: Arc<Posted>, status: Option<u16>) {
        let is_full = self.recording.as_ref().is_some_and(|queue| !queue.try_send(Exchange { posted, status }));
        if is_full {
            self.unrecorded_body();
        }
    }

    /// A body is not recorded.
    pub(super) fn unrecorded_body(&self) {
        if self.recording.is_some() {
            self.counters.unrecorded.add();
        }
    }

    /// A body, or a connection, is not checked.
    pub(super) fn unchecked(&self, why: Unchecked) {
        self.counters.unchecked(why);
        match why {
            Unchecked::Overflow => self.notes.overflowing(),
            Unchecked::Unreadable => self.notes.unreadable(),
            Unchecked::TooLong | Unchecked::Compressed => {}
        }
    }
}

impl Weigh for Seen {
    fn weight(&self) -> usize {
        match self {
            Seen::Posted(posted) | Seen::Judged(posted, _) => posted.weight(),
        }
    }
}

impl Weigh for Exchange {
    fn weight(&self) -> usize {
        self.posted.weight()
    }
}
