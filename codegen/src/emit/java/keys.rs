//! Identity and order key (rule R9) as statements over a record.

use super::names;
use crate::model::{Edition, Presence, Type};

/// A member of a key: its path, and whether the key needs it as a time.
pub(super) type Part<'a> = (&'a str, bool);

/// One statement for each member of a key.
///
/// # Panics
/// When a key lies below an object that may be absent, for which there is no Java form yet.
pub(super) fn statements(edition: &Edition, object: &str, parts: &[Part<'_>]) -> Vec<String> {
    parts.iter().map(|part| statement(edition, object, *part)).collect()
}

fn statement(edition: &Edition, object: &str, (path, is_time): Part<'_>) -> String {
    let steps: Vec<&str> = path.split('.').collect();
    for depth in 1..steps.len() {
        let outer = edition.member_at(object, &steps[..depth].join("."));
        let is_there = outer.is_some_and(|member| matches!(member.presence, Presence::Required | Presence::Default));
        assert!(is_there, "{object}.{path}: a key below an object that may be absent has no Java form yet");
    }
    let member = edition.member_at(object, path).expect("the reader checked every key");
    let calls: Vec<String> = steps.iter().map(|step| format!("{}()", names::component(step))).collect();
    let value = format!("body.{}", calls.join("."));
    let may_be_null = matches!(member.presence, Presence::Optional | Presence::AlwaysWritten);
    match member.kind {
        _ if is_time => format!("key.time({value});"),
        Type::Code(_) if may_be_null => format!("key.integer({value} == null ? null : {value}.value());"),
        Type::Code(_) => format!("key.integer({value}.value());"),
        Type::Int32 | Type::Int64 => format!("key.integer({value});"),
        Type::Boolean => format!("key.bool({value});"),
        _ => format!("key.text({value});"),
    }
}
