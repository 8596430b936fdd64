//! Go: its runner is a module of its own.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use super::Language;
use crate::{tools::Tool, workspace::finish};

/// The receiver is a handler of net/http, and has no other adapter.
pub(super) const GO: Language = Language { name: "go", needs: &[Tool::Go], adapters: &["net/http"], prepare, runner };

/// Where programs of Go are built to.
const PROGRAMS: &str = "target/go";

/// A command of Go in a folder.
pub(crate) fn go(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = in_folder(Command::new("go"), folder);
    command.args(arguments);
    command
}

/// A program that runs Go's own commands in a folder: with the toolchain and the versions that are there.
pub(crate) fn in_folder(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder);
    command.env("GOTOOLCHAIN", "local").env("GOFLAGS", "-mod=readonly -buildvcs=false").env("GOWORK", "off");
    command
}

/// Builds a program in a module and says where it is.
pub(crate) fn build(root: &Path, module: &str, name: &str, arguments: &[&str]) -> Result<PathBuf> {
    let program = root.join(PROGRAMS).join(name);
    finish(go(&root.join(module), &["build", "-o"]).arg(&program).args(arguments))?;
    Ok(program)
}

fn prepare(root: &Path) -> Result<()> {
    build(root, "tests/conformance/go", "runner", &["."]).map(drop)
}

fn runner(root: &Path) -> Command {
    Command::new(root.join(PROGRAMS).join("runner"))
}
