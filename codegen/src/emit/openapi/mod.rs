//! OpenAPI: one document per edition, version and language (emission.md, "Files", families a and b; rule E12).
//!
//! `<edition>/openapi.json` is 3.1 with paths and webhooks, `openapi-3.0.json` is 3.0.3 with paths only, for
//! tools that read no 3.1; `.zh.json` is the same in Chinese. Schemas are the tolerant profile: what a receiver
//! may insist on. What no document can say is left to the stand-alone strict schemas and the validator.

mod components;
mod document;
mod examples;
mod names;
mod operation;
mod schema;
mod text;

pub use examples::Examples;

use serde_json::Value;

use super::{Files, json_schema};
use crate::model::{Edition, Language, Model};

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 3.1: webhooks, and schemas that are JSON Schema.
    V31,
    /// 3.0.3: what older generators read (rule E1).
    V30,
}

impl Version {
    /// Both, the current one first.
    pub const ALL: [Version; 2] = [Version::V31, Version::V30];

    /// The value of `openapi`.
    fn number(self) -> &'static str {
        match self {
            Version::V31 => "3.1.0",
            Version::V30 => "3.0.3",
        }
    }
}

/// Every document of every edition, by path.
pub fn files(model: &Model, examples: &Examples) -> Files {
    let mut files = Files::new();
    for edition in &model.editions {
        for version in Version::ALL {
            for language in Language::ALL {
                let document = document(model, edition, version, language, examples);
                files.insert(path(edition, version, language), json_schema::text(&document));
            }
        }
    }
    files
}

/// Path of a document, from the folder of all documents.
pub fn path(edition: &Edition, version: Version, language: Language) -> String {
    let version = match version {
        Version::V31 => "",
        Version::V30 => "-3.0",
    };
    format!("{}/openapi{version}{}.json", edition.id, language.pick("", ".zh"))
}

/// One document.
pub fn document(model: &Model, edition: &Edition, version: Version, language: Language, examples: &Examples) -> Value {
    document::document(&document::Document { model, edition, version, language, examples })
}
