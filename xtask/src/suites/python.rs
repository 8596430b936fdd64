//! The Python stub under its own tools.

use std::path::Path;

use anyhow::Result;

use super::openapi::zoo;
use crate::{languages::python, workspace::finish};

/// The formatter, the linter, two type checkers and the tests; then the same for the zoo's stub.
pub(super) fn run(root: &Path) -> Result<()> {
    let environment = python::prepare(root)?;
    let settings = ["--config", "pyproject.toml"];
    let (runner, zoo) = (root.join("tests/conformance/python"), zoo(root)?.join("python"));
    let sources = || [Path::new("."), &environment.stub, &runner];
    let formatted = || sources().into_iter().chain([zoo.as_path()]);
    finish(environment.module("ruff").args(["format", "--check"]).args(settings).args(formatted()))?;
    finish(environment.module("ruff").arg("check").args(settings).args(formatted()))?;
    finish(environment.module("mypy").args(sources()))?;
    finish(environment.module("pyright").args(sources()))?;
    finish(environment.module("pytest").args(["-W", "error"]))?;

    // In a folder of its own, whose settings put the zoo's package before the installed one.
    let folder = environment.tests.join("zoo");
    let sources = || [Path::new("."), &zoo];
    finish(environment.module("mypy").current_dir(&folder).args(sources()))?;
    finish(environment.module("pyright").current_dir(&folder).args(sources()))?;
    finish(environment.module("pytest").current_dir(&folder).args(["-W", "error"]))
}
