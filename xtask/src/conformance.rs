//! `cargo xtask conformance`: every language beside the contract and beside Rust.
//!
//! This part knows the machine: it finds out which languages can run here and builds their runners. The comparison is
//! a program of its own (`tests/conformance/orchestrator`), which gets a plan on its standard input.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::{
    languages::{LANGUAGES, Language},
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
    let languages = present(wanted)?;
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
        "runners": languages.iter().map(|language| planned(root, language)).collect::<Vec<_>>(),
    });
    let mut command = Command::new(root.join("target/debug/examples").join(PROGRAM));
    let mut program = command.stdin(Stdio::piped()).spawn().with_context(|| format!("no {}", shown(&command)))?;
    let mut stdin = program.stdin.take().context("a program without input")?;
    stdin.write_all(plan.to_string().as_bytes()).context("the comparison does not listen")?;
    drop(stdin);
    let is_equal = program.wait().context("the comparison got lost")?.success();
    Ok(if is_equal { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The languages that can run here; Rust is always among them.
fn present(wanted: &Wanted) -> Result<Vec<&'static Language>> {
    let mut present = Vec::new();
    for (index, language) in LANGUAGES.iter().enumerate() {
        let is_named = wanted.languages.iter().any(|name| name == language.name);
        if !(is_named || wanted.languages.is_empty() || index == 0) {
            continue;
        }
        match language.missing() {
            None => present.push(language),
            Some(missing) if is_named || wanted.all => bail!("{}: {missing}", language.name),
            Some(missing) => println!("{} is left out: {missing}", language.name),
        }
    }
    Ok(present)
}

/// How the comparison starts a runner.
fn planned(root: &Path, language: &Language) -> Value {
    let command = (language.runner)(root);
    let text = |part: &std::ffi::OsStr| part.to_string_lossy().into_owned();
    let environment = command.get_envs().filter_map(|(name, value)| Some((text(name), Value::String(text(value?)))));
    json!({
        "language": language.name,
        "adapters": language.adapters,
        "program": text(command.get_program()),
        "arguments": command.get_args().map(text).collect::<Vec<_>>(),
        "folder": command.get_current_dir().map(|folder| text(folder.as_os_str())),
        "environment": environment.collect::<serde_json::Map<_, _>>(),
    })
}
