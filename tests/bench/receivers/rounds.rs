//! Rounds: bare, stub, bare, stub and so on, so that whatever disturbs the machine disturbs both.

use std::{sync::Arc, time::Duration};

use imhook_tests::runner::Planned;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::runtime::Runtime;

use crate::{
    Outcome,
    load::{self, Limit, Round},
    request::Requests,
    servers::{Counts, Server},
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
    pub(crate) bare: Cell,
    pub(crate) stub: Cell,
}

/// The rounds of one server.
#[derive(Default)]
pub(crate) struct Cell {
    pub(crate) rounds: Vec<Round>,
    /// Processor time of the server in these rounds.
    pub(crate) processor: Option<Duration>,
}

/// Measures every adapter of every language.
pub(crate) fn run(languages: &[Planned]) -> Outcome<Vec<Results>> {
    let runtime = load::runtime()?;
    let requests = Arc::new(Requests::new()?);
    let adapters: usize = languages.iter().map(|language| language.adapters.len()).sum();
    let bar = ProgressBar::new((adapters * 2 * (1 + CONNECTIONS.len() * (ROUNDS + 1))) as u64);
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
    let (bare, stub) = (Server::bare(language, adapter)?, Server::stub(language, adapter)?);
    load.bar.set_message(format!("{}/{adapter}", language.language));
    load.round(&bare, CONNECTIONS[0], FIRST)?;
    let mut posted = load.round(&stub, CONNECTIONS[0], FIRST)?.requests() as u64;
    let mut rows = Vec::new();
    for connections in CONNECTIONS {
        load.round(&bare, connections, WARM_UP)?;
        posted += load.round(&stub, connections, WARM_UP)?.requests() as u64;
        let mut row = Row { connections, bare: Cell::new(), stub: Cell::new() };
        for _ in 0..ROUNDS {
            row.bare.add(load, connections, &bare)?;
            row.stub.add(load, connections, &stub)?;
        }
        posted += row.stub.requests();
        rows.push(row);
    }
    Ok(Results { name: String::new(), rows, counts: stub.stop()?, posted })
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

    pub(crate) fn requests(&self) -> u64 {
        self.rounds.iter().map(|round| round.requests() as u64).sum()
    }
}
