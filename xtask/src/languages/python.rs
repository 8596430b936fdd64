//! Python: an environment with the locked packages and the stub, shared by its runner and its suite.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::Language;
use crate::{generate, publish::hash, tools::Tool, workspace::finish};

/// The stub in `generated/python`.
pub(super) const PYTHON: Language = Language {
    name: "python",
    needs: &[Tool::Python],
    adapters: &["asgi", "starlette", "fastapi"],
    prepare: |root| prepare(root).map(drop),
    runner,
};

/// The folder of the tests, whose environment everybody uses.
const TESTS: &str = "tests/python";

/// Where the stub is built and checked, so that no tool writes into generated/.
const STUB: &str = "target/stubs/python";

/// Where Python is, and where the stub lies.
pub(crate) struct Environment {
    /// The folder of the tests.
    pub(crate) tests: PathBuf,
    /// The copy of the stub.
    pub(crate) stub: PathBuf,
}

impl Environment {
    /// A command that starts a module of the environment, in the folder of the tests.
    pub(crate) fn module(&self, name: &str) -> Command {
        let mut command = self.python();
        command.args(["-m", name]);
        command
    }

    /// The path of its Python.
    pub(crate) fn interpreter(&self) -> PathBuf {
        self.tests.join(".venv/bin/python")
    }

    /// A command that starts Python, in the folder of the tests.
    fn python(&self) -> Command {
        let mut command = Command::new(self.interpreter());
        command.current_dir(&self.tests);
        command
    }

    /// Does something unless what it depends on is what it was the last time.
    fn once(&self, what: &str, depends_on: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
        let stamp = self.tests.join(".venv").join(what);
        if fs::read_to_string(&stamp).is_ok_and(|done| done == depends_on) {
            return Ok(());
        }
        if stamp.exists() {
            fs::remove_file(&stamp).with_context(|| format!("could not remove {}", stamp.display()))?;
        }
        act()?;
        fs::write(&stamp, depends_on).with_context(|| format!("could not write {}", stamp.display()))
    }
}

/// Installs the locked packages, then builds and installs the stub.
pub(crate) fn prepare(root: &Path) -> Result<Environment> {
    let environment = Environment { tests: root.join(TESTS), stub: root.join(STUB) };
    let lock = environment.tests.join("requirements.txt");
    let lock = fs::read_to_string(&lock).with_context(|| format!("could not read {}", lock.display()))?;
    environment.once("locked", &lock, || {
        finish(Command::new("python3").args(["-m", "venv", ".venv"]).current_dir(&environment.tests))?;
        let install =
            ["install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", "requirements.txt"];
        finish(environment.module("pip").args(install))
    })?;
    let files = generate::bytes(&root.join("generated/python"))?;
    let text: String = files.iter().map(|(path, text)| [path, "\n", text, "\n"].concat()).collect();
    environment.once("stub", &hash(text.as_bytes()), || {
        copy(&files, &environment.stub)?;
        // Everything that the build needs is locked and installed already.
        let install = ["install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-index"];
        let alone = ["--no-deps", "--no-build-isolation"];
        finish(environment.module("pip").args(install).args(alone).arg(&environment.stub))
    })?;
    Ok(environment)
}

fn copy(files: &imhook_codegen::emit::Files, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not clear {}", folder.display()))?;
    }
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

fn runner(root: &Path) -> Command {
    let mut command = Command::new(root.join(TESTS).join(".venv/bin/python"));
    command.arg(root.join("tests/conformance/python/runner.py"));
    command
}
