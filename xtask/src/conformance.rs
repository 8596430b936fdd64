//! `cargo xtask conformance`: every language beside the contract and beside Rust.
//!
//! This part knows the machine: it finds out which languages can run here and builds their runners. The comparison is
//! a program of its own (`tests/conformance/orchestrator`), which gets a plan on its standard input.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{
    languages::{self, LANGUAGES, planned},
    workspace::{cargo, finish, shown},
};

/// The comparison's name in the manifest of the tests.
const PROGRAM: &str = "conformance";

/// Where the matrix is written, when all parts were compared in all languages.
const MATRIX: &str = "tests/conformance/matrix.json";

/// The bodies that are compared over unless told.
pub(crate) const VECTORS: &str = "tests/vectors";

/// Parts of the comparison, in the order in which they run.
pub(crate) const PARTS: [&str; 5] = ["vectors", "made", "receivers", "exchange", "clients"];

/// What is to be compared.
pub(crate) struct Wanted {
    /// Bodies, laid out as tests/vectors; seen from the root.
    pub(crate) vectors: PathBuf,
    /// Names of languages; all of them when empty.
    pub(crate) languages: Vec<String>,
    /// Some of [`PARTS`]; all of them when empty.
    pub(crate) parts: Vec<String>,
    /// A missing toolchain is a failure.
    pub(crate) all: bool,
}

/// Everything, for `cargo xtask test`. A language whose tools are missing is named; its own suite is what fails or is
/// skipped for it.
pub(crate) fn suite(root: &Path) -> Result<()> {
    let wanted = Wanted { vectors: VECTORS.into(), languages: Vec::new(), parts: Vec::new(), all: false };
    ensure!(run(root, &wanted)? == ExitCode::SUCCESS, "some cells differ");
    Ok(())
}

/// Builds the runners and compares. Exit status 1: something differs.
pub(crate) fn run(root: &Path, wanted: &Wanted) -> Result<ExitCode> {
    let languages = languages::present(&wanted.languages, wanted.all)?;
    for language in &languages {
        (language.prepare)(root).with_context(|| format!("the runner of {} does not build", language.name))?;
    }
    finish(&mut cargo(root, &["build", "--locked", "--quiet", "--workspace", "--example", PROGRAM]))?;

    let is_whole = wanted.parts.is_empty() && languages.len() == LANGUAGES.len();
    if !is_whole {
        println!("{MATRIX} is left as it is: not every part is compared in every language");
    }
    let parts = if wanted.parts.is_empty() { PARTS.map(str::to_owned).to_vec() } else { wanted.parts.clone() };
    let plan = json!({
        "parts": parts,
        "vectors": root.join(&wanted.vectors),
        "matrix": is_whole.then(|| root.join(MATRIX)),
        "scratch": root.join("target/conformance"),
        "runners": languages.iter().map(|language| planned(language, &(language.runner)(root))).collect::<Vec<_>>(),
    });
    let mut command = Command::new(root.join("target/debug/examples").join(PROGRAM));
    let mut program = command.stdin(Stdio::piped()).spawn().with_context(|| format!("no {}", shown(&command)))?;
    let mut stdin = program.stdin.take().context("a program without input")?;
    stdin.write_all(plan.to_string().as_bytes()).context("the comparison does not listen")?;
    drop(stdin);
    let is_equal = program.wait().context("the comparison got lost")?.success();
    Ok(if is_equal { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
