//! The OpenAPI documents, as far as no tool of another language is needed; `tests/openapi` has the rest.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use imhook_codegen::{
    emit::openapi::{self, Examples, Version},
    model::{BodyOf, Edition, Language, Model},
};
use imhook_tests::vectors::{Valid, valid, workspace};
use serde_json::{Value, json};

use crate::{VALIDATOR, ZOO};

/// Members whose values are texts for people.
const TEXTS: [&str; 3] = ["description", "summary", "title"];

/// Everything that is published: edition, version, language, document.
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

#[test]
fn e1_every_callback_has_a_path_a_webhook_and_schemas() {
    for (edition, version, _, document) in &*PUBLISHED {
        let is_31 = *version == Version::V31;
        assert_eq!(document["paths"].as_object().map(serde_json::Map::len), Some(edition.callbacks.len()));
        assert_eq!(document["webhooks"].is_object(), is_31);
        let sides: &[bool] = if is_31 { &[false, true] } else { &[false] };
        for body in edition.bodies() {
            for is_webhook in sides {
                let operation = operation(document, &body, *is_webhook);
                assert_eq!(operation["requestBody"]["required"], true);
                assert_eq!(operation["x-default-path"], body.callback.path.shown().as_str());
                let schema = format!("#/components/schemas/{}", body.object.name);
                assert_eq!(media(operation, &body)["schema"], json!({ "$ref": schema }), "{}", body.name);
            }
        }
    }
}

#[test]
fn e1_operation_ids_differ() {
    for (edition, version, _, document) in &*PUBLISHED {
        let mut ids = Vec::new();
        walk("", "", document, &mut |_, name, value| {
            if name == "operationId" {
                ids.push(value.to_string());
            }
        });
        let each = if *version == Version::V31 { 2 } else { 1 };
        assert_eq!(ids.len(), edition.callbacks.len() * each);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}

#[test]
fn e9_references_resolve_and_lead_into_schemas_or_from_webhooks() {
    let zoo = of_zoo();
    for document in PUBLISHED.iter().map(|(.., document)| document).chain(zoo.iter().map(|(_, document)| document)) {
        let mut count = 0;
        walk("", "", document, &mut |pointer, name, value| {
            assert_ne!(name, "$id", "{pointer}");
            if name != "$ref" {
                return;
            }
            let target = value.as_str().and_then(|text| text.strip_prefix('#')).expect("references are local");
            assert!(document.pointer(target).is_some(), "{pointer}: {target}");
            let wanted =
                if pointer.starts_with("/webhooks/") { "/components/pathItems/" } else { "/components/schemas/" };
            assert!(target.starts_with(wanted), "{pointer}: {target}");
            count += 1;
        });
        assert!(count > 10);
    }
}

#[test]
fn e2_e5_e7_e8_schemas_are_open_and_integers_have_a_format() {
    let zoo = of_zoo();
    for document in PUBLISHED.iter().map(|(.., document)| document).chain(zoo.iter().map(|(_, document)| document)) {
        let schemas = &document["components"]["schemas"];
        walk("", "", schemas, &mut |pointer, _, value| {
            // A member may have the name of a keyword; only what has a type of its own is a schema.
            let Some(kind) = value.get("type").and_then(Value::as_str) else { return };
            for never in ["enum", "anyOf", "oneOf", "not", "if", "default", "nullable", "minimum", "maximum"] {
                assert!(value.get(never).is_none(), "{pointer}: {never}");
            }
            match kind {
                "integer" => assert!(value["format"] == "int32" || value["format"] == "int64", "{pointer}"),
                "object" => assert_eq!(value["additionalProperties"], true, "{pointer}"),
                _ => {}
            }
        });
    }
}

#[test]
fn e12_the_languages_differ_in_texts_only() {
    for (index, (edition, version, language, document)) in PUBLISHED.iter().enumerate() {
        if *language == Language::En {
            let (_, same_version, _, chinese) = &PUBLISHED[index + 1];
            assert_eq!(version, same_version);
            let (mut english, mut translated) = (Vec::new(), Vec::new());
            walk("", "", document, &mut |pointer, name, value| english.push(shape(pointer, name, value)));
            walk("", "", chinese, &mut |pointer, name, value| translated.push(shape(pointer, name, value)));
            assert_eq!(english, translated, "{}", edition.id);
        }
    }
}

/// A value without what may differ; a member that happens to be called `title` is an object and no text.
fn shape(pointer: &str, name: &str, value: &Value) -> (String, String) {
    let is_text = value.is_string() && TEXTS.contains(&name) && !pointer.contains("/examples/");
    let shown = match value {
        Value::Object(_) | Value::Array(_) => String::new(),
        _ if is_text => "text".to_owned(),
        other => other.to_string(),
    };
    (pointer.to_owned(), shown)
}

#[test]
fn e12_every_text_is_in_its_language() {
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let mut count = 0;
    for (edition, _, language, document) in &*PUBLISHED {
        walk("", "", document, &mut |pointer, name, value| {
            let is_text = TEXTS.contains(&name) && !pointer.contains("/examples/");
            let Some(text) = value.as_str().filter(|_| is_text) else { return };
            assert!(!text.trim().is_empty(), "{}{pointer}", edition.id);
            // Chinese may quote names and signs; English may not quote Chinese.
            if *language == Language::En {
                assert!(!is_chinese(text), "{}{pointer}: {text}", edition.id);
            } else {
                // A code's value may be a product's name.
                let is_value = pointer.contains("/x-known-values/");
                assert!(is_chinese(text) || is_value, "{}{pointer}: {text}", edition.id);
            }
            count += 1;
        });
    }
    assert!(count > 1000, "{count}");
}

/// The schema of a body, with everything that it refers to.
fn component_schema(document: &Value, body: &BodyOf<'_>) -> jsonschema::Validator {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{}", body.object.name),
        "components": { "schemas": document["components"]["schemas"] },
    });
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{}: {error}", body.name))
}

