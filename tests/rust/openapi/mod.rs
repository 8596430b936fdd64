//! The OpenAPI documents, as far as no tool of another language is needed; `tests/openapi` has the rest.

mod examples;
mod languages;
mod structure;
mod texts;

use std::{fs, sync::LazyLock};

use imhook_codegen::{
    emit::openapi::{self, Examples, Version},
    model::{BodyOf, Edition, Language, Model},
};
use imhook_tests::vectors::workspace;
use serde_json::Value;

use crate::{VALIDATOR, ZOO};

/// Everything that is published: edition, version, language, document; Chinese behind English.
static PUBLISHED: LazyLock<Vec<(&Edition, Version, Language, Value)>> = LazyLock::new(|| {
    let mut published = Vec::new();
    for edition in &VALIDATOR.model().editions {
        for version in Version::ALL {
            for language in Language::ALL {
                let path = openapi::path(edition, version, language);
                let text = fs::read_to_string(workspace().join("generated/openapi").join(&path))
                    .unwrap_or_else(|error| panic!("{path}: {error}"));
                let document = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
                published.push((edition, version, language, document));
            }
        }
    }
    published
});

/// The zoo's documents: version, document.
fn of_zoo() -> Vec<(Version, Value)> {
    let model: &Model = &ZOO;
    let document =
        |version, language| openapi::document(model, &model.editions[0], version, language, &Examples::default());
    Version::ALL.into_iter().flat_map(|version| Language::ALL.map(|lang| (version, document(version, lang)))).collect()
}

/// Hands every value below one to `visit`, with its pointer and the name it has where it stands.
fn walk(pointer: &str, name: &str, value: &Value, visit: &mut impl FnMut(&str, &str, &Value)) {
    visit(pointer, name, value);
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let step = name.replace('~', "~0").replace('/', "~1");
                walk(&format!("{pointer}/{step}"), name, inner, visit);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                walk(&format!("{pointer}/{index}"), name, inner, visit);
            }
        }
        _ => {}
    }
}

/// The operation of a callback: below `paths`, or behind its webhook.
fn operation<'a>(document: &'a Value, body: &BodyOf<'_>, is_webhook: bool) -> &'a Value {
    let items: Vec<&Value> = if is_webhook {
        let reference = document["webhooks"][&body.callback.name]["$ref"].as_str().expect("the webhook is a reference");
        vec![document.pointer(reference.trim_start_matches('#')).expect("the reference resolves")]
    } else {
        document["paths"].as_object().expect("paths").values().collect()
    };
    let posts = items.into_iter().map(|item| &item["post"]);
    let mut own = posts.filter(|post| post["x-callback"] == body.callback.name.as_str());
    let found = own.next().unwrap_or_else(|| panic!("no operation for {}", body.name));
    assert!(own.next().is_none(), "two operations for {}", body.name);
    found
}

/// Where the body stands in its operation.
fn media<'a>(operation: &'a Value, body: &BodyOf<'_>) -> &'a Value {
    let holder = if body.is_answer { &operation["responses"]["200"] } else { &operation["requestBody"] };
    &holder["content"]["application/json"]
}
