//! What is to be done: which runners there are, how each is started, where bodies are and where results go.

use std::{
    collections::BTreeMap,
    io,
    path::PathBuf,
    process::{Command, Stdio},
};

use serde::Deserialize;

use crate::Outcome;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
pub(crate) struct Plan {
    /// Bodies, laid out as tests/vectors.
    pub(crate) vectors: PathBuf,
    /// The file of the matrix.
    pub(crate) matrix: PathBuf,
    /// A folder for what helps to look into a difference.
    pub(crate) scratch: PathBuf,
    /// The first is the one that the others are compared with.
    pub(crate) runners: Vec<Planned>,
}

/// A runner and how it is started.
#[derive(Deserialize)]
pub(crate) struct Planned {
    pub(crate) language: String,
    /// Adapters that its receiver can be put behind.
    pub(crate) adapters: Vec<String>,
    program: PathBuf,
    arguments: Vec<String>,
    folder: Option<PathBuf>,
    environment: BTreeMap<String, String>,
}

impl Plan {
    /// Reads it.
    pub(crate) fn read() -> Outcome<Plan> {
        let plan: Plan = serde_json::from_reader(io::stdin().lock())?;
        if plan.runners.is_empty() {
            return Err("a plan without a runner".into());
        }
        Ok(plan)
    }

    /// The runner that the others are compared with, and the others.
    pub(crate) fn oracle_and_others(&self) -> (&Planned, &[Planned]) {
        (&self.runners[0], &self.runners[1..])
    }
}

impl Planned {
    /// The command, with pipes to and from it; what it says to people goes where ours goes.
    pub(crate) fn command(&self, mode: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).args(mode).envs(&self.environment);
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command
    }
}
