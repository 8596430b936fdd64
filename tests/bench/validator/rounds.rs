//! Rounds: every contender in turn, so that whatever disturbs the machine disturbs all.

use std::{
    hint::black_box,
    thread,
    time::{Duration, Instant},
};

use imhook_tests::machine;
use imhook_validator::{Profile, Validator};
use indicatif::ProgressBar;

use crate::{
    Outcome, contenders,
    corpus::{Corpus, Line},
};

/// How often each contender judges each corpus.
pub(crate) const ROUNDS: usize = 5;

/// What was measured with one corpus.
pub(crate) struct Row {
    pub(crate) profile: Profile,
    pub(crate) corpus: &'static str,
    /// Bytes of a body, on average.
    pub(crate) bytes: usize,
    /// By contender: nanoseconds of processor time a body in each round.
    pub(crate) times: Vec<(&'static str, Vec<f64>)>,
}

impl Row {
    /// Nanoseconds a body, the median of the rounds.
    pub(crate) fn time(&self, contender: &str) -> f64 {
        self.of(contender).map_or(f64::NAN, |times| median(times.to_vec()))
    }

    /// How many times as long the first took as the second: the median over rounds.
    pub(crate) fn ratio(&self, first: &str, second: &str) -> f64 {
        let (Some(first), Some(second)) = (self.of(first), self.of(second)) else { return f64::NAN };
        median(first.iter().zip(second).map(|(first, second)| first / second).collect())
    }

    fn of(&self, contender: &str) -> Option<&[f64]> {
        self.times.iter().find(|(name, _)| *name == contender).map(|(_, times)| times.as_slice())
    }
}

/// Measures every contender on every corpus; a step of the bar each.
pub(crate) fn run(validator: &Validator, corpora: &[Corpus], profile: Profile, bar: &ProgressBar) -> Outcome<Vec<Row>> {
    let contenders = contenders::all(validator, profile)?;
    let mut rows = Vec::new();
    for corpus in corpora {
        bar.set_message(format!("{}, {}", corpus.name, profile.name()));
        corpus.check(validator, profile)?;
        let mut times: Vec<(&str, Vec<f64>)> = contenders.iter().map(|found| (found.name, Vec::new())).collect();
        for _ in 0..ROUNDS {
            for (contender, (_, times)) in contenders.iter().zip(&mut times) {
                let start = machine::thread_time()?;
                black_box((contender.judge)(corpus));
                times.push(per_body(corpus, machine::thread_time()?.saturating_sub(start)));
            }
        }
        rows.push(Row { profile, corpus: corpus.name, bytes: corpus.mean(), times });
        bar.inc(1);
    }
    Ok(rows)
}

/// How often two threads go over a stream: once is over before the second has settled on its core.
const PASSES: usize = 10;

/// How many times as fast two threads judge a stream as one, by the clock.
pub(crate) fn threads(validator: &Validator, corpus: &Corpus) -> f64 {
    let judge = |lines: &[Line]| {
        let valid = |line: &&Line| validator.is_valid(line.target, Profile::Tolerant, corpus.body(**line));
        (0..PASSES).map(|_| lines.iter().filter(valid).count()).sum::<usize>()
    };
    let (first, second) = corpus.lines.split_at(corpus.lines.len() / 2);
    let ratios = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        black_box(judge(&corpus.lines));
        let one = start.elapsed();
        let start = Instant::now();
        thread::scope(|scope| {
            scope.spawn(|| black_box(judge(second)));
            black_box(judge(first));
        });
        one.as_secs_f64() / start.elapsed().as_secs_f64()
    });
    median(ratios.collect())
}

/// Nanoseconds.
#[expect(clippy::cast_precision_loss)]
fn per_body(corpus: &Corpus, time: Duration) -> f64 {
    time.as_nanos() as f64 / corpus.lines.len() as f64
}

/// The middle of some numbers.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
