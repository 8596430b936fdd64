//! The Python stub under its own tools.

use std::path::Path;

use anyhow::Result;

use crate::{languages::python, workspace::finish};

/// The formatter, the linter, two type checkers, then the tests.
pub(super) fn run(root: &Path) -> Result<()> {
    let environment = python::prepare(root)?;
    let settings = ["--config", "pyproject.toml"];
    let runner = root.join("tests/conformance/python");
    let sources = || [Path::new("."), &environment.stub, &runner];
    finish(environment.module("ruff").args(["format", "--check"]).args(settings).args(sources()))?;
    finish(environment.module("ruff").arg("check").args(settings).args(sources()))?;
    finish(environment.module("mypy").args(sources()))?;
    finish(environment.module("pyright").args(sources()))?;
    finish(environment.module("pytest").args(["-W", "error"]))
}
