//! Objects and members.

use serde_json::{Map, Value, json};

use super::{
    Draft,
    document::{Document, both},
};
use crate::model::{Member, Object, Profile, Type};

/// Standard base64 with padding and nothing else (contract.md 3.2).
const BASE64: &str = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/// An object: open for a receiver (rule E7), closed for a sender.
pub(super) fn schema(document: &Document<'_>, object: &Object) -> Map<String, Value> {
    let properties: Map<String, Value> =
        object.members.iter().map(|member| (member.name.clone(), member_schema(document, member))).collect();
    let required = object.required(document.profile);
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(both(&object.text)));
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(document.profile == Profile::Tolerant));
    schema
}

fn member_schema(document: &Document<'_>, member: &Member) -> Value {
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(description(member)));
    schema.extend(type_schema(document, &member.kind, true));
    Value::Object(schema)
}

/// The text in both languages, then what is known of its history.
fn description(member: &Member) -> String {
    let mut notes = Vec::new();
    if let Some(since) = &member.since {
        notes.push(format!("since {since}"));
    }
    if !member.faults.is_empty() {
        notes.push(format!("fault {}", member.faults.join(", ")));
    }
    let text = both(&member.text);
    if notes.is_empty() { text } else { format!("{text} [{}]", notes.join("; ")) }
}

/// The keywords of a type; `has_siblings` when others stand beside them.
fn type_schema(document: &Document<'_>, kind: &Type, has_siblings: bool) -> Map<String, Value> {
    let schema = match kind {
        Type::Text => json!({ "type": "string" }),
        Type::Base64 => base64(document),
        Type::Boolean => json!({ "type": "boolean" }),
        // Bounds, not formats: plain ajv refuses a format it does not know (rule E5).
        Type::Int32 => json!({ "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX }),
        Type::Int64 => json!({ "type": "integer", "minimum": i64::MIN, "maximum": i64::MAX }),
        Type::Code(name) | Type::Object(name) => {
            let reference = json!({ "$ref": document.reference(name) });
            // Draft-07 ignores whatever stands beside a `$ref`.
            match document.draft {
                Draft::Draft07 if has_siblings => json!({ "allOf": [reference] }),
                _ => reference,
            }
        }
        Type::OpenObject => json!({ "type": "object", "additionalProperties": true }),
        Type::Array(item) => json!({ "type": "array", "items": type_schema(document, item, false) }),
    };
    match schema {
        Value::Object(keywords) => keywords,
        _ => Map::new(),
    }
}

/// `contentEncoding` is a note in 2020-12; some draft-07 validators enforce it, which tolerant must not.
fn base64(document: &Document<'_>) -> Value {
    let mut schema = json!({ "type": "string" });
    if document.draft == Draft::Draft2020 {
        schema["contentEncoding"] = json!("base64");
    }
    if document.profile == Profile::Strict {
        schema["pattern"] = json!(BASE64);
    }
    schema
}
