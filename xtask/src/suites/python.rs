//! The Python stub under its own tools, and what else is Python here.

use std::path::Path;

use anyhow::Result;

use super::{openapi::zoo, packages::pip_install};
use crate::{
    languages::python::{self, Environment},
    workspace::finish,
};

/// Suites that have no such tools themselves, each with its settings; what they import is in an environment of theirs.
const OTHERS: [&str; 2] = [SCHEMAS, "tests/openapi/python"];
const SCHEMAS: &str = "tests/jsonschema";

/// Programs that the validator's bench starts.
const BENCH: &str = "tests/bench/validator/python";

/// The formatter, the linter, two type checkers and the tests; then the same for the zoo's stub.
pub(super) fn run(root: &Path) -> Result<()> {
    let environment = python::prepare(root)?;
    let settings = ["--config", "pyproject.toml"];
    let (runner, zoo) = (root.join("tests/conformance/python"), zoo(root)?.join("python"));
    let bench = root.join(BENCH);
    let sources = || [Path::new("."), &environment.stub, &runner];
    let formatted = || sources().into_iter().chain([zoo.as_path(), &bench]);
    finish(environment.module("ruff").args(["format", "--check"]).args(settings).args(formatted()))?;
    finish(environment.module("ruff").arg("check").args(settings).args(formatted()))?;
    finish(environment.module("mypy").args(sources()))?;
    finish(environment.module("pyright").args(sources()))?;
    others(root, &environment)?;
    finish(environment.module("pytest").args(["-W", "error"]))?;

    // In a folder of its own, whose settings put the zoo's package before the installed one.
    let folder = environment.tests.join("zoo");
    let sources = || [Path::new("."), &zoo];
    finish(environment.module("mypy").current_dir(&folder).args(sources()))?;
    finish(environment.module("pyright").current_dir(&folder).args(sources()))?;
    finish(environment.module("pytest").current_dir(&folder).args(["-W", "error"]))
}

/// Formatter, linter and a type checker over the tests and programs of others.
fn others(root: &Path, environment: &Environment) -> Result<()> {
    for folder in OTHERS {
        let folder = root.join(folder);
        let interpreter = pip_install(&folder)?;
        finish(environment.module("ruff").current_dir(&folder).args(["format", "--check", "."]))?;
        finish(environment.module("ruff").current_dir(&folder).args(["check", "."]))?;
        finish(environment.module("mypy").current_dir(&folder).arg("--python-executable").arg(interpreter).arg("."))?;
    }
    // One by one: each imports what only its own environment has.
    let schemas = root.join(SCHEMAS).join(".venv/bin/python");
    for (program, interpreter) in [("with_jsonschema_rs.py", schemas), ("with_msgspec.py", environment.interpreter())] {
        let mut mypy = environment.module("mypy");
        mypy.current_dir(root.join(BENCH)).args(["--config-file=", "--strict", "--python-executable"]);
        finish(mypy.arg(interpreter).arg(program))?;
    }
    Ok(())
}
