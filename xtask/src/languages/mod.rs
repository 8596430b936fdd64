//! The languages that have a stub: what each needs, how its runner is built, how it is started.
//!
//! A runner speaks what `tests/conformance/README.md` says.

pub(crate) mod go;
pub(crate) mod python;
mod rust;

use std::{path::Path, process::Command};

use anyhow::Result;
use clap::builder::PossibleValuesParser;

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
pub(crate) const LANGUAGES: &[Language] = &[rust::RUST, go::GO];

impl Language {
    /// What is missing for it on this machine; none when all is there.
    pub(crate) fn missing(&self) -> Option<String> {
        self.needs.iter().find_map(|tool| tool.missing())
    }
}

/// Names for the command line.
pub(crate) fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(LANGUAGES.iter().map(|language| language.name))
}
