//! JSON Schema: stand-alone files, two profiles, two drafts (emission.md, "Files", family c).
//!
//! `<edition>/<callback>.schema.json` is what a receiver may insist on, `<callback>.strict.schema.json` what a
//! correct sender writes; `draft-07/` holds the same for validators that do not know 2020-12 (rule E6).
//! Rules R1, R4, R5, R6 and R10 are beyond any schema; `imhook-validator` judges them on the text.

mod document;
#[cfg(feature = "index")]
mod index;
mod object;
mod rule;

use serde_json::Value;

use super::Files;
use crate::model::{BodyOf, Edition, Model, Profile};

/// A version of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draft {
    /// The current one.
    Draft2020,
    /// The one that a default `new Ajv()` and many generators read.
    Draft07,
}

impl Draft {
    /// Both, the current one first.
    pub const ALL: [Draft; 2] = [Draft::Draft2020, Draft::Draft07];

    /// The value of `$schema`.
    pub fn uri(self) -> &'static str {
        match self {
            Draft::Draft2020 => "https://json-schema.org/draft/2020-12/schema",
            Draft::Draft07 => "http://json-schema.org/draft-07/schema#",
        }
    }

    /// Its name in the index.
    pub fn name(self) -> &'static str {
        match self {
            Draft::Draft2020 => "2020-12",
            Draft::Draft07 => "draft-07",
        }
    }

    /// Folder of its files, from the folder of all schemas.
    fn folder(self) -> &'static str {
        match self {
            Draft::Draft2020 => "",
            Draft::Draft07 => "draft-07/",
        }
    }

    /// The member of a schema that holds its local definitions.
    fn definitions(self) -> &'static str {
        match self {
            Draft::Draft2020 => "$defs",
            Draft::Draft07 => "definitions",
        }
    }
}

/// Every schema of every edition, by path.
pub fn files(model: &Model) -> Files {
    let mut files = Files::new();
    for edition in &model.editions {
        for body in edition.bodies() {
            for draft in Draft::ALL {
                for profile in Profile::ALL {
                    let schema = schema(model, edition, &body, profile, draft);
                    files.insert(path(edition, &body, profile, draft), text(&schema));
                }
            }
        }
    }
    #[cfg(feature = "index")]
    files.insert("index.json".to_owned(), index::text(model, &files));
    files
}

/// Path of a schema, from the folder of all schemas; with the base in front it is the `$id`.
pub fn path(edition: &Edition, body: &BodyOf<'_>, profile: Profile, draft: Draft) -> String {
    let strict = match profile {
        Profile::Tolerant => "",
        Profile::Strict => ".strict",
    };
    format!("{}{}/{}{strict}.schema.json", draft.folder(), edition.id, body.name)
}

/// One schema, whole in itself.
pub fn schema(model: &Model, edition: &Edition, body: &BodyOf<'_>, profile: Profile, draft: Draft) -> Value {
    document::schema(&document::Document { model, edition, body, profile, draft })
}

/// A schema as it is published: indented, with a final newline.
///
/// # Panics
/// Never: a JSON value can always be written.
pub fn text(schema: &Value) -> String {
    let mut text = serde_json::to_string_pretty(schema).expect("a value is JSON");
    text.push('\n');
    text
}
