//! The bodies under `tests/vectors`: examples, captures of the real server, and bodies with one fault each.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// A body that is right.
#[derive(Debug, Clone)]
pub struct Valid {
    /// Path from `tests/vectors`.
    pub file: String,
    /// Its edition.
    pub edition: String,
    /// Its callback, with `.answer` behind it where the body is the answer.
    pub callback: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A body with one fault: a row of the manifest.
#[derive(Debug, Clone, Deserialize)]
pub struct Invalid {
    /// Path from `tests/vectors/invalid`.
    pub file: String,
    /// Its edition.
    pub edition: String,
    /// Its callback; the manifest calls it event.
    pub event: String,
    /// Where the fault is.
    pub pointer: String,
    /// What the fault is.
    kind: String,
    /// `accept` or `reject`.
    pub tolerant: String,
    /// `accept` or `reject`.
    pub strict: String,
}

impl Invalid {
    /// The reason that the contract gives for it (rule R7): a null where a member is required is a missing one.
    pub fn reason(&self) -> &str {
        if self.kind == "null-for-required" { "missing-required" } else { &self.kind }
    }

    /// Its bytes.
    ///
    /// # Panics
    /// When the file is not there.
    pub fn bytes(&self) -> Vec<u8> {
        read(&folder().join("invalid").join(&self.file))
    }
}

/// `tests/vectors`.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The root of the workspace.
///
/// # Panics
/// Never: this package lies below it.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Every body of a part of the vectors that is right, sorted by path.
///
/// # Panics
/// When the part is not there or empty: a glob that matches nothing proves nothing.
pub fn valid(part: &str) -> Vec<Valid> {
    let mut found = Vec::new();
    for edition in sorted(&folder().join(part)).into_iter().filter(|path| path.is_dir()) {
        for callback in sorted(&edition) {
            for path in sorted(&callback).into_iter().filter(|path| path.extension().is_some_and(|end| end == "json")) {
                let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let answer = if name(&path).starts_with("response-") { ".answer" } else { "" };
                found.push(Valid {
                    file: format!("{part}/{}/{}/{}", name(&edition), name(&callback), name(&path)),
                    edition: name(&edition),
                    callback: format!("{}{answer}", name(&callback)),
                    bytes: read(&path),
                });
            }
        }
    }
    assert!(!found.is_empty(), "there is no body in {part}");
    found
}

/// Every row of the manifest.
///
/// # Panics
/// When the manifest cannot be read.
pub fn invalid() -> Vec<Invalid> {
    #[derive(Deserialize)]
    struct Manifest {
        cases: Vec<Invalid>,
    }
    let manifest: Manifest =
        serde_json::from_slice(&read(&folder().join("invalid/manifest.json"))).expect("the manifest is readable");
    manifest.cases
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
