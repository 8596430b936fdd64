//! Runners of languages: how they are started, lines to them and lines from them (`tests/conformance/README.md`).

use std::{
    collections::BTreeMap,
    error::Error,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How long a runner may be silent before it counts as hung. Nothing passes because of it.
const PATIENCE: Duration = Duration::from_mins(2);

/// A runner and how it is started; xtask writes it.
#[derive(Debug, Clone, Deserialize)]
pub struct Planned {
    /// Its language.
    pub language: String,
    /// Adapters that its receiver can be put behind.
    pub adapters: Vec<String>,
    program: PathBuf,
    arguments: Vec<String>,
    folder: Option<PathBuf>,
    environment: BTreeMap<String, String>,
    /// Where what it says to people goes; none: where ours goes.
    #[serde(skip)]
    log: Option<PathBuf>,
}

impl Planned {
    /// The same with a variable more.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: &str) -> Planned {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same with a file for what it says to people; all its processes write behind each other.
    #[must_use]
    pub fn with_log(mut self, path: PathBuf) -> Planned {
        self.log = Some(path);
        self
    }

    /// The command, with pipes to and from it.
    fn command(&self, mode: &[&str]) -> io::Result<Command> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).args(mode).envs(&self.environment);
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        if let Some(path) = &self.log {
            command.stderr(File::options().create(true).append(true).open(path)?);
        }
        Ok(command)
    }
}

/// A process that answers lines with lines. It ends with its owner.
#[derive(Debug)]
pub struct Runner {
    process: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Runner {
    /// Starts one in a mode.
    ///
    /// # Errors
    /// When its program does not start.
    pub fn start(planned: &Planned, mode: &[&str]) -> Outcome<Runner> {
        let mut process = planned
            .command(mode)
            .and_then(|mut command| command.spawn())
            .map_err(|error| format!("the runner of {} does not start: {error}", planned.language))?;
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
    ///
    /// # Errors
    /// When it was taken before.
    pub fn take_input(&mut self) -> Outcome<ChildStdin> {
        self.input.take().ok_or_else(|| "the input was taken before".into())
    }

    /// The next line, read as JSON.
    ///
    /// # Errors
    /// When it is no JSON, or does not come.
    pub fn next(&self) -> Outcome<Value> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => serde_json::from_str(&line).map_err(|_| format!("not a line of JSON: {line}").into()),
            Err(RecvTimeoutError::Timeout) => Err(format!("silent for {} s", PATIENCE.as_secs()).into()),
            Err(RecvTimeoutError::Disconnected) => Err("it ended".into()),
        }
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Waits for its end, whose status has to be 0.
    ///
    /// # Errors
    /// When it has another status.
    pub fn ended(mut self) -> Outcome<()> {
        // Its output ends when it does.
        let _ = self.next();
        let status = self.process.wait()?;
        if status.success() { Ok(()) } else { Err(format!("it ended with {status}").into()) }
    }
}

/// Writes a line at once.
///
/// # Errors
/// When nobody listens.
pub fn write_line(input: &mut ChildStdin, line: &impl Serialize) -> Outcome<()> {
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
