//! Bodies against the component schemas.

use imhook_codegen::model::BodyOf;
use imhook_tests::vectors::{Valid, valid};
use serde_json::{Value, json};

use super::{PUBLISHED, media, operation};

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
