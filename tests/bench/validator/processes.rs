//! Programs, measured from outside: what the clock says, and the processor time of all their threads.

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use imhook_tests::machine;
use indicatif::ProgressBar;

use crate::{
    Outcome,
    corpus::LINES,
    programs::{Program, Said},
    rounds::median,
};

/// How often each program runs.
pub(crate) const ROUNDS: usize = 3;

/// What one program did.
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) goal: Option<f64>,
    pub(crate) loop_goal: Option<f64>,
    /// How many bodies it took for invalid.
    pub(crate) invalid: usize,
    rounds: Vec<Round>,
}

#[derive(Clone, Copy)]
struct Round {
    wall: Duration,
    processor: Duration,
    /// Nanoseconds a body, by the program's own clock.
    body: Option<f64>,
}

impl Measured {
    /// Seconds from its start to its end, the median of the rounds.
    pub(crate) fn wall(&self) -> f64 {
        median(self.rounds.iter().map(|round| round.wall.as_secs_f64()).collect())
    }

    /// Seconds of a processor, the median of the rounds.
    pub(crate) fn processor(&self) -> f64 {
        median(self.rounds.iter().map(|round| round.processor.as_secs_f64()).collect())
    }

    /// Nanoseconds a body in its own loop, the median of the rounds; none where it does not say.
    pub(crate) fn body(&self) -> Option<f64> {
        Some(median(self.rounds.iter().map(|round| round.body).collect::<Option<_>>()?))
    }

    /// How many times as long as another it took by the clock, and in processor time.
    pub(crate) fn ratios(&self, other: &Measured) -> [f64; 2] {
        let of = |time: fn(&Round) -> Duration| {
            let pairs = self.rounds.iter().zip(&other.rounds);
            median(pairs.map(|(ours, others)| time(ours).as_secs_f64() / time(others).as_secs_f64()).collect())
        };
        [of(|round| round.wall), of(|round| round.processor)]
    }
}

/// Runs every program in turn, round by round; a step of the bar each.
pub(crate) fn run(programs: &mut [Program], bar: &ProgressBar) -> Outcome<Vec<Measured>> {
    let of = |program: &Program| Measured {
        name: program.name,
        goal: program.goal,
        loop_goal: program.loop_goal,
        invalid: 0,
        rounds: Vec::new(),
    };
    let mut measured: Vec<Measured> = programs.iter().map(of).collect();
    for _ in 0..ROUNDS {
        for (program, measured) in programs.iter_mut().zip(&mut measured) {
            bar.set_message(program.name);
            let (round, invalid) = once(program)?;
            measured.rounds.push(round);
            measured.invalid = invalid;
            bar.inc(1);
        }
    }
    Ok(measured)
}

#[expect(clippy::cast_precision_loss)]
fn once(program: &mut Program) -> Outcome<(Round, usize)> {
    let used = machine::children_time()?;
    let start = Instant::now();
    let said = program.commands.iter_mut().map(output).collect::<Outcome<String>>()?;
    let (wall, processor) = (start.elapsed(), machine::children_time()?.saturating_sub(used));
    let invalid = (program.invalid)(&said).ok_or_else(|| format!("{} says: {said}", program.name))?;
    let body = Said::of(&said).map(|said| said.nanoseconds / LINES as f64);
    Ok((Round { wall, processor, body }, invalid))
}

/// What it says on both outputs. Its status only tells that there is something invalid.
fn output(command: &mut Command) -> Outcome<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{command:?}: {error}"))?;
    Ok([String::from_utf8(output.stdout)?, String::from_utf8(output.stderr)?].concat())
}
