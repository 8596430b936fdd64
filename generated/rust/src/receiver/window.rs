// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! Repeats: what was accepted lately, by callback and identity.
//!
//! A repeat can come while its first copy is still being decided on, on another connection. So each event has a cell
//! that only one of its copies fills; the others wait for it, and the next one tries when the first gives up.
//!
//! What is remembered are fingerprints and no texts: as many small texts, let go one by one in the order they came,
//! would scatter the memory that all requests are served from. 128 bits under a key that is new in each process do not
//! meet: not by chance (once in 10^21 for 10^12 events and a window of 10^5), and not by intent.

use std::{
    collections::{HashMap, VecDeque, hash_map::Entry},
    hash::{BuildHasher, RandomState},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::OnceCell;

use super::event::Event;

type Fingerprint = [u64; 2];

/// Remembers the last `size` events and what each was answered.
pub(crate) struct Window<A> {
    size: usize,
    keys: [RandomState; 2],
    slots: Mutex<Slots<A>>,
}

struct Slots<A> {
    /// Events that are remembered, and those under way.
    known: HashMap<Fingerprint, Slot<A>>,
    /// The remembered ones, oldest first.
    remembered: VecDeque<Fingerprint>,
}

enum Slot<A> {
    /// Not remembered yet.
    UnderWay {
        cell: Arc<OnceCell<A>>,
        /// How many copies wait for a cell that is empty.
        claims: usize,
    },
    /// What it was answered.
    Remembered(A),
}

impl<A: Clone> Window<A> {
    /// A size of 0 remembers nothing.
    pub(crate) fn new(size: usize) -> Arc<Self> {
        let slots = Mutex::new(Slots { known: HashMap::new(), remembered: VecDeque::new() });
        Arc::new(Window { size, keys: [RandomState::new(), RandomState::new()], slots })
    }

    /// The cell of an event; one of its own where nothing tells two events apart.
    pub(crate) fn claim(self: &Arc<Self>, event: &Event) -> Claim<A> {
        let identity = event.identity.as_deref().filter(|_| self.size > 0);
        let key = identity.map(|identity| self.keys.each_ref().map(|key| key.hash_one((event.callback, identity))));
        let cell = key.map_or_else(Arc::default, |key| self.cell(key));
        Claim { window: Arc::clone(self), key, cell }
    }

    fn cell(&self, key: Fingerprint) -> Arc<OnceCell<A>> {
        match self.slots().known.entry(key) {
            Entry::Vacant(slot) => {
                let cell = Arc::default();
                slot.insert(Slot::UnderWay { cell: Arc::clone(&cell), claims: 1 });
                cell
            }
            Entry::Occupied(mut slot) => match slot.get_mut() {
                Slot::UnderWay { cell, claims } => {
                    *claims += 1;
                    Arc::clone(cell)
                }
                Slot::Remembered(answer) => Arc::new(OnceCell::new_with(Some(answer.clone()))),
            },
        }
    }

    fn slots(&self) -> MutexGuard<'_, Slots<A>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An event that may be new.
pub(crate) struct Claim<A: Clone> {
    window: Arc<Window<A>>,
    key: Option<Fingerprint>,
    /// What the event was answered, once it is decided.
    pub(crate) cell: Arc<OnceCell<A>>,
}

impl<A: Clone> Claim<A> {
    /// Keeps the event in the window; for the copy that filled the cell.
    pub(crate) fn remember(&self) {
        let (Some(key), Some(answer)) = (self.key, self.cell.get()) else { return };
        let mut slots = self.window.slots();
        slots.known.insert(key, Slot::Remembered(answer.clone()));
        slots.remembered.push_back(key);
        if slots.remembered.len() > self.window.size
            && let Some(oldest) = slots.remembered.pop_front()
        {
            slots.known.remove(&oldest);
        }
    }
}

impl<A: Clone> Drop for Claim<A> {
    /// An event that nobody accepted is not remembered.
    fn drop(&mut self) {
        let Some(key) = &self.key else { return };
        if self.cell.initialized() {
            return;
        }
        let mut slots = self.window.slots();
        let Some(Slot::UnderWay { cell, claims }) = slots.known.get_mut(key) else { return };
        *claims -= 1;
        if *claims == 0 && !cell.initialized() {
            slots.known.remove(key);
        }
    }
}
