// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! Repeats: what was accepted lately, by callback and identity.
//!
//! A repeat can come while its first copy is still being decided on, on another connection. So each event has a cell
//! that only one of its copies fills; the others wait for it, and the next one tries when the first gives up.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::OnceCell;

use super::event::Event;

type Key = (&'static str, Arc<str>);

/// Remembers the last `size` events and what each was answered.
pub(crate) struct Window<A> {
    size: usize,
    slots: Mutex<Slots<A>>,
}

struct Slots<A> {
    /// Events that are remembered, and those under way.
    known: HashMap<Key, Slot<A>>,
    /// The remembered ones, oldest first.
    remembered: VecDeque<Key>,
}

struct Slot<A> {
    cell: Arc<OnceCell<A>>,
    /// How many copies wait for a cell that is empty.
    claims: usize,
}

impl<A> Default for Slot<A> {
    fn default() -> Self {
        Slot { cell: Arc::default(), claims: 0 }
    }
}

impl<A> Window<A> {
    /// A size of 0 remembers nothing.
    pub(crate) fn new(size: usize) -> Arc<Self> {
        Arc::new(Window { size, slots: Mutex::new(Slots { known: HashMap::new(), remembered: VecDeque::new() }) })
    }

    /// The cell of an event; one of its own where nothing tells two events apart.
    pub(crate) fn claim(self: &Arc<Self>, event: &Event) -> Claim<A> {
        let identity = event.identity.as_ref().filter(|_| self.size > 0);
        let key = identity.map(|identity| (event.callback, Arc::clone(identity)));
        let cell = match &key {
            Some(key) => {
                let mut slots = self.slots();
                let slot = slots.known.entry(key.clone()).or_default();
                slot.claims += 1;
                Arc::clone(&slot.cell)
            }
            None => Arc::default(),
        };
        Claim { window: Arc::clone(self), key, cell }
    }

    fn slots(&self) -> MutexGuard<'_, Slots<A>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An event that may be new.
pub(crate) struct Claim<A> {
    window: Arc<Window<A>>,
    key: Option<Key>,
    /// What the event was answered, once it is decided.
    pub(crate) cell: Arc<OnceCell<A>>,
}

impl<A> Claim<A> {
    /// Keeps the event in the window; for the copy that filled the cell.
    pub(crate) fn remember(&self) {
        let Some(key) = &self.key else { return };
        let mut slots = self.window.slots();
        slots.remembered.push_back(key.clone());
        if slots.remembered.len() > self.window.size
            && let Some(oldest) = slots.remembered.pop_front()
        {
            slots.known.remove(&oldest);
        }
    }
}

impl<A> Drop for Claim<A> {
    /// An event that nobody accepted is not remembered.
    fn drop(&mut self) {
        let Some(key) = &self.key else { return };
        if self.cell.initialized() {
            return;
        }
        let mut slots = self.window.slots();
        let Some(slot) = slots.known.get_mut(key) else { return };
        slot.claims -= 1;
        if slot.claims == 0 && !slot.cell.initialized() {
            slots.known.remove(key);
        }
    }
}
