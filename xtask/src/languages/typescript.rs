//! TypeScript: the package is copied to target/ and built there; tests and runner find it like any installed package.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::Language;
use crate::{generate, tools::Tool, workspace::finish};

/// The language.
pub(super) const TYPESCRIPT: Language =
    Language { name: "typescript", needs: &[Tool::Node], adapters: &["node", "fetch", "express"], prepare, runner };

/// The generated package, and where it is built.
const SOURCES: &str = "generated/typescript";
const PACKAGE: &str = "target/stubs/typescript";

/// The packages that use it; the first one's lock file is that of both.
const TESTS: &str = "tests/typescript";
const RUNNER: &str = "tests/conformance/typescript";

/// The name under which they import it.
const NAME: &str = "@imhook/sdk";

/// Installs tools, builds the package, its tests and the runner; each step only where something changed.
pub(crate) fn prepare(root: &Path) -> Result<()> {
    let package = root.join(PACKAGE);
    let is_new = copy(&root.join(SOURCES), &package)?;
    let is_installed = install(&root.join(TESTS))?;
    link(&package, &root.join(TESTS).join("node_modules").join(NAME))?;
    if is_new || is_installed || !package.join("dist").exists() {
        compile(root, &package)?;
    }
    compile(root, &root.join(TESTS))?;
    compile(root, &root.join(RUNNER))
}

/// Compiles a package with the tools of the tests; strictly, since its own settings say so.
pub(crate) fn compile(root: &Path, folder: &Path) -> Result<()> {
    let tools = root.join(TESTS).join("node_modules");
    if folder != root.join(TESTS) {
        link(&tools, &folder.join("node_modules"))?;
    }
    finish(Command::new("node").arg(tools.join("typescript/bin/tsc")).current_dir(folder))
}

/// Runs `npm test` over what was prepared.
pub(crate) fn test(root: &Path) -> Result<()> {
    finish(Command::new("npm").arg("test").current_dir(root.join(TESTS)))
}

fn runner(root: &Path) -> Command {
    let mut command = Command::new("node");
    command.arg(root.join(RUNNER).join("build/main.js"));
    command
}

/// Makes a folder hold the files of another, what was built there left alone; whether anything changed.
fn copy(from: &Path, to: &Path) -> Result<bool> {
    let wanted = generate::bytes(from)?;
    let found = if to.join("src").exists() { generate::bytes(&to.join("src"))? } else { BTreeMap::new() };
    let mut is_changed = false;
    for name in found.keys().filter(|name| !wanted.contains_key(&format!("src/{name}"))) {
        fs::remove_file(to.join("src").join(name)).with_context(|| format!("could not remove {name}"))?;
        is_changed = true;
    }
    for (name, text) in wanted {
        let path = to.join(name);
        if fs::read_to_string(&path).is_ok_and(|known| known == text) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        is_changed = true;
    }
    if is_changed && to.join("dist").exists() {
        fs::remove_dir_all(to.join("dist")).context("could not clear what was built before")?;
    }
    Ok(is_changed)
}

/// Installs what `package-lock.json` says; npm leaves a note of what it installed.
fn install(folder: &Path) -> Result<bool> {
    let changed = |path: PathBuf| fs::metadata(path).and_then(|known| known.modified());
    let lock = changed(folder.join("package-lock.json"))?;
    if changed(folder.join("node_modules/.package-lock.json")).is_ok_and(|installed| installed >= lock) {
        return Ok(false);
    }
    finish(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))?;
    Ok(true)
}

/// Makes a link, unless it is there.
fn link(target: &Path, path: &Path) -> Result<()> {
    if fs::read_link(path).is_ok_and(|known| known == target) {
        return Ok(());
    }
    if path.is_symlink() {
        fs::remove_file(path)?;
    }
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    symlink(target, path).with_context(|| format!("could not link {}", path.display()))
}
