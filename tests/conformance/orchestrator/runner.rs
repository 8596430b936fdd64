//! A runner that runs: lines to it and lines from it.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use serde::Serialize;
use serde_json::Value;

use crate::{Outcome, plan::Planned};

/// How long a runner may be silent before it counts as hung. Nothing passes because of it.
const PATIENCE: Duration = Duration::from_mins(1);

/// A process that answers lines with lines.
pub(crate) struct Runner {
    process: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Runner {
    /// Starts one in a mode.
    pub(crate) fn start(planned: &Planned, mode: &[&str]) -> Outcome<Runner> {
        let mut command = planned.command(mode);
        let mut process =
            command.spawn().map_err(|error| format!("the runner of {} does not start: {error}", planned.language))?;
        let output = process.stdout.take().ok_or("a runner without output")?;
        let (sender, lines) = channel();
        // Read all the time, so that a runner never waits for us while we wait for it.
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { return };
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let input = process.stdin.take();
        Ok(Runner { process, input, lines })
    }

    /// The end that requests go into, to be written by another thread.
    pub(crate) fn take_input(&mut self) -> Outcome<ChildStdin> {
        self.input.take().ok_or_else(|| "the input was taken before".into())
    }

    /// The next line, read as JSON.
    pub(crate) fn next(&self) -> Outcome<Value> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => serde_json::from_str(&line).map_err(|_| format!("not a line of JSON: {line}").into()),
            Err(RecvTimeoutError::Timeout) => Err(format!("silent for {} s", PATIENCE.as_secs()).into()),
            Err(RecvTimeoutError::Disconnected) => Err("it ended".into()),
        }
    }
}

impl Runner {
    /// Waits for its end, whose status has to be 0.
    pub(crate) fn ended(mut self) -> Outcome<()> {
        // Its output ends when it does.
        let _ = self.next();
        let status = self.process.wait()?;
        if status.success() { Ok(()) } else { Err(format!("it ended with {status}").into()) }
    }
}

/// Writes a line at once.
pub(crate) fn write_line(input: &mut ChildStdin, line: &impl Serialize) -> Outcome<()> {
    let mut text = serde_json::to_vec(line)?;
    text.push(b'\n');
    input.write_all(&text)?;
    Ok(input.flush()?)
}

impl Drop for Runner {
    /// None outlives the comparison.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
