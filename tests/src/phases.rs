//! What a sender sees of a receiver that goes and comes, phase by phase, and whether two senders see the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

/// What came of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    /// An answer with this status.
    Answered(u16),
    /// The connection was refused.
    Refused,
    /// A new connection was there and ended before an answer.
    Broken,
    /// Ten seconds without a byte.
    TimedOut,
}

/// A post that is over.
#[derive(Debug, Clone, Copy)]
pub struct Post {
    /// When it began.
    pub start: Instant,
    /// When it was over.
    pub end: Instant,
    /// How.
    pub ended: Ended,
    /// It went out on a kept connection, which broke, and then on a new one.
    pub is_second: bool,
}

/// What happens in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: all posts end alike.
    Steady,
    /// The receiver ends, until a first post is refused.
    GoesDown,
    /// The receiver comes, or hangs, until a first post is answered again.
    Changes,
}

/// A phase: it ends where the next one begins.
#[derive(Debug, Clone, Copy)]
pub struct Phase {
    /// In a table.
    pub name: &'static str,
    /// What happens in it.
    pub kind: Kind,
    /// When it begins.
    pub begin: Instant,
}

/// What the sender saw in a phase.
pub struct Tally {
    /// Of the phase.
    pub name: &'static str,
    /// Of the phase.
    pub kind: Kind,
    /// How posts ended, and how many so.
    pub ends: BTreeMap<Ended, usize>,
    /// Posts that went out once more because a kept connection broke.
    pub seconds: usize,
}

/// Counts posts. One that was under way in a change belongs to it, even if it started before or ended after.
pub fn tally(phases: &[Phase], posts: &[Post]) -> Vec<Tally> {
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
    /// How many posts ended so.
    pub fn count(&self, ended: Ended) -> usize {
        self.ends.get(&ended).copied().unwrap_or_default()
    }

    /// How many posts there were.
    pub fn posts(&self) -> usize {
        self.ends.values().sum()
    }
}

/// The phases in which two paths to receivers that the same happens to do not look the same, a line each.
///
/// - Where nothing changes, all posts end in one way, the same one on both paths.
/// - While the receiver changes, how many posts end in the old way and how many in the new one depends on the moment. Any
///   other way has to be there on both paths or on none.
/// - The exception: while the receiver goes down, new connections may break instead of being refused.
pub fn differences(direct: &[Tally], other: &[Tally]) -> Vec<String> {
    if direct.is_empty() || direct.len() != other.len() {
        return vec![format!("{} phases on the one path, {} on the other", direct.len(), other.len())];
    }
    let ways = |tallies: &[Tally]| tallies.iter().map(|tally| tally.ends.keys().copied().collect()).collect();
    let [without, with]: [Vec<BTreeSet<Ended>>; 2] = [ways(direct), ways(other)];
    let mut problems = Vec::new();
    for (index, tally) in direct.iter().enumerate() {
        let other_than_usual = |ways: &[BTreeSet<Ended>]| match tally.kind {
            Kind::Steady => ways[index].clone(),
            kind => {
                // A phase of every path is steady before a change, and after it.
                let mut usual = &ways[index - 1] | &ways[index + 1];
                usual.extend((kind == Kind::GoesDown).then_some(Ended::Broken));
                &ways[index] - &usual
            }
        };
        let (without, with) = (other_than_usual(&without), other_than_usual(&with));
        if without != with || tally.kind == Kind::Steady && without.len() != 1 {
            problems.push(format!("phase `{}`: {without:?} on the one path, {with:?} on the other", tally.name));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{
        Ended::{self, Answered, Broken, Refused, TimedOut},
        Kind::{self, Changes, GoesDown, Steady},
        Phase, Post, Tally, differences, tally,
    };

    const FINE: Ended = Answered(200);

    /// A receiver that is there, goes down, is down, and hangs before it is there again.
    fn seen(ends: [&[Ended]; 5]) -> Vec<Tally> {
        let kinds = [Steady, GoesDown, Steady, Changes, Steady];
        let counted = |ends: &[Ended]| ends.iter().map(|ended| (*ended, 1)).collect();
        let phases = kinds.into_iter().zip(ends);
        phases.map(|(kind, ends)| Tally { name: "a phase", kind, ends: counted(ends), seconds: 0 }).collect()
    }

    fn usual() -> Vec<Tally> {
        seen([&[FINE], &[FINE, Refused], &[Refused], &[Refused, TimedOut, FINE], &[FINE]])
    }

    #[test]
    fn what_depends_on_the_moment_is_no_difference() {
        let other = seen([&[FINE], &[Refused, Broken], &[Refused], &[TimedOut], &[FINE]]);
        assert_eq!(differences(&usual(), &other), Vec::<String>::new());
    }

    #[test]
    fn every_other_difference_is_found() {
        let others: [[&[Ended]; 5]; 6] = [
            [&[FINE, Broken], &[FINE], &[Refused], &[TimedOut], &[FINE]],
            [&[FINE], &[Answered(503)], &[Refused], &[TimedOut], &[FINE]],
            [&[FINE], &[FINE], &[Broken], &[TimedOut], &[FINE]],
            [&[FINE], &[FINE], &[Refused], &[FINE], &[FINE]],
            [&[FINE], &[FINE], &[Refused], &[TimedOut, Broken], &[FINE]],
            [&[FINE], &[FINE], &[Refused], &[TimedOut], &[]],
        ];
        for other in others {
            assert_eq!(differences(&usual(), &seen(other)).len(), 1, "{other:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_equal() {
        let nothing: [&[Ended]; 5] = [&[], &[], &[], &[], &[]];
        assert_eq!(differences(&seen(nothing), &seen(nothing)).len(), 3, "steady phases without a post");
        assert_eq!((differences(&[], &[]).len(), differences(&usual(), &usual()[..4]).len()), (1, 1));
    }

    #[test]
    fn what_is_under_way_in_a_change_belongs_to_it() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let phase = |kind: Kind, begin| Phase { name: "a phase", kind, begin: at(begin) };
        let phases = [phase(Steady, 0), phase(Changes, 10), phase(Steady, 20)];
        let post = |from, to| Post { start: at(from), end: at(to), ended: FINE, is_second: true };
        let posts = [post(1, 2), post(9, 11), post(12, 13), post(19, 22), post(21, 22), post(8, 9)];
        let tallies = tally(&phases, &posts);
        assert_eq!(tallies.iter().map(Tally::posts).collect::<Vec<_>>(), [2, 3, 1]);
        assert_eq!(tallies.iter().map(|tally| tally.seconds).sum::<usize>(), posts.len());
    }
}
