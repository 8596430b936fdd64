//! The model as text: what a reviewer reads to see a change of meaning before a change of files.

use serde::Serialize;

use super::{Edition, Model};
use crate::emit::Files;

/// `<edition>.json` for every edition.
pub fn files(model: &Model) -> Files {
    model.editions.iter().map(|edition| (format!("{}.json", edition.id), text(edition))).collect()
}

/// One edition as indented JSON, with a final newline.
///
/// # Panics
/// Never: a model holds nothing that JSON cannot.
pub fn text(edition: &Edition) -> String {
    #[derive(Serialize)]
    struct Dump<'a> {
        generated: &'static str,
        #[serde(flatten)]
        edition: &'a Edition,
    }
    let generated = "by `cargo xtask generate model` from schema-crate; do not edit";
    let mut text = serde_json::to_string_pretty(&Dump { generated, edition }).expect("a model is JSON");
    text.push('\n');
    text
}
