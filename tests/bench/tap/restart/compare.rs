//! What has to be equal without the tap and through it, and what is known to differ.
//!
//! What the sender saw is compared phase by phase ([`phases::differences`]). Its exception is the one that the README names:
//! while the receiver goes down, new connections may break instead of being refused. Through the tap the first ones do,
//! which tell it that the receiver is down. Without it those do that were made and not yet taken.

use imhook_tests::phases::{self, Ended, Kind, Tally};

use super::{Results, killed::Round};

/// Whatever is not as it should be, a line each.
pub(super) fn problems(results: &Results) -> Vec<String> {
    let Results { direct, tapped, counts, record, killed } = results;
    let mut problems = phases::differences(direct, tapped);
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
