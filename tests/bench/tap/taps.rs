//! The taps under test: processes of their own, that end with this one.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    thread::{self, JoinHandle},
};

use serde::Deserialize;

use crate::Outcome;

/// A tap that runs.
pub(crate) struct Tap {
    process: Child,
    said: JoinHandle<()>,
    pub(crate) address: SocketAddr,
}

/// What a tap did, by its own account.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Counts {
    pub(crate) requests: u64,
    pub(crate) checked: u64,
    pub(crate) invalid: u64,
    pub(crate) unchecked: Unchecked,
    pub(crate) recorded: u64,
    pub(crate) unrecorded: u64,
}

/// What it did not check.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Unchecked {
    /// Because bodies came faster than it checks.
    pub(crate) overflow: u64,
}

/// The last line of its output.
#[derive(Deserialize)]
struct Last {
    counts: Counts,
}

impl Tap {
    /// Starts one in front of a receiver.
    pub(crate) fn start(program: &Path, receiver: SocketAddr, options: &[&str]) -> Outcome<Tap> {
        let forward = format!("http://{receiver}");
        let mut command = Command::new(program);
        command.args(["tap", "--listen", "127.0.0.1:0", "--format", "json", "--forward", &forward]).args(options);
        let mut process =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).env("NO_COLOR", "1").spawn()?;
        let mut notes = BufReader::new(process.stderr.take().ok_or("a tap without notes")?);
        let mut started = String::new();
        notes.read_line(&mut started)?;
        let address = started.split([' ', ',']).find(|word| word.starts_with("127.0.0.1:"));
        let address = address.ok_or_else(|| format!("the tap did not start: {started}"))?.parse()?;
        // Nobody reads on, and the tap must not wait for that.
        let said = thread::spawn(move || _ = notes.lines().count());
        Ok(Tap { process, said, address })
    }

    /// Ends it as its users do, and gives what it counted.
    pub(crate) fn stop(mut self) -> Outcome<Counts> {
        signalled(&self.process, "-INT")?;
        let mut out = String::new();
        self.process.stdout.take().ok_or("a tap without output")?.read_to_string(&mut out)?;
        self.process.wait()?;
        self.said.join().map_err(|_| "a thread panicked")?;
        let last: Last = serde_json::from_str(out.lines().last().ok_or("the tap printed nothing")?)?;
        Ok(last.counts)
    }

    /// SIGKILL.
    pub(crate) fn kill(mut self) -> Outcome<()> {
        self.process.kill()?;
        self.process.wait()?;
        self.said.join().map_err(|_| "a thread panicked".into())
    }
}

/// Sends a process a signal.
pub(crate) fn signalled(process: &Child, signal: &str) -> Outcome<()> {
    let sent = Command::new("kill").args([signal, &process.id().to_string()]).status()?;
    if sent.success() { Ok(()) } else { Err(format!("kill {signal} ended with {sent}").into()) }
}
