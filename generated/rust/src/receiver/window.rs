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
    hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::OnceCell;

use super::event::Event;

type Fingerprint = u128;

/// Remembers the last `size` events and what each was answered.
pub(crate) struct Window<A> {
    size: usize,
    keys: [RandomState; 2],
    slots: Mutex<Slots<A>>,
}

type Map<V> = HashMap<Fingerprint, V, BuildHasherDefault<AsItIs>>;

struct Slots<A> {
    /// What each remembered event was answered. Apart from those under way, so that an event costs as few bytes as it can:
    /// requests find more of the window in the processor's cache.
    answers: Map<A>,
    /// The remembered ones, oldest first.
    remembered: VecDeque<Fingerprint>,
    /// Events that are not decided yet, mostly none.
    under_way: Map<UnderWay<A>>,
}

struct UnderWay<A> {
    cell: Arc<OnceCell<A>>,
    /// How many copies wait for a cell that is empty.
    claims: usize,
}

/// What a look into the window tells of an event.
pub(crate) enum Known {
    /// It was not known, and is now.
    New,
    /// It was taken before.
    Repeat,
    /// Another copy of it is being decided on.
    UnderWay,
}

impl<A: Clone> Window<A> {
    /// A size of 0 remembers nothing.
    pub(crate) fn new(size: usize) -> Arc<Self> {
        let slots = Slots { answers: Map::default(), remembered: VecDeque::new(), under_way: Map::default() };
        let slots = Mutex::new(slots);
        Arc::new(Window { size, keys: [RandomState::new(), RandomState::new()], slots })
    }

    /// Keeps an event that is decided already, unless it is known: what a claim does in three steps, for an event that
    /// does not have to wait.
    pub(crate) fn enter(&self, event: &Event, answer: A) -> Known {
        let Some(key) = self.key(event) else { return Known::New };
        let mut slots = self.slots();
        if slots.under_way.contains_key(&key) {
            return Known::UnderWay;
        }
        if slots.remember(key, answer, self.size) { Known::New } else { Known::Repeat }
    }

    /// The cell of an event; one of its own where nothing tells two events apart.
    pub(crate) fn claim(self: &Arc<Self>, event: &Event) -> Claim<A> {
        let key = self.key(event);
        let cell = key.map_or_else(Arc::default, |key| self.cell(key));
        Claim { window: Arc::clone(self), key, cell }
    }

    /// None where nothing tells two events apart, or nothing is remembered.
    fn key(&self, event: &Event) -> Option<Fingerprint> {
        let identity = event.identity.as_deref().filter(|_| self.size > 0)?;
        let [high, low] = self.keys.each_ref().map(|key| key.hash_one((event.callback, identity)));
        Some(Fingerprint::from(high) << 64 | Fingerprint::from(low))
    }

    fn cell(&self, key: Fingerprint) -> Arc<OnceCell<A>> {
        let mut slots = self.slots();
        if let Some(answer) = slots.answers.get(&key) {
            return Arc::new(OnceCell::new_with(Some(answer.clone())));
        }
        let under_way = slots.under_way.entry(key).or_insert_with(|| UnderWay { cell: Arc::default(), claims: 0 });
        under_way.claims += 1;
        Arc::clone(&under_way.cell)
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
        slots.under_way.remove(&key);
        slots.remember(key, answer.clone(), self.window.size);
    }
}

impl<A> Slots<A> {
    /// Remembers an event, and forgets the oldest beyond so many. False: it was remembered before.
    fn remember(&mut self, key: Fingerprint, answer: A, size: usize) -> bool {
        let Entry::Vacant(slot) = self.answers.entry(key) else { return false };
        slot.insert(answer);
        self.remembered.push_back(key);
        if self.remembered.len() > size
            && let Some(oldest) = self.remembered.pop_front()
        {
            self.answers.remove(&oldest);
        }
        true
    }
}

/// Hashes a fingerprint, which is a keyed hash already, as it is.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    /// The lower half.
    #[expect(clippy::cast_possible_truncation)]
    fn write_u128(&mut self, fingerprint: u128) {
        self.0 = fingerprint as u64;
    }

    /// Fingerprints are written whole; anything else would still be a hash.
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
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
        let Some(UnderWay { cell, claims }) = slots.under_way.get_mut(key) else { return };
        *claims -= 1;
        if *claims == 0 && !cell.initialized() {
            slots.under_way.remove(key);
        }
    }
}
