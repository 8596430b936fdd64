//! What has to be equal without the tap and through it, and what is known to differ.
//!
//! - Where nothing changes, all posts end in one way, the same one on both paths.
//! - While the receiver changes, how many posts end in the old way and how many in the new one depends on the moment. Any other
//!   way has to be there on both paths or on none.
//! - The exception is the one that the README names: while the receiver goes down, new connections may break instead of
//!   being refused. Through the tap the first ones do, which tell it that the receiver is down. Without it those do
//!   that were made and not yet taken.

use std::collections::BTreeSet;

use super::{
    Results,
    killed::Round,
    post::Ended,
    tally::{Kind, Tally},
};

/// Whatever is not as it should be, a line each.
pub(super) fn problems(results: &Results) -> Vec<String> {
    let Results { direct, tapped, counts, record, killed } = results;
    let mut problems = phases(direct, tapped);
    problems.extend(record.problems());
    let lines = record.lines as u64;
    if (lines, lines, 0) != (counts.requests, counts.recorded, counts.unrecorded) {
        problems.push(format!("the record has {lines} lines, but the tap counted {counts:?}"));
    }
    let all = |ended| tapped.iter().map(|tally| tally.count(ended)).sum::<usize>();
    let (answered, late) = (all(Ended::Answered(200)), all(Ended::TimedOut));
    // A receiver that hung may still answer what its sender waits for no more, and the record says so.
    if !(answered..=answered + late).contains(&record.answered) {
        problems.push(format!("the sender has {answered} answers, the record {}", record.answered));
    }
    problems.extend(killed.iter().flat_map(|Round { record, .. }| record.problems()));
    problems
}

/// How many new connections broke through the tap while the receiver went down.
pub(super) fn known(tapped: &[Tally]) -> usize {
    let down = tapped.iter().filter(|tally| tally.kind == Kind::GoesDown);
    down.map(|tally| tally.count(Ended::Broken)).sum()
}

fn phases(direct: &[Tally], tapped: &[Tally]) -> Vec<String> {
    let ways = |tallies: &[Tally]| tallies.iter().map(|tally| tally.ends.keys().copied().collect()).collect();
    let [without, with]: [Vec<BTreeSet<Ended>>; 2] = [ways(direct), ways(tapped)];
    let mut problems = Vec::new();
    for (index, tally) in direct.iter().enumerate() {
        let of = |ways: &[BTreeSet<Ended>]| match tally.kind {
            Kind::Steady => ways[index].clone(),
            kind => {
                // A phase of every path is steady before a change, and after it.
                let mut usual = &ways[index - 1] | &ways[index + 1];
                usual.extend((kind == Kind::GoesDown).then_some(Ended::Broken));
                &ways[index] - &usual
            }
        };
        let (without, with) = (of(&without), of(&with));
        if without != with || tally.kind == Kind::Steady && without.len() != 1 {
            problems.push(format!("phase `{}`: {without:?} without the tap, {with:?} through it", tally.name));
        }
    }
    problems
}
