//! Posts by what happened to the receiver meanwhile.

use std::{collections::BTreeMap, time::Instant};

use super::post::{Ended, Post};

/// What happens in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing: all posts end alike.
    Steady,
    /// The receiver ends, until a first post is refused.
    GoesDown,
    /// The receiver comes, or hangs, until a first post is answered again.
    Changes,
}

/// A phase: it ends where the next one begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phase {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) begin: Instant,
}

/// What the sender saw in a phase.
pub(super) struct Tally {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) ends: BTreeMap<Ended, usize>,
    /// Posts that went out once more because a kept connection broke.
    pub(super) seconds: usize,
}

/// Counts posts. One that was under way in a change belongs to it, even if it started before or ended after.
pub(super) fn of(phases: &[Phase], posts: &[Post]) -> Vec<Tally> {
    let empty = |phase: &Phase| Tally { name: phase.name, kind: phase.kind, ends: BTreeMap::new(), seconds: 0 };
    let mut tallies: Vec<Tally> = phases.iter().map(empty).collect();
    for post in posts {
        let spans = phases.iter().zip(phases.iter().skip(1));
        let change = spans.enumerate().find(|(_, (phase, next))| {
            phase.kind != Kind::Steady && post.start <= next.begin && post.end >= phase.begin
        });
        let steady = || phases.iter().rposition(|phase| phase.begin <= post.start).unwrap_or_default();
        let tally = &mut tallies[change.map_or_else(steady, |(index, _)| index)];
        *tally.ends.entry(post.ended).or_default() += 1;
        tally.seconds += usize::from(post.is_second);
    }
    tallies
}

impl Tally {
    pub(super) fn count(&self, ended: Ended) -> usize {
        self.ends.get(&ended).copied().unwrap_or_default()
    }

    pub(super) fn posts(&self) -> usize {
        self.ends.values().sum()
    }
}
