//! What is to be done: which runners there are, how each is started, where bodies are and where results go.

use std::{fs, io, path::PathBuf};

use imhook_tests::runner::Planned;
use serde::Deserialize;

use crate::Outcome;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
pub(crate) struct Plan {
    /// What is compared.
    parts: Vec<Part>,
    /// Bodies, laid out as tests/vectors.
    pub(crate) vectors: PathBuf,
    /// The file of the matrix; none when it would not be a whole one.
    pub(crate) matrix: Option<PathBuf>,
    /// A folder for what helps to look into a difference.
    pub(crate) scratch: PathBuf,
    /// The first is the one that the others are compared with.
    pub(crate) runners: Vec<Planned>,
}

/// A part of the comparison.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    /// Every language reads the vectors.
    Vectors,
    /// Every language reads bodies made from the model.
    Made,
    /// Real servers on loopback.
    Receivers,
    /// Every client posts to every receiver.
    Exchange,
    /// Clients before receivers that do not do their duty.
    Clients,
}

impl Plan {
    /// Reads it, and clears the scratch folder, where runners log from then on.
    pub(crate) fn read() -> Outcome<Plan> {
        let mut plan: Plan = serde_json::from_reader(io::stdin().lock())?;
        if plan.runners.is_empty() {
            return Err("a plan without a runner".into());
        }
        if plan.scratch.exists() {
            fs::remove_dir_all(&plan.scratch)?;
        }
        fs::create_dir_all(&plan.scratch)?;
        let scratch = &plan.scratch;
        let log = |planned: Planned| {
            let path = scratch.join(&planned.language).with_extension("log");
            planned.with_log(path)
        };
        plan.runners = plan.runners.into_iter().map(log).collect();
        Ok(plan)
    }

    /// Whether a part is asked for.
    pub(crate) fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The runner that the others are compared with, and the others.
    pub(crate) fn oracle_and_others(&self) -> (&Planned, &[Planned]) {
        (&self.runners[0], &self.runners[1..])
    }
}
