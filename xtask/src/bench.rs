//! `cargo xtask bench`: measurements. They report and do not judge, so that no suite runs them.

mod validator;

use std::{
    fs,
    io::{IsTerminal, Write, stderr},
    path::{Path, PathBuf},
    process::{ExitCode, Stdio},
};

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::{
    languages::{self, planned},
    workspace::{cargo, finish, shown},
};

/// Parts of the tap's, in the order in which they run.
pub(crate) const PARTS: [&str; 2] = ["load", "restart"];

/// Where charts are written, from the root.
const CHARTS: &str = "target/bench";

/// What can be measured.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Bench {
    /// Each generated receiver beside the bare server of its framework, and beside one that only decodes: requests per
    /// second, p50, p99
    Receivers,
    /// Decoding and encoding in each language beside its usual parser
    Decode,
    /// `imhook tap` under load beside the same without validating and beside none (part load); then what a sender sees
    /// while the receiver goes and comes, with and without it (part restart)
    Tap,
    /// The validator beside other validators and decoders, in one process and as whole programs
    Validator,
}

impl Bench {
    /// Its name in the manifest of the tests.
    fn name(self) -> &'static str {
        match self {
            Bench::Receivers => "receivers",
            Bench::Decode => "decode",
            Bench::Tap => "tap",
            Bench::Validator => "validator",
        }
    }
}

/// Builds benchmark and runners as a release is built, and runs it in some languages and parts, all of them when none is named.
/// Exit status 1: it lost an event, found a difference, or could not run; 2: it has no parts.
pub(crate) fn run(root: &Path, bench: Bench, named: &[String], parts: &[String]) -> Result<ExitCode> {
    if !parts.is_empty() && !matches!(bench, Bench::Tap) {
        eprintln!("error: --part is for `bench tap`");
        return Ok(ExitCode::from(2));
    }
    let plan = match bench {
        Bench::Receivers | Bench::Decode => of_languages(root, bench, named)?,
        Bench::Tap => json!({
            "program": program(root)?,
            "folder": root.join(CHARTS).join(bench.name()),
            "parts": if parts.is_empty() { PARTS.map(str::to_owned).to_vec() } else { parts.to_vec() },
        }),
        Bench::Validator => validator::plan(root)?,
    };
    let mut command = cargo(root, &["bench", "--locked", "--package", "imhook-tests", "--bench", bench.name()]);
    if !stderr().is_terminal() {
        command.arg("--quiet");
    }
    let mut process =
        command.stdin(Stdio::piped()).spawn().with_context(|| format!("could not start {}", shown(&command)))?;
    let mut stdin = process.stdin.take().context("a benchmark without input")?;
    stdin.write_all(plan.to_string().as_bytes()).context("the benchmark does not listen")?;
    drop(stdin);
    let status = process.wait().context("the benchmark got lost")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the runners of languages, and says how they are started.
fn of_languages(root: &Path, bench: Bench, named: &[String]) -> Result<Value> {
    let runners = languages::present(named, false)?
        .into_iter()
        .map(|language| Ok(planned(language, &language.measured(root)?)))
        .collect::<Result<Vec<_>>>()?;
    let charts = root.join(CHARTS);
    fs::create_dir_all(&charts).with_context(|| format!("could not make {}", charts.display()))?;
    Ok(json!({ "runners": runners, "chart": charts.join(bench.name()).with_extension("svg") }))
}

/// Builds the command line, and says where it is.
fn program(root: &Path) -> Result<PathBuf> {
    finish(&mut cargo(root, &["build", "--release", "--locked", "--package", "imhook"]))?;
    Ok(root.join("target/release/imhook").with_extension(std::env::consts::EXE_EXTENSION))
}
