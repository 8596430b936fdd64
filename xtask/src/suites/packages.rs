//! Suites that are packages of their own: locked installation, then the package's own test runner.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::workspace::finish;

/// A variable for a test runner.
pub(super) type Variable<'a> = (&'a str, &'a Path);

/// Installs what `package-lock.json` says, without scripts of packages, and runs `npm test`.
pub(super) fn npm_test(folder: &Path, variables: &[Variable<'_>]) -> Result<()> {
    finish(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))?;
    finish(Command::new("npm").arg("test").current_dir(folder).envs(variables.iter().copied()))
}

/// Installs what `requirements.txt` says into a `.venv` of the folder and runs pytest there.
pub(super) fn pytest(folder: &Path, variables: &[Variable<'_>]) -> Result<()> {
    finish(Command::new("python3").args(["-m", "venv", ".venv"]).current_dir(folder))?;
    let python = folder.join(".venv/bin/python");
    let install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements.txt"];
    finish(Command::new(&python).args(install).current_dir(folder))?;
    let test = ["-m", "pytest", "-W", "error"];
    finish(Command::new(&python).args(test).current_dir(folder).envs(variables.iter().copied()))
}
