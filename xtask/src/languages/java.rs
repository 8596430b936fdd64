//! Java: Maven builds the stub, its runner and its tests in one go.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use imhook_codegen::emit::Files;

use super::Language;
use crate::{generate, publish::hash, tools::Tool, workspace::finish};

/// The receiver behind the JDK's own server, and in Spring Boot.
pub(super) const JAVA: Language =
    Language { name: "java", needs: &[Tool::Jdk], adapters: &["jdk", "spring"], prepare, runner };

/// Where the stub is built, so that no tool writes into generated/.
const STUB: &str = "target/stubs/java";

/// The project that builds everything.
pub(crate) const TESTS: &str = "tests/java";

/// The runner, its libraries beside it.
const RUNNER: &str = "target/java/conformance";

/// What Maven is told always: no questions, no progress bars.
const QUIET: [&str; 2] = ["--batch-mode", "--no-transfer-progress"];

/// What the runner does not need.
const UNDOCUMENTED: [&str; 3] = ["-Dmaven.javadoc.skip", "-Dmaven.source.skip", "-DskipTests"];

/// A command of Maven in a folder.
pub(crate) fn maven(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("mvn");
    command.args(QUIET).args(arguments).current_dir(folder);
    command
}

/// Copies the stub to where it is built, unless it lies there already.
pub(crate) fn copy(root: &Path) -> Result<()> {
    let (files, folder) = (generate::bytes(&root.join("generated/java"))?, root.join(STUB));
    once(&folder.join(".copied"), &fingerprint(&[&files]), || {
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("could not clear {}", folder.display()))?;
        }
        for (path, text) in &files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        }
        Ok(())
    })
}

fn prepare(root: &Path) -> Result<()> {
    copy(root)?;
    let read = |folder: &str| generate::bytes(&root.join(folder));
    let (stub, runner) = (read("generated/java")?, read("tests/conformance/java")?);
    let project = Files::from([("pom.xml".to_owned(), fs::read_to_string(root.join(TESTS).join("pom.xml"))?)]);
    once(&root.join(RUNNER).join(".built"), &fingerprint(&[&stub, &runner, &project]), || {
        let build = ["package", "--projects", ":imhook-conformance", "--also-make"];
        finish(maven(&root.join(TESTS), &build).args(UNDOCUMENTED))
    })
}

fn runner(root: &Path) -> Command {
    let folder = root.join(RUNNER);
    let classes: Vec<PathBuf> = vec![folder.join("conformance.jar"), folder.join("lib/*")];
    let mut command = Command::new("java");
    // The one header that the JDK's client sends only when it is told to.
    command.arg("-Djdk.httpclient.allowRestrictedHeaders=connection");
    command.arg("-cp").arg(std::env::join_paths(classes).unwrap_or_default()).arg("conformance.Runner");
    command
}

/// Does something unless what it depends on is what it was the last time.
fn once(stamp: &Path, depends_on: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
    if fs::read_to_string(stamp).is_ok_and(|done| done == depends_on) {
        return Ok(());
    }
    act()?;
    fs::write(stamp, depends_on).with_context(|| format!("could not write {}", stamp.display()))
}

fn fingerprint(parts: &[&Files]) -> String {
    let texts = parts.iter().flat_map(|files| files.iter());
    let text: String = texts.map(|(path, text)| [path, "\n", text, "\n"].concat()).collect();
    hash(text.as_bytes())
}
