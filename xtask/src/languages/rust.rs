//! Rust: its runner is a program of the tests' package.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::Language;
use crate::workspace::{cargo, finish};

/// The language that the others are compared with.
pub(super) const RUST: Language = Language { name: "rust", needs: &[], adapters: &["axum", "tower"], prepare, runner };

/// The runner's name in the manifest of the tests.
const RUNNER: &str = "conformance-rust";

fn prepare(root: &Path) -> Result<()> {
    finish(&mut build(root))
}

fn runner(root: &Path) -> Command {
    Command::new(root.join("target/debug/examples").join(RUNNER))
}

/// The same, built as a release is built.
pub(super) fn measured(root: &Path) -> Result<Command> {
    // Not as the workspace is built for tests: what users get.
    let release = ["build", "--locked", "--quiet", "--release", "--package", "imhook-tests", "--example", RUNNER];
    finish(&mut cargo(root, &release))?;
    Ok(Command::new(root.join("target/release/examples").join(RUNNER)))
}

fn build(root: &Path) -> Command {
    // As `cargo test --workspace` builds it, so that both share what they build.
    cargo(root, &["build", "--locked", "--quiet", "--workspace", "--example", RUNNER])
}
