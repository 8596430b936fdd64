//! Rounds: no tap, a tap that passes on, a tap that validates, and again, so that whatever disturbs the machine
//! disturbs all three.

use std::{net::SocketAddr, path::Path, sync::Arc, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    Outcome,
    load::{self, Round},
    receiver,
    taps::{Counts, Tap},
};

/// How many rounds each has, at each speed.
pub(crate) const ROUNDS: usize = 9;

/// How long a round is.
pub(crate) const ROUND: Duration = Duration::from_millis(700);

/// Everything that was measured.
pub(crate) struct Results {
    pub(crate) direct: Cell,
    pub(crate) passing: Cell,
    pub(crate) validating: Cell,
    /// Requests per second at half load, of all three.
    pub(crate) half: f64,
    /// Of the tap that validates, by its own account.
    pub(crate) counts: Counts,
}

/// The rounds of one of the three.
#[derive(Default)]
pub(crate) struct Cell {
    pub(crate) full: Vec<Round>,
    pub(crate) half: Vec<Round>,
    /// Requests in all, warm-up included.
    pub(crate) requests: u64,
}

impl Results {
    /// Every body was checked and found sound, or counted.
    pub(crate) fn check(&self) -> Outcome<()> {
        let Counts { requests, checked, invalid, unchecked, .. } = self.counts;
        let is_whole = requests == self.validating.requests && checked + unchecked.overflow == requests && invalid == 0;
        if is_whole {
            Ok(())
        } else {
            Err(format!("{} posted, but the tap counted {:?}", self.validating.requests, self.counts).into())
        }
    }
}

/// Measures everything, then stops the taps.
pub(crate) fn run(program: &Path) -> Outcome<Results> {
    let request = Arc::new(load::request()?);
    let receiver = receiver::start(request.len())?;
    let passing_tap = Tap::start(program, receiver, &["--no-validate"])?;
    let validating_tap = Tap::start(program, receiver, &[])?;
    let bar = ProgressBar::new((3 * (2 * ROUNDS + 1)) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} rounds")?);
    let play = Play { request, bar };
    let mut cells = [receiver, passing_tap.address, validating_tap.address].map(|address| (address, Cell::default()));
    for (address, cell) in &mut cells {
        play.round(*address, cell, None)?;
    }
    for _ in 0..ROUNDS {
        for (address, cell) in &mut cells {
            let round = play.round(*address, cell, None)?;
            cell.full.push(round);
        }
    }
    let half = median(cells[1].1.full.iter().map(Round::rate)) / 2.0;
    for _ in 0..ROUNDS {
        for (address, cell) in &mut cells {
            let round = play.round(*address, cell, Some(half))?;
            cell.half.push(round);
        }
    }
    play.bar.finish_and_clear();
    passing_tap.stop()?;
    let counts = validating_tap.stop()?;
    let [(_, direct), (_, passing), (_, validating)] = cells;
    Ok(Results { direct, passing, validating, half, counts })
}

/// What all rounds share.
struct Play {
    request: Arc<Vec<u8>>,
    bar: ProgressBar,
}

impl Play {
    fn round(&self, address: SocketAddr, cell: &mut Cell, rate: Option<f64>) -> Outcome<Round> {
        let round = load::round(address, &self.request, ROUND, rate)?;
        cell.requests += round.requests();
        self.bar.inc(1);
        Ok(round)
    }
}

/// The middle one.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
