//! The thread that records bodies beside the path.

use std::{
    io,
    sync::Arc,
    thread::{self, JoinHandle},
};

use super::{
    super::serving::{Sender, bounded},
    counts::Counters,
    notes::Notes,
    record::{Envelopes, RecordFile},
    sink::Exchange,
};

/// What is recorded and where.
pub(super) struct Recording {
    pub(super) file: RecordFile,
    pub(super) envelopes: Envelopes,
    pub(super) counters: Arc<Counters>,
    pub(super) notes: Arc<Notes>,
}

impl Recording {
    /// Starts the thread; it ends when the sender of its queue is gone.
    pub(super) fn start(mut self) -> io::Result<(Sender<Exchange>, JoinHandle<()>)> {
        let (sender, queue) = bounded::<Exchange>();
        let thread = thread::Builder::new().name("recording".to_owned());
        Ok((sender, thread.spawn(move || queue.each(|exchange| self.record(&exchange)))?))
    }

    /// A line that cannot be written is counted, and the next one is tried: there may be room again.
    fn record(&mut self, exchange: &Exchange) {
        match self.file.append(&self.envelopes.line(exchange)) {
            Ok(dropped) => {
                self.counters.recorded.add();
                self.notes.recorded();
                if let Some(bytes) = dropped {
                    self.notes.dropped(bytes);
                }
            }
            Err(error) => {
                self.counters.unrecorded.add();
                self.notes.unrecorded(&error.to_string());
            }
        }
    }
}
