//! The root of a document.

use serde_json::{Map, Value, json};

use super::{Examples, Version, components, names, operation, text};
use crate::model::{Edition, Language, Model, Words};

/// Which document is being written.
pub(super) struct Document<'a> {
    pub(super) model: &'a Model,
    pub(super) edition: &'a Edition,
    pub(super) version: Version,
    pub(super) language: Language,
    pub(super) examples: &'a Examples,
}

impl Document<'_> {
    /// A text in the document's language.
    pub(super) fn say<'b>(&self, words: &'b Words) -> &'b str {
        words.text(self.language)
    }
}

/// The whole document.
pub(super) fn document(document: &Document<'_>) -> Value {
    let mut root = Map::new();
    root.insert("openapi".to_owned(), json!(document.version.number()));
    let generated = format!(
        "by `cargo xtask generate openapi` from schema-crate (edition {}, profile tolerant); do not edit",
        document.edition.id
    );
    root.insert("x-generated".to_owned(), json!(generated));
    root.insert("info".to_owned(), info(document));
    root.insert("servers".to_owned(), servers(document));
    // The server proves nothing; an empty list says so outright.
    root.insert("security".to_owned(), json!([]));
    root.insert("tags".to_owned(), tags(document));
    root.insert("paths".to_owned(), paths(document));
    if document.version == Version::V31 {
        root.insert("webhooks".to_owned(), webhooks(document));
    }
    root.insert("components".to_owned(), components::components(document));
    Value::Object(root)
}

fn info(document: &Document<'_>) -> Value {
    let settings = &document.model.settings;
    let mut info = Map::new();
    info.insert("title".to_owned(), json!(document.say(&document.edition.title)));
    if document.version == Version::V31 {
        info.insert("summary".to_owned(), json!(text::overview::summary(document)));
    }
    info.insert("description".to_owned(), json!(text::overview::description(document)));
    let organisation = &settings.organisation;
    info.insert(
        "contact".to_owned(),
        json!({ "name": organisation.name, "url": organisation.url, "email": organisation.contact }),
    );
    info.insert("license".to_owned(), json!({ "name": settings.licence.id, "url": settings.licence.url }));
    info.insert("version".to_owned(), json!(document.edition.id));
    Value::Object(info)
}

/// The receiver's base, which is everybody's own; linters refuse example.com, localhost and none at all.
fn servers(document: &Document<'_>) -> Value {
    json!([{
        "url": "https://{receiver}",
        "description": text::overview::server(document),
        "variables": {
            "receiver": {
                "default": document.model.settings.openapi.receiver,
                "description": text::overview::server_variable(document),
            },
        },
    }])
}

/// One tag per area, in the order of the contract, described by the titles of its callbacks.
fn tags(document: &Document<'_>) -> Value {
    let mut tags: Vec<(&str, Vec<&str>)> = Vec::new();
    for callback in &document.edition.callbacks {
        let name = names::tag(callback);
        let title = document.say(&callback.title);
        match tags.iter_mut().find(|(known, _)| *known == name) {
            Some((_, titles)) => titles.push(title),
            None => tags.push((name, vec![title])),
        }
    }
    let separator = document.language.pick("; ", "；");
    tags.into_iter().map(|(name, titles)| json!({ "name": name, "description": titles.join(separator) })).collect()
}

/// Paths hold their operations inline: a linter refuses a `$ref` here (rule E1).
fn paths(document: &Document<'_>) -> Value {
    let callbacks = document.edition.callbacks.iter();
    let paths = callbacks.map(|callback| (names::path_key(callback), operation::path_item(document, callback)));
    Value::Object(paths.collect())
}

fn webhooks(document: &Document<'_>) -> Value {
    let names = document.edition.callbacks.iter().map(|callback| callback.name.clone());
    let reference = |name: &str| json!({ "$ref": format!("#/components/pathItems/{name}") });
    Value::Object(names.map(|name| (name.clone(), reference(&name))).collect())
}
