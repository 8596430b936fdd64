//! Bodies on disk, laid out as tests/vectors: any part may be missing, none may be empty.

use std::{
    fs,
    path::{Path, PathBuf},
};

use imhook_codegen::model::{Model, Profile};
use serde::Deserialize;

use super::{Case, Expected};
use crate::{Outcome, column::Column};

/// The part that the real server posted.
pub(super) const CAPTURES: &str = "captures";

/// Parts whose bodies are right in both profiles.
const VALID: [&str; 3] = ["examples", CAPTURES, "own"];

/// The part whose bodies have one fault each, and what says which.
const INVALID: &str = "invalid";
const MANIFEST: &str = "manifest.json";

/// Files of an answer start so.
const ANSWER: &str = "response-";

/// The manifest, as far as it matters here.
#[derive(Deserialize)]
struct Manifest {
    cases: Vec<Row>,
}

/// A body with one fault.
#[derive(Deserialize)]
struct Row {
    file: String,
    edition: String,
    event: String,
    pointer: String,
    kind: String,
    tolerant: Verdict,
    strict: Verdict,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Accept,
    Reject,
}

/// Every body of every part, once for each profile.
pub(super) fn cases(folder: &Path, model: &Model) -> Outcome<Vec<Case>> {
    let mut cases = Vec::new();
    for part in VALID.into_iter().filter(|part| folder.join(part).is_dir()) {
        let found = valid(folder, part)?;
        cases.extend(found);
    }
    if folder.join(INVALID).is_dir() {
        cases.extend(invalid(&folder.join(INVALID))?);
    }
    if cases.is_empty() {
        return Err(format!("{}: none of {}, {INVALID} is there", folder.display(), VALID.join(", ")).into());
    }
    for case in &cases {
        let edition = model.edition(&case.edition);
        if !edition.is_some_and(|edition| edition.bodies().any(|body| body.name == case.callback)) {
            return Err(format!("{}: no {} in edition {}", case.what, case.callback, case.edition).into());
        }
    }
    Ok(cases)
}

fn valid(folder: &Path, part: &str) -> Outcome<Vec<Case>> {
    let mut cases = Vec::new();
    for edition in folders(&folder.join(part))? {
        for callback in folders(&edition)? {
            for file in entries(&callback)?.into_iter().filter(|file| file.extension().is_some_and(|end| end == "json"))
            {
                let answer = if name(&file).starts_with(ANSWER) { ".answer" } else { "" };
                let body = read(&file)?;
                cases.extend(Profile::ALL.map(|profile| Case {
                    column: Column::R8,
                    what: format!("{part}/{}/{}/{}", name(&edition), name(&callback), name(&file)),
                    edition: name(&edition),
                    callback: format!("{}{answer}", name(&callback)),
                    profile,
                    body: body.clone(),
                    expected: Some(Expected::Accepted),
                }));
            }
        }
    }
    if cases.is_empty() {
        return Err(format!("{}: no body is there", folder.join(part).display()).into());
    }
    Ok(cases)
}

fn invalid(folder: &Path) -> Outcome<Vec<Case>> {
    let path = folder.join(MANIFEST);
    let manifest: Manifest =
        serde_json::from_slice(&read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    if manifest.cases.is_empty() {
        return Err(format!("{}: no row is there", path.display()).into());
    }
    let mut cases = Vec::new();
    for row in &manifest.cases {
        let body = read(&folder.join(&row.file))?;
        let column = Column::of_reason(&row.kind)
            .ok_or_else(|| format!("{}: {}: no rule is about {}", path.display(), row.file, row.kind))?;
        for profile in Profile::ALL {
            cases.push(Case {
                column: column.clone(),
                what: format!("{INVALID}/{}", row.file),
                edition: row.edition.clone(),
                callback: row.event.clone(),
                profile,
                body: body.clone(),
                expected: Some(row.expected(profile)),
            });
        }
    }
    Ok(cases)
}

impl Row {
    fn expected(&self, profile: Profile) -> Expected {
        let verdict = match profile {
            Profile::Tolerant => self.tolerant,
            Profile::Strict => self.strict,
        };
        match verdict {
            Verdict::Accept => Expected::Accepted,
            // The contract has one reason for a member that is not there and one that is null (rule R1).
            Verdict::Reject if self.kind == "null-for-required" => {
                Expected::Refused { reason: "missing-required".to_owned(), pointer: self.pointer.clone() }
            }
            Verdict::Reject => Expected::Refused { reason: self.kind.clone(), pointer: self.pointer.clone() },
        }
    }
}

fn folders(folder: &Path) -> Outcome<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_dir()).collect())
}

/// What a folder holds, sorted.
fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let read = || fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>();
    let mut paths = read().map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
