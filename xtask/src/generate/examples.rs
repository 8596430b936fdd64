//! Bodies from tests/vectors that the documents show.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use imhook_codegen::{
    emit::openapi::Examples,
    model::{BodyOf, Edition, Model},
};

/// Parts of the vectors that are right in both profiles, the ones made to be read first. A body that the first part
/// shows is not looked for in the next.
const PARTS: [&str; 2] = ["examples", "own"];

/// Files of an answer start so.
const ANSWER: &str = "response-";

/// Reads the examples of every body of the model.
pub(super) fn read(root: &Path, model: &Model) -> Result<Examples> {
    let mut examples = Examples::default();
    for edition in &model.editions {
        for body in edition.bodies() {
            for part in PARTS {
                if examples.of(edition, &body).next().is_none() {
                    read_folder(root, part, edition, &body, &mut examples)?;
                }
            }
        }
    }
    Ok(examples)
}

fn read_folder(root: &Path, part: &str, edition: &Edition, body: &BodyOf<'_>, examples: &mut Examples) -> Result<()> {
    let vectors = root.join("tests/vectors").join(part);
    // A part that is not there is a broken checkout; a callback without a folder has just been written.
    ensure!(vectors.is_dir(), "{} is not there", vectors.display());
    let folder = vectors.join(&edition.id).join(&body.callback.name);
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|end| end != "json") || name.starts_with(ANSWER) != body.is_answer {
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let value = serde_json::from_slice(&bytes).with_context(|| format!("{} is not JSON", path.display()))?;
        examples.add(&edition.id, &body.name, &name, value);
    }
    Ok(())
}
