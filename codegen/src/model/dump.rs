//! The model as text: what a reviewer reads to see a change of meaning before a change of files.

use serde::Serialize;

use super::{Edition, Model};
use crate::emit::Files;

/// `<edition>.json` for every edition, and `delivery.json` for what holds in all of them.
pub fn files(model: &Model) -> Files {
    let editions = model.editions.iter().map(|edition| (format!("{}.json", edition.id), text(edition)));
    editions.chain([("delivery.json".to_owned(), dump(&model.delivery))]).collect()
}

/// One edition as indented JSON, with a final newline.
///
/// # Panics
/// Never: a model holds nothing that JSON cannot.
pub fn text(edition: &Edition) -> String {
    dump(edition)
}

fn dump(part: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct Dump<'a, T> {
        generated: &'static str,
        #[serde(flatten)]
        part: &'a T,
    }
    let generated = "by `cargo xtask generate model` from schema-crate; do not edit";
    let mut text = serde_json::to_string_pretty(&Dump { generated, part }).expect("a model is JSON");
    text.push('\n');
    text
}
