//! The OpenAPI documents under the tools that partners use; each suite lies in a folder of `tests/openapi`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::{
    go,
    packages::{npm_test, pytest},
};
use crate::workspace::{cargo, finish};

/// Tells a suite where the zoo's files are.
const ZOO: &str = "IMHOOK_ZOO";

/// Linters, and types for TypeScript.
pub(super) fn node(root: &Path) -> Result<()> {
    let zoo = zoo(root)?;
    npm_test(&root.join("tests/openapi/node"), &[(ZOO, &zoo)])
}

/// A validator, and models for pydantic.
pub(super) fn python(root: &Path) -> Result<()> {
    let zoo = zoo(root)?;
    pytest(&root.join("tests/openapi/python"), &[(ZOO, &zoo)])
}

/// Models for Go.
pub(super) fn go(root: &Path) -> Result<()> {
    let folder = root.join("tests/openapi/go");
    // `go generate` makes a package that the tests import, so it comes first.
    // The bodies lie outside the module, where the cache of `go test` does not look: `-count=1` asks it not to.
    let steps: [&[&str]; 3] = [&["generate", "./..."], &["vet", "./..."], &["test", "-count=1", "./..."]];
    for step in steps {
        finish(Command::new("go").args(step).current_dir(&folder))?;
    }
    go::format(&folder)?;
    go::check(&go::staticcheck(root)?, &folder)
}

/// Types and a client for Rust.
pub(super) fn rust(root: &Path) -> Result<()> {
    let folder = root.join("tests/openapi/rust");
    finish(&mut cargo(&folder, &["fmt", "--check"]))?;
    finish(&mut cargo(&folder, &["clippy", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"]))?;
    finish(&mut cargo(&folder, &["test", "--locked", "--quiet"]))
}

/// Writes what the emitters make of the zoo, and says where.
pub(super) fn zoo(root: &Path) -> Result<PathBuf> {
    let folder = root.join("target/zoo");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("could not clear target/zoo")?;
    }
    let emit = ["run", "--quiet", "--locked", "--package", "imhook-tests", "--bin", "emit-zoo", "--"];
    finish(cargo(root, &emit).arg(&folder))?;
    Ok(folder)
}
