//! The tap itself is killed while it records, and started again on the same record.

use std::{path::Path, time::Duration};

use imhook_tests::phases::Ended;
use indicatif::ProgressBar;

use super::{receiver::Receiver, record::Record, sender::Sender};
use crate::{Outcome, taps::Tap};

/// How often.
pub(super) const ROUNDS: usize = 3;

/// Answers before it is killed.
const ANSWERS: usize = 500;

/// One of these times.
pub(super) struct Round {
    /// Answers that the sender had.
    pub(super) answered: usize,
    /// Lines that the record has more than before.
    pub(super) added: usize,
    /// The record as it was found.
    pub(super) record: Record,
}

pub(super) async fn run(program: &Path, path: &Path, bar: &ProgressBar) -> Outcome<Vec<Round>> {
    let receiver = Receiver::start()?;
    let mut rounds: Vec<Round> = Vec::new();
    for _ in 0..ROUNDS {
        bar.set_message("the tap: killed");
        let tap = Tap::start(program, receiver.address, &["--record", path.to_str().ok_or("a path that is no text")?])?;
        // As fast as it can, so that there is always something to record.
        let mut sender = Sender::start(tap.address, Duration::ZERO)?;
        let mut answered = 0;
        while answered < ANSWERS {
            answered += usize::from(sender.next().await?.ended == Ended::Answered(200));
        }
        tap.kill()?;
        let rest = sender.stop().await;
        answered += rest.iter().filter(|post| post.ended == Ended::Answered(200)).count();
        let record = Record::read(program, path)?;
        let before = rounds.last().map_or(0, |round| round.record.lines);
        rounds.push(Round { answered, added: record.lines.saturating_sub(before), record });
        bar.inc(1);
    }
    Ok(rounds)
}
