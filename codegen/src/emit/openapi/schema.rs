//! Objects, members and codes in the tolerant profile.

use serde_json::{Map, Value, json};

use super::{Version, document::Document, text};
use crate::model::{Code, Member, Object, Profile, Type};

/// An object, open outright (rule E7).
pub(super) fn object(document: &Document<'_>, object: &Object) -> Value {
    let members = object.members.iter().map(|member| (member.name.clone(), self::member(document, object, member)));
    let properties = Value::Object(members.collect());
    let required = object.required(Profile::Tolerant);
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(text::schema::object(document, object)));
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), properties);
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(true));
    Value::Object(schema)
}

/// A code is a plain integer: a receiver keeps values that nobody has named yet (rule E2).
pub(super) fn code(document: &Document<'_>, code: &Code) -> Value {
    let known = code
        .values
        .iter()
        .map(|value| json!({ "value": value.raw, "name": value.name, "description": document.say(&value.text) }));
    let known: Vec<Value> = known.collect();
    json!({
        "description": text::schema::code(document, code),
        "type": "integer",
        "format": "int32",
        "x-known-values": known,
    })
}

fn member(document: &Document<'_>, object: &Object, member: &Member) -> Value {
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(text::schema::member(document, object, member)));
    schema.extend(keywords(kind(document, &member.kind, true)));
    if member.confidential {
        schema.insert("format".to_owned(), json!("password"));
        schema.insert("x-confidential".to_owned(), json!(true));
    }
    Value::Object(schema)
}

/// The keywords of a type; `has_siblings` when others stand beside them.
fn kind(document: &Document<'_>, kind: &Type, has_siblings: bool) -> Value {
    match kind {
        Type::Text => json!({ "type": "string" }),
        // Rule E8.
        Type::Base64 => match document.version {
            Version::V31 => json!({ "type": "string", "contentEncoding": "base64" }),
            Version::V30 => json!({ "type": "string", "format": "byte" }),
        },
        Type::Boolean => json!({ "type": "boolean" }),
        // Formats, not bounds (rule E5).
        Type::Int32 => json!({ "type": "integer", "format": "int32" }),
        Type::Int64 => json!({ "type": "integer", "format": "int64" }),
        Type::Code(name) | Type::Object(name) => {
            let reference = reference(name);
            // 3.0 ignores whatever stands beside a `$ref`.
            match document.version {
                Version::V30 if has_siblings => json!({ "allOf": [reference] }),
                _ => reference,
            }
        }
        Type::OpenObject => json!({ "type": "object", "additionalProperties": true }),
        Type::Array(item) => json!({ "type": "array", "items": self::kind(document, item, false) }),
    }
}

/// The only kind of reference there is beside those of the webhooks (rule E9).
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn keywords(schema: Value) -> Map<String, Value> {
    match schema {
        Value::Object(keywords) => keywords,
        _ => Map::new(),
    }
}
