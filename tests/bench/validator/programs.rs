//! Whole programs that judge the same lines: what users would pick.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use imhook_tests::vectors::workspace;
use imhook_validator::{Target, Validator};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    Outcome,
    corpus::{Corpus, EDITION},
};

/// The toolchains that xtask prepared; what is missing has no row.
#[derive(Deserialize)]
pub(crate) struct Tools {
    /// The command line, built as a release is built.
    program: PathBuf,
    /// A folder with the packages of `node/package.json`.
    node: Option<PathBuf>,
    /// A Python with jsonschema-rs.
    python_schema: Option<PathBuf>,
    /// A Python with msgspec and the stub.
    python_stub: Option<PathBuf>,
}

/// A program that judges every line of the corpus, in one process or in one a callback.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) commands: Vec<Command>,
    /// How many bodies were invalid, in what the program says; it says so in a form of its own.
    pub(crate) invalid: fn(&str) -> Option<usize>,
    /// How many times as long as the command line it should take as a whole process.
    pub(crate) goal: Option<f64>,
    /// How many times as long as the scanner it should take for a body, by its own clock.
    pub(crate) loop_goal: Option<f64>,
}

/// The command line itself.
pub(crate) const IMHOOK: &str = "imhook validate --jobs 1";

/// A stream in files, one a callback, each below a folder that says which.
pub(crate) struct Files {
    folder: PathBuf,
    of: Vec<(Target, PathBuf)>,
}

impl Files {
    /// Writes them.
    pub(crate) fn write(validator: &Validator, corpus: &Corpus, folder: &Path) -> Outcome<Files> {
        let folder = folder.join(EDITION);
        let mut of = Vec::new();
        for target in validator.targets() {
            let mut text = Vec::new();
            for line in corpus.lines.iter().filter(|line| line.target == target) {
                text.extend_from_slice(corpus.body(*line));
                text.push(b'\n');
            }
            if !text.is_empty() {
                let path = folder.join(validator.name(target)).join("bodies.jsonl");
                fs::create_dir_all(path.parent().unwrap_or(&folder))?;
                fs::write(&path, text)?;
                of.push((target, path));
            }
        }
        Ok(Files { folder, of })
    }

    fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Every program whose toolchain is there, the command line first.
pub(crate) fn all(tools: &Tools, validator: &Validator, files: &Files) -> Vec<Program> {
    let mut imhook = Command::new(&tools.program);
    imhook.args(["validate", "--jobs", "1", "--summary=json"]).arg(files.folder());
    let mut programs = vec![Program {
        name: IMHOOK,
        commands: vec![imhook],
        invalid: |said| serde_json::from_str::<Value>(said).ok()?["invalid"].as_u64()?.try_into().ok(),
        goal: None,
        loop_goal: None,
    }];
    let schema = |target: Target| {
        let published = workspace().join("generated/json-schema").join(EDITION).join(validator.name(target));
        published.with_extension("schema.json").into_os_string()
    };
    let sources = workspace().join("tests/bench/validator");
    let with = |mut command: Command, of: &dyn Fn(Target) -> std::ffi::OsString| {
        files.of.iter().for_each(|(target, path)| _ = command.arg(of(*target)).arg(path));
        vec![command]
    };
    if let Some(node) = &tools.node {
        programs.push(Program {
            name: "ajv in Node",
            commands: with(script("node", &node.join("ajv.js")), &schema),
            invalid: said_last,
            goal: Some(20.0),
            loop_goal: Some(13.0),
        });
        let one_each = files.of.iter().map(|(target, path)| {
            let mut command = Command::new(node.join("node_modules/.bin/jsonschema"));
            command.arg("validate").arg(schema(*target)).arg(path).args(["--fast", "--continue"]);
            command
        });
        programs.push(Program {
            name: "sourcemeta --fast",
            commands: one_each.collect(),
            invalid: sourcemeta_failed,
            goal: Some(25.0),
            loop_goal: None,
        });
    }
    if let Some(python) = &tools.python_schema {
        programs.push(Program {
            name: "Python, jsonschema-rs",
            commands: with(script(python, &sources.join("python/with_jsonschema_rs.py")), &schema),
            invalid: said_last,
            goal: Some(10.0),
            loop_goal: None,
        });
    }
    if let Some(python) = &tools.python_stub {
        let object = |target: Target| validator.body(target).object.name.clone().into();
        programs.push(Program {
            name: "Python, msgspec",
            commands: with(script(python, &sources.join("python/with_msgspec.py")), &object),
            invalid: said_last,
            goal: None,
            loop_goal: Some(6.0),
        });
    }
    programs
}

fn script(interpreter: impl AsRef<std::ffi::OsStr>, path: &Path) -> Command {
    let mut command = Command::new(interpreter);
    command.arg(path);
    command
}

/// What the scripts of this folder say of themselves.
#[derive(Deserialize)]
pub(crate) struct Said {
    invalid: usize,
    /// Without starting, compiling and reading files.
    pub(crate) nanoseconds: f64,
}

impl Said {
    pub(crate) fn of(output: &str) -> Option<Said> {
        serde_json::from_str(output.lines().last()?).ok()
    }
}

fn said_last(output: &str) -> Option<usize> {
    Said::of(output).map(|said| said.invalid)
}

/// "2 validated, 1 passed, 1 failed", once a process.
fn sourcemeta_failed(output: &str) -> Option<usize> {
    let counts = output.lines().filter(|line| line.contains(" validated, "));
    counts.map(|line| line.split_whitespace().rev().nth(1)?.parse::<usize>().ok()).sum()
}
