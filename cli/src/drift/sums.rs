//! What many bodies add up to. Memory is bounded: members and codes that nobody knows are many only when something is
//! badly wrong, and then the first of them tell enough.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use imhook_validator::Target;

use crate::input::Origin;

/// Kinds of difference that are kept apart, at most.
const KEPT: usize = 1000;

/// What bodies add up to.
#[derive(Debug, Default)]
pub(crate) struct Sums {
    /// Bodies that were held against a callback.
    pub(super) bodies: u64,
    /// Files and folders that could not be read.
    pub(crate) unread: u64,
    /// What was seen of each callback.
    pub(super) by_target: BTreeMap<Target, Vec<PlaceSums>>,
    /// What differs.
    pub(super) odd: BTreeMap<Key, Odd>,
    /// Differences of kinds that there was no more room for.
    pub(super) more: u64,
}

/// What was seen of an object at a place.
#[derive(Debug, Clone, Default)]
pub(super) struct PlaceSums {
    /// How many of them there were.
    pub(super) objects: u64,
    /// How many had each member, in contract order; null is absent.
    pub(super) present: Vec<u64>,
    /// Values of members with a code, as often as they came.
    pub(super) codes: BTreeMap<(usize, i32), u64>,
}

/// A kind of difference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// None where no callback is known.
    pub(super) target: Option<Target>,
    /// JSON pointer with `*` for every element of an array.
    pub(super) pattern: String,
    /// Why it is one.
    pub(super) reason: &'static str,
    /// The code, or the type that was found.
    pub(super) value: Option<String>,
    /// Senders may add to the code without a change of the contract: worth knowing, and no drift.
    pub(super) open: bool,
}

/// How often a difference was seen, and where.
#[derive(Debug, Clone)]
pub(super) struct Odd {
    pub(super) count: u64,
    pub(super) first: Sighting,
    pub(super) last: Sighting,
    /// Pointer of the first one.
    pub(super) pointer: String,
    /// Its value, as far as that may be shown.
    pub(super) example: Option<String>,
}

/// Where and when something was seen.
#[derive(Debug, Clone)]
pub(super) struct Sighting {
    pub(super) origin: Arc<Origin>,
    pub(super) line: usize,
    pub(super) time: Option<String>,
}

impl Sums {
    /// Counts a difference; only the first of its kind needs an example.
    pub(super) fn odd(
        &mut self,
        key: Key,
        seen: Sighting,
        pointer: impl FnOnce() -> String,
        example: impl FnOnce() -> Option<String>,
    ) {
        let room = self.odd.len() < KEPT;
        match self.odd.entry(key) {
            Entry::Occupied(mut known) => {
                let odd = known.get_mut();
                odd.count += 1;
                odd.last = seen;
            }
            Entry::Vacant(new) if room => {
                let (first, last) = (seen.clone(), seen);
                new.insert(Odd { count: 1, first, last, pointer: pointer(), example: example() });
            }
            Entry::Vacant(_) => self.more += 1,
        }
    }

    /// Counts a body that cannot be held against a callback.
    pub(super) fn unread(&mut self, reason: &'static str, seen: impl FnOnce() -> Sighting) {
        let key = Key { target: None, pattern: String::new(), reason, value: None, open: false };
        self.odd(key, seen(), String::new, || None);
    }

    /// What was seen of a callback so far.
    pub(super) fn of(&mut self, target: Target, places: usize) -> &mut Vec<PlaceSums> {
        self.by_target.entry(target).or_insert_with(|| vec![PlaceSums::default(); places])
    }

    /// Adds what comes after this in the input.
    pub(crate) fn append(&mut self, later: Sums) {
        self.bodies += later.bodies;
        self.unread += later.unread;
        self.more += later.more;
        for (target, places) in later.by_target {
            for (sum, more) in self.of(target, places.len()).iter_mut().zip(places) {
                sum.append(more);
            }
        }
        for (key, more) in later.odd {
            let room = self.odd.len() < KEPT;
            match self.odd.entry(key) {
                Entry::Occupied(mut known) => {
                    let odd = known.get_mut();
                    odd.count += more.count;
                    odd.last = more.last;
                }
                Entry::Vacant(new) if room => drop(new.insert(more)),
                Entry::Vacant(_) => self.more += more.count,
            }
        }
    }

    /// Bodies that were held against a callback.
    pub(crate) fn bodies(&self) -> u64 {
        self.bodies
    }

    /// How many differences there are that the contract should know of.
    pub(crate) fn drift(&self) -> u64 {
        self.odd.iter().filter(|(key, _)| !key.open).map(|(_, odd)| odd.count).sum::<u64>() + self.more
    }
}

impl PlaceSums {
    /// One more object, which has these members.
    pub(super) fn count(&mut self, present: &[bool]) {
        self.objects += 1;
        self.present.resize(present.len(), 0);
        for (sum, present) in self.present.iter_mut().zip(present) {
            *sum += u64::from(*present);
        }
    }

    fn append(&mut self, more: PlaceSums) {
        self.objects += more.objects;
        self.present.resize(self.present.len().max(more.present.len()), 0);
        for (sum, more) in self.present.iter_mut().zip(more.present) {
            *sum += more;
        }
        for (key, more) in more.codes {
            *self.codes.entry(key).or_default() += more;
        }
    }
}