#[test]
fn every_example_and_every_sound_body_validates_against_its_component() {
    let vectors: Vec<Valid> = ["examples", "captures", "own"].into_iter().flat_map(valid).collect();
    for (edition, _, _, document) in &*PUBLISHED {
        for body in edition.bodies() {
            let schema = component_schema(document, &body);
            assert!(!schema.is_valid(&json!([])), "{} takes anything", body.name);
            let shown = media(operation(document, &body, false), &body)["examples"].as_object();
            let shown = shown.unwrap_or_else(|| panic!("{} shows no example", body.name));
            let own = vectors.iter().filter(|vector| vector.edition == edition.id && vector.callback == body.name);
            let own: Vec<Value> =
                own.map(|vector| serde_json::from_slice(&vector.bytes).expect("a vector is JSON")).collect();
            assert!(!own.is_empty(), "{} has no vector", body.name);
            for (name, example) in shown {
                assert!(schema.is_valid(&example["value"]), "{} {name}", body.name);
                assert!(own.contains(&example["value"]), "{} {name} is no vector", body.name);
            }
            for vector in own {
                assert!(schema.is_valid(&vector), "{}: {vector}", body.name);
            }
        }
    }
}

#[test]
fn codes_rules_faults_and_delivery_are_told() {
    for (edition, _, language, document) in &*PUBLISHED {
        for fact in &VALIDATOR.model().delivery.facts {
            let description = document["info"]["description"].as_str().expect("a description");
            assert!(description.contains(fact.text.text(*language)), "{}", fact.topic.en);
        }
        for body in edition.bodies().filter(|body| !body.is_answer) {
            let told = operation(document, &body, false)["description"].as_str().expect("a description");
            let faults = edition.faults.iter().filter(|fault| body.callback.faults.contains(&fault.id));
            for text in faults.flat_map(|fault| [&fault.title, &fault.consequence]) {
                assert!(told.contains(text.text(*language)), "{}", body.name);
            }
            for rule in body.rules() {
                assert!(told.contains(rule.meaning.text(*language)), "{}", body.name);
            }
        }
        for (name, schema) in document["components"]["schemas"].as_object().expect("schemas") {
            let Some(code) = edition.codes.iter().find(|code| code.name == *name) else { continue };
            let told = schema["description"].as_str().expect("a description");
            for value in &code.values {
                assert!(told.contains(value.text.text(*language)) && told.contains(&value.name), "{name}");
            }
        }
    }
}

#[test]
fn confidential_members_are_marked() {
    for (edition, _, _, document) in &*PUBLISHED {
        let schemas = &document["components"]["schemas"];
        for object in &edition.objects {
            for member in &object.members {
                let schema = &schemas[&object.name]["properties"][&member.name];
                assert_eq!(schema["x-confidential"] == true, member.confidential, "{}.{}", object.name, member.name);
                assert_eq!(schema["format"] == "password", member.confidential, "{}.{}", object.name, member.name);
            }
        }
    }
}

#[test]
fn the_words_of_an_operation() {
    let model: &Model = &ZOO;
    for (language, name) in [(Language::En, "operation_en"), (Language::Zh, "operation_zh")] {
        let document = openapi::document(model, &model.editions[0], Version::V31, language, &Examples::default());
        let post = &document["components"]["pathItems"]["everything"]["post"];
        insta::assert_snapshot!(name, post["description"].as_str().expect("a description"));
    }
}
