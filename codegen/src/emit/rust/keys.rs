//! Identity and order key (rule R9) as expressions over the typed body.

use super::names;
use crate::model::{Edition, Presence, Type};

/// rustfmt's width, in the settings of the workspace.
const WIDTH: usize = 120;

/// A member of a key: its path, and whether the key needs it as a time.
pub(super) type Part<'a> = (&'a str, bool);

/// The closure that writes a key, as the value of a field of this name, with rustfmt's line breaks.
pub(super) fn closure(edition: &Edition, object: &str, field: &str, parts: &[Part<'_>]) -> String {
    if parts.is_empty() {
        return format!("{field}: |_| None,");
    }
    let calls: Vec<String> = parts.iter().map(|part| call(edition, object, *part)).collect();
    let one_line = format!("{field}: |body| KeyText::new(){}.text(),", calls.concat());
    if 4 + one_line.len() <= WIDTH {
        return one_line;
    }
    let chain = format!("KeyText::new(){}.text()", calls.concat());
    let chain = if 8 + chain.len() <= WIDTH {
        chain
    } else {
        format!("KeyText::new()\n            {}\n            .text()", calls.join("\n            "))
    };
    format!("{field}: |body| {{\n        {chain}\n    }},")
}

/// The call that adds one member.
fn call(edition: &Edition, object: &str, (path, is_time): Part<'_>) -> String {
    let steps: Vec<&str> = path.split('.').collect();
    for depth in 1..steps.len() {
        let outer = edition.member_at(object, &steps[..depth].join("."));
        let is_there = outer.is_some_and(|member| matches!(member.presence, Presence::Required | Presence::Default));
        assert!(is_there, "{object}.{path}: a key below an object that may be absent has no Rust form yet");
    }
    let member = edition.member_at(object, path).expect("the reader checked every key");
    let fields: Vec<String> = steps.iter().map(|step| names::field(step)).collect();
    let field = format!("body.{}", fields.join("."));
    let may_be_none = matches!(member.presence, Presence::Optional | Presence::AlwaysWritten);
    match member.kind {
        _ if is_time => format!(".time({field})"),
        // contract.md 6: an absent line counts as 0; an absent text is null.
        Type::Int32 | Type::Int64 if may_be_none => format!(".value(&{field}.unwrap_or_default())"),
        _ => format!(".value(&{field})"),
    }
}
