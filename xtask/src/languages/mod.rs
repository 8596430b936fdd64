//! The languages that have a stub: what each needs, how its runner is built, how it is started.
//!
//! A runner speaks what `tests/conformance/README.md` says.

pub(crate) mod go;
pub(crate) mod java;
pub(crate) mod python;
mod rust;
pub(crate) mod typescript;

use std::{ffi::OsStr, path::Path, process::Command};

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use serde_json::{Map, Value, json};

use crate::tools::Tool;

/// A language that has a stub.
pub(crate) struct Language {
    /// Its folder's name in generated/ and tests/conformance.
    pub(crate) name: &'static str,
    /// What a machine must have for it.
    pub(crate) needs: &'static [Tool],
    /// Adapters that its runner knows, the one it takes unless told first.
    pub(crate) adapters: &'static [&'static str],
    /// Installs and builds what the runner needs; quick when nothing changed.
    pub(crate) prepare: fn(&Path) -> Result<()>,
    /// Starts the runner; the mode is added behind its arguments.
    pub(crate) runner: fn(&Path) -> Command,
}

/// Every language. Rust is first: the others are compared with it.
pub(crate) const LANGUAGES: &[Language] = &[rust::RUST, typescript::TYPESCRIPT, python::PYTHON, go::GO, java::JAVA];

impl Language {
    /// Builds the runner for measuring, and starts it: as a release is built, where that makes a difference.
    pub(crate) fn measured(&self, root: &Path) -> Result<Command> {
        if self.name == rust::RUST.name {
            return rust::measured(root);
        }
        (self.prepare)(root)?;
        Ok((self.runner)(root))
    }

    /// What is missing for it on this machine; none when all is there.
    pub(crate) fn missing(&self) -> Option<String> {
        self.needs.iter().find_map(|tool| tool.missing())
    }
}

/// Names for the command line.
pub(crate) fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(LANGUAGES.iter().map(|language| language.name))
}

/// The languages that are wanted and can run here, all of them when none is named; Rust is always among them. One that
/// is named or, with `all`, any one whose tools are missing is an error; else it is named and left out.
pub(crate) fn present(named: &[String], all: bool) -> Result<Vec<&'static Language>> {
    let mut present = Vec::new();
    for (index, language) in LANGUAGES.iter().enumerate() {
        let is_named = named.iter().any(|name| name == language.name);
        if !(is_named || named.is_empty() || index == 0) {
            continue;
        }
        match language.missing() {
            None => present.push(language),
            Some(missing) if is_named || all => bail!("{}: {missing}", language.name),
            Some(missing) => println!("{} is left out: {missing}", language.name),
        }
    }
    Ok(present)
}

/// How a program that is started later starts a runner (`Planned` in `tests/src/runner.rs`).
pub(crate) fn planned(language: &Language, command: &Command) -> Value {
    let text = |part: &OsStr| part.to_string_lossy().into_owned();
    let environment = command.get_envs().filter_map(|(name, value)| Some((text(name), Value::String(text(value?)))));
    json!({
        "language": language.name,
        "adapters": language.adapters,
        "program": text(command.get_program()),
        "arguments": command.get_args().map(text).collect::<Vec<_>>(),
        "folder": command.get_current_dir().map(|folder| text(folder.as_os_str())),
        "environment": environment.collect::<Map<_, _>>(),
    })
}
