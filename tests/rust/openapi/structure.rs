//! Paths, webhooks, references and the form of schemas.

use std::collections::BTreeSet;

use imhook_codegen::{emit::openapi::Version, model::Type};
use serde_json::{Value, json};

use super::{PUBLISHED, media, of_zoo, operation, walk};

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
fn e5_every_member_has_the_width_of_its_type() {
    for (edition, _, _, document) in &*PUBLISHED {
        for (object, member) in
            edition.objects.iter().flat_map(|object| object.members.iter().map(move |m| (object, m)))
        {
            let schema = &document["components"]["schemas"][&object.name]["properties"][&member.name];
            let wanted = match &member.kind {
                Type::Int32 => "int32",
                Type::Int64 => "int64",
                _ => continue,
            };
            assert_eq!(schema["format"], wanted, "{}.{}", object.name, member.name);
        }
        for code in &edition.codes {
            let schema = &document["components"]["schemas"][&code.name];
            assert!(schema.is_null() || schema["format"] == "int32", "{}", code.name);
        }
    }
}
