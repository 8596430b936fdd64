//! `cargo xtask bench`: measurements. They report and do not judge, so that no suite runs them.

use std::{
    io::{IsTerminal, stderr},
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::workspace::{cargo, shown};

/// What can be measured.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Bench {
    /// The generated receiver beside a bare axum handler: requests per second, p50, p99
    Receivers,
}

/// Builds the benchmark as a release is built, and runs it. Exit status 1: it lost an event, or could not run.
pub(crate) fn run(root: &Path, bench: Bench) -> Result<ExitCode> {
    let Bench::Receivers = bench;
    let mut command = cargo(root, &["bench", "--locked", "--package", "imhook-tests", "--bench", "receivers"]);
    if !stderr().is_terminal() {
        command.arg("--quiet");
    }
    let status = command.status().with_context(|| format!("could not start {}", shown(&command)))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
