//! Conditional rules, in the strict profile only (emission rule E4).

use serde_json::{Map, Value, json};

use super::{Draft, document::Document};
use crate::model::{Member, Profile, Raw, Type, ValueRule};

/// One schema per rule that demands something.
pub(super) fn schemas(document: &Document<'_>) -> Vec<Value> {
    if document.profile == Profile::Tolerant {
        return Vec::new();
    }
    let rules = document.body.rules().iter().filter(|rule| rule.demands_something());
    rules.map(|rule| schema(document, rule)).collect()
}

fn schema(document: &Document<'_>, rule: &ValueRule) -> Value {
    let demand = demand(document, rule);
    match document.draft {
        // Without `required` the condition would hold where the deciding member is missing.
        Draft::Draft2020 => json!({
            "if": { "properties": { (rule.when.as_str()): { "enum": rule.is } }, "required": [rule.when] },
            "then": demand,
        }),
        Draft::Draft07 => json!({
            "anyOf": [{ "properties": { (rule.when.as_str()): { "enum": other_codes(document, rule) } } }, demand],
        }),
    }
}

/// What the rule wants of its member.
fn demand(document: &Document<'_>, rule: &ValueRule) -> Value {
    let mut value = Map::new();
    value.insert("type".to_owned(), json!("string"));
    if let Some(code) = &rule.one_of {
        let known: Vec<&Raw> = document.edition.code(code).values.iter().map(|value| &value.raw).collect();
        value.insert("enum".to_owned(), json!(known));
    }
    let mut demand = Map::new();
    demand.insert("properties".to_owned(), json!({ (rule.then.as_str()): value }));
    if rule.present {
        demand.insert("required".to_owned(), json!([rule.then]));
    }
    Value::Object(demand)
}

/// The deciding code's values for which the rule does not hold; the reader saw to it that the code is closed.
fn other_codes<'a>(document: &Document<'a>, rule: &ValueRule) -> Vec<&'a Raw> {
    let decider = document.body.object.member(&rule.when).map(|member: &Member| &member.kind);
    let Some(Type::Code(name)) = decider else { return Vec::new() };
    let values = document.edition.code(name).values.iter().map(|value| &value.raw);
    values.filter(|raw| !rule.is.iter().any(|is| **raw == Raw::Int((*is).into()))).collect()
}
