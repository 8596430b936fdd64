//! The servers under test: runners of the languages, each a process of its own on a free port of loopback.

use std::{net::SocketAddr, process::ChildStdin, time::Duration};

use imhook_tests::{
    machine,
    runner::{Planned, Runner, write_line},
};
use serde::Deserialize;
use serde_json::json;

use crate::{Outcome, request};

/// What tells runtimes that take all cores to take fewer.
const THREADS: [&str; 2] = ["TOKIO_WORKER_THREADS", "GOMAXPROCS"];

/// How long a receiver may take to finish its queue, in milliseconds.
const GRACE: u64 = 60_000;

/// What a server did, by its own account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Counts {
    received: u64,
    accepted: u64,
    rejected: u64,
    repeated: u64,
    overflowed: u64,
    handled: u64,
    failed: u64,
    left: u64,
}

impl Counts {
    /// Every request became an event, and every event was handled, once.
    pub(crate) fn check(&self, posted: u64) -> Outcome<()> {
        let each = Counts { received: posted, accepted: posted, handled: posted, ..Counts::default() };
        if *self == each { Ok(()) } else { Err(format!("{posted} posted, but the receiver counted {self:?}").into()) }
    }
}

/// What is put behind an adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The adapter's framework alone, which reads the body and answers 200.
    Bare,
    /// The same, which decodes the body with the language's usual parser in between: the least that a receiver costs.
    Decoding,
    /// The generated receiver as it is by default, with handlers that do nothing.
    Receiver,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Bare, Kind::Decoding, Kind::Receiver];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Kind::Bare => "bare",
            Kind::Decoding => "decoding",
            Kind::Receiver => "receiver",
        }
    }
}

/// A server that runs.
pub(crate) struct Server {
    runner: Runner,
    input: ChildStdin,
    pub(crate) address: SocketAddr,
}

impl Server {
    pub(crate) fn start(planned: &Planned, adapter: &str, kind: Kind) -> Outcome<Server> {
        #[derive(Deserialize)]
        struct Listening {
            listening: String,
        }
        let threads = machine::half().to_string();
        let planned = THREADS.iter().fold(planned.clone(), |planned, name| planned.with_variable(name, &threads));
        let mut config = json!({ "edition": request::edition(), "adapter": adapter, "quiet": true });
        config["bare"] = (kind != Kind::Receiver).into();
        if kind == Kind::Decoding {
            config["decode"] = request::callback().into();
        }
        let mut runner = Runner::start(&planned, &["receive", &config.to_string()])?;
        let input = runner.take_input()?;
        let Listening { listening } = serde_json::from_value(runner.next()?)?;
        let address = listening.trim_start_matches("http://").trim_end_matches('/').parse()?;
        Ok(Server { runner, input, address })
    }

    /// The processor time that it has used.
    pub(crate) fn processor_time(&self) -> Option<Duration> {
        machine::processor_time(self.runner.process())
    }

    /// Ends a receiver and gives what it counted.
    pub(crate) fn stop(mut self) -> Outcome<Counts> {
        #[derive(Deserialize)]
        struct Ended {
            stopped: Counts,
        }
        write_line(&mut self.input, &json!({ "stop": GRACE }))?;
        let Ended { stopped } = serde_json::from_value(self.runner.next()?)?;
        Ok(stopped)
    }
}
