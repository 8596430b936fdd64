//! Rounds: one with each server, and again, so that whatever disturbs the machine disturbs all.

use std::{sync::Arc, time::Duration};

use imhook_tests::runner::Planned;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::runtime::Runtime;

use crate::{
    Outcome,
    load::{self, Limit, Round},
    request::Requests,
    servers::{Counts, Kind, Server},
};

/// How many connections there are: the server posts 5 at a time.
pub(crate) const CONNECTIONS: [usize; 3] = [1, 5, 64];

/// How many rounds each server has for each number of connections.
pub(crate) const ROUNDS: usize = 9;

/// The end of a round.
pub(crate) const ROUND: Limit = Limit { time: Duration::from_millis(500), requests: 200_000 };

/// The same before the first round counts.
const WARM_UP: Limit = Limit { time: Duration::from_millis(500), requests: 200_000 };

/// Before anything else: a runtime that compiles while it runs needs that long.
const FIRST: Limit = Limit { time: Duration::from_secs(3), requests: 200_000 };

/// Everything that was measured of one adapter.
pub(crate) struct Results {
    /// The language and the adapter.
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    /// By the receiver's own account.
    pub(crate) counts: Counts,
    /// Requests to the receiver, warm-ups included.
    pub(crate) posted: u64,
}

/// What was measured with so many connections.
pub(crate) struct Row {
    pub(crate) connections: usize,
    /// Of each server, in the order of [`Kind::ALL`].
    cells: Vec<Cell>,
}

impl Row {
    pub(crate) fn of(&self, kind: Kind) -> &Cell {
        &self.cells[kind as usize]
    }

    /// What a server did of what another one did, turn by turn, smallest first.
    pub(crate) fn ratios(&self, part: Kind, whole: Kind) -> Vec<f64> {
        let turns = self.of(part).rounds.iter().zip(&self.of(whole).rounds);
        sorted(turns.map(|(part, whole)| part.rate() / whole.rate()).collect())
    }

    /// The median of these.
    pub(crate) fn ratio(&self, part: Kind, whole: Kind) -> f64 {
        self.ratios(part, whole)[ROUNDS / 2]
    }
}

/// The rounds of one server.
#[derive(Default)]
pub(crate) struct Cell {
    rounds: Vec<Round>,
    /// Processor time of the server in these rounds.
    processor: Option<Duration>,
}

/// Measures every adapter of every language.
pub(crate) fn run(languages: &[Planned]) -> Outcome<Vec<Results>> {
    let runtime = load::runtime()?;
    let requests = Arc::new(Requests::new()?);
    let adapters: usize = languages.iter().map(|language| language.adapters.len()).sum();
    let bar = ProgressBar::new((adapters * Kind::ALL.len() * (1 + CONNECTIONS.len() * (ROUNDS + 1))) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} rounds, {msg}")?);
    let mut results = Vec::new();
    for language in languages {
        for adapter in &language.adapters {
            let name = format!("{}/{adapter}", language.language);
            let load = Load { runtime: &runtime, requests: &requests, bar: &bar };
            let measured = measure(language, adapter, &load).map_err(|error| format!("{name}: {error}"))?;
            results.push(Results { name, ..measured });
        }
    }
    bar.finish_and_clear();
    Ok(results)
}

/// Measures one adapter, then stops its servers.
fn measure(language: &Planned, adapter: &str, load: &Load<'_>) -> Outcome<Results> {
    load.bar.set_message(format!("{}/{adapter}", language.language));
    let start = |kind| Server::start(language, adapter, kind);
    let mut servers = Kind::ALL.into_iter().map(start).collect::<Outcome<Vec<_>>>()?;
    // What the last one, the receiver, was posted.
    let mut posted = load.turn(&servers, CONNECTIONS[0], FIRST)?;
    let mut rows = Vec::new();
    for connections in CONNECTIONS {
        posted += load.turn(&servers, connections, WARM_UP)?;
        let mut row = Row { connections, cells: servers.iter().map(|_| Cell::new()).collect() };
        for _ in 0..ROUNDS {
            for (cell, server) in row.cells.iter_mut().zip(&servers) {
                cell.add(load, connections, server)?;
            }
        }
        posted += row.of(Kind::Receiver).requests();
        rows.push(row);
    }
    let receiver = servers.pop().ok_or("no receiver")?;
    Ok(Results { name: String::new(), rows, counts: receiver.stop()?, posted })
}

/// What all rounds share.
struct Load<'a> {
    runtime: &'a Runtime,
    requests: &'a Arc<Requests>,
    bar: &'a ProgressBar,
}

impl Load<'_> {
    fn round(&self, server: &Server, connections: usize, limit: Limit) -> Outcome<Round> {
        let round = load::round(server.address, connections, limit, Arc::clone(self.requests));
        let round = self.runtime.block_on(self.runtime.spawn(round))??;
        self.bar.inc(1);
        Ok(round)
    }

    /// A round with each server; how many requests the last one had.
    fn turn(&self, servers: &[Server], connections: usize, limit: Limit) -> Outcome<u64> {
        let rounds =
            servers.iter().map(|server| self.round(server, connections, limit)).collect::<Outcome<Vec<_>>>()?;
        Ok(rounds.last().map_or(0, |round| round.requests() as u64))
    }
}

impl Cell {
    fn new() -> Cell {
        Cell { rounds: Vec::new(), processor: Some(Duration::ZERO) }
    }

    fn add(&mut self, load: &Load<'_>, connections: usize, server: &Server) -> Outcome<()> {
        let before = server.processor_time();
        self.rounds.push(load.round(server, connections, ROUND)?);
        let used = server.processor_time().zip(before).map(|(after, before)| after.saturating_sub(before));
        self.processor = self.processor.zip(used).map(|(sum, used)| sum + used);
        Ok(())
    }

    fn requests(&self) -> u64 {
        self.rounds.iter().map(|round| round.requests() as u64).sum()
    }

    /// The median of a figure of the rounds.
    pub(crate) fn median(&self, of: impl Fn(&Round) -> f64) -> f64 {
        sorted(self.rounds.iter().map(of).collect())[ROUNDS / 2]
    }

    /// Microseconds of processor time per request.
    #[expect(clippy::cast_precision_loss)]
    pub(crate) fn processor_per_request(&self) -> Option<f64> {
        self.processor.map(|time| time.as_secs_f64() * 1e6 / self.requests() as f64)
    }
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
