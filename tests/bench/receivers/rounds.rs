//! Rounds: bare, sdk, bare, sdk and so on, so that whatever disturbs the machine disturbs both.

use std::{sync::Arc, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};
use tokio::runtime::Runtime;

use crate::{
    Outcome,
    load::{self, Limit, Round},
    request::Requests,
    servers::{Counts, Server},
};

/// How many connections there are: the server posts 5 at a time.
const CONNECTIONS: [usize; 3] = [1, 5, 64];

/// How many rounds each server has for each number of connections.
pub(crate) const ROUNDS: usize = 9;

/// The end of a round.
pub(crate) const ROUND: Limit = Limit { time: Duration::from_millis(500), requests: 200_000 };

/// The same before the first round counts.
const WARM_UP: Limit = Limit { time: Duration::from_millis(500), requests: 200_000 };

/// Everything that was measured.
pub(crate) struct Results {
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
    pub(crate) sdk: Cell,
}

/// The rounds of one server.
#[derive(Default)]
pub(crate) struct Cell {
    pub(crate) rounds: Vec<Round>,
    /// Processor time of the server in these rounds.
    pub(crate) processor: Option<Duration>,
}

/// Measures everything, then stops the servers.
pub(crate) fn run() -> Outcome<Results> {
    let runtime = load::runtime()?;
    let requests = Arc::new(Requests::new()?);
    let (bare, sdk) = (Server::bare()?, Server::sdk()?);
    let bar = ProgressBar::new((CONNECTIONS.len() * (ROUNDS + 1) * 2) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} rounds, {msg}")?);
    let mut posted = 0;
    let mut rows = Vec::new();
    for connections in CONNECTIONS {
        bar.set_message(format!("{connections} connections"));
        let play = Play { runtime: &runtime, requests: &requests, bar: &bar, connections };
        play.round(&bare, WARM_UP)?;
        posted += play.round(&sdk, WARM_UP)?.requests() as u64;
        let mut row = Row { connections, bare: Cell::new(), sdk: Cell::new() };
        for _ in 0..ROUNDS {
            row.bare.add(&play, &bare)?;
            row.sdk.add(&play, &sdk)?;
        }
        posted += row.sdk.requests();
        rows.push(row);
    }
    bar.finish_and_clear();
    bare.stop()?;
    Ok(Results { rows, counts: sdk.stop()?, posted })
}

/// What all rounds of a row share.
struct Play<'a> {
    runtime: &'a Runtime,
    requests: &'a Arc<Requests>,
    bar: &'a ProgressBar,
    connections: usize,
}

impl Play<'_> {
    fn round(&self, server: &Server, limit: Limit) -> Outcome<Round> {
        let round = load::round(server.address, self.connections, limit, Arc::clone(self.requests));
        let round = self.runtime.block_on(self.runtime.spawn(round))??;
        self.bar.inc(1);
        Ok(round)
    }
}

impl Cell {
    fn new() -> Cell {
        Cell { rounds: Vec::new(), processor: Some(Duration::ZERO) }
    }

    fn add(&mut self, play: &Play<'_>, server: &Server) -> Outcome<()> {
        let before = server.processor_time();
        self.rounds.push(play.round(server, ROUND)?);
        let used = server.processor_time().zip(before).map(|(after, before)| after.saturating_sub(before));
        self.processor = self.processor.zip(used).map(|(sum, used)| sum + used);
        Ok(())
    }

    pub(crate) fn requests(&self) -> u64 {
        self.rounds.iter().map(|round| round.requests() as u64).sum()
    }
}
