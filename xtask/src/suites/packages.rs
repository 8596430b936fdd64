//! Packages of other languages: locked installation, and for suites the package's own test runner.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::workspace::finish;

/// A variable for a test runner.
pub(super) type Variable<'a> = (&'a str, &'a Path);

/// Installs what `package-lock.json` says, without scripts of packages.
pub(crate) fn npm_install(folder: &Path) -> Result<()> {
    finish(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))
}

/// Installs, and runs `npm test`.
pub(super) fn npm_test(folder: &Path, variables: &[Variable<'_>]) -> Result<()> {
    npm_install(folder)?;
    finish(Command::new("npm").arg("test").current_dir(folder).envs(variables.iter().copied()))
}

/// Installs what `requirements.txt` says into a `.venv` of the folder, and gives the path of its Python.
pub(crate) fn pip_install(folder: &Path) -> Result<PathBuf> {
    finish(Command::new("python3").args(["-m", "venv", ".venv"]).current_dir(folder))?;
    let python = folder.join(".venv/bin/python");
    let install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements.txt"];
    finish(Command::new(&python).args(install).current_dir(folder))?;
    Ok(python)
}

/// Installs, and runs pytest.
pub(super) fn pytest(folder: &Path, variables: &[Variable<'_>]) -> Result<()> {
    let python = pip_install(folder)?;
    let test = ["-m", "pytest", "-W", "error"];
    finish(Command::new(&python).args(test).current_dir(folder).envs(variables.iter().copied()))
}
