//! `index.json`: every schema with its `$id`, hash and title, so that a partner can find and pin one.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Draft, path, text as published};
use crate::{
    emit::Files,
    model::{BodyOf, Edition, Model, Profile, Words},
};

#[derive(Serialize)]
struct Index<'a> {
    generated: &'static str,
    organisation: &'a str,
    licence: &'a str,
    schemas: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    edition: &'a str,
    callback: &'a str,
    /// `body`, or `answer` for what the receiver may answer.
    of: &'static str,
    profile: &'static str,
    draft: &'static str,
    path: String,
    #[serde(rename = "$id")]
    id: String,
    sha256: String,
    title: &'a Words,
}

/// The index of the schemas that `files` holds.
pub(super) fn text(model: &Model, files: &Files) -> String {
    let mut schemas = Vec::new();
    for edition in &model.editions {
        for body in edition.bodies() {
            for draft in Draft::ALL {
                schemas.extend(Profile::ALL.map(|profile| entry(model, files, edition, &body, profile, draft)));
            }
        }
    }
    let index = Index {
        generated: "by `cargo xtask generate json-schema` from schema-crate; do not edit",
        organisation: &model.settings.organisation.name,
        licence: &model.settings.licence.id,
        schemas,
    };
    published(&serde_json::json!(index))
}

fn entry<'a>(
    model: &'a Model,
    files: &Files,
    edition: &'a Edition,
    body: &BodyOf<'a>,
    profile: Profile,
    draft: Draft,
) -> Entry<'a> {
    let path = path(edition, body, profile, draft);
    Entry {
        edition: &edition.id,
        callback: &body.callback.name,
        of: if body.is_answer { "answer" } else { "body" },
        profile: profile.name(),
        draft: draft.name(),
        id: format!("{}{path}", model.settings.schemas.id_base),
        sha256: hex(&Sha256::digest(files[&path].as_bytes())),
        title: &body.callback.title,
        path,
    }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
