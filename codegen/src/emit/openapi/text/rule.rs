//! Rules on the value of one member that depend on another, in words. The tolerant schemas enforce none of them.

use super::{super::document::Document, names};
use crate::model::{Callback, Language, Raw, Type, ValueRule};

/// One rule as a sentence.
pub(super) fn sentence(document: &Document<'_>, callback: &Callback, rule: &ValueRule) -> String {
    let ValueRule { when, then, meaning, .. } = rule;
    let meaning = document.say(meaning);
    let codes = codes(document, callback, rule);
    let known = known(document, rule);
    match document.language {
        Language::En => {
            let presence = if rule.present { "is always there and holds" } else { "holds" };
            let known = if known.is_empty() { known } else { format!(": {known}") };
            format!("Where `{when}` is {codes}, `{then}` {presence} {meaning}{known}.")
        }
        Language::Zh => {
            let presence = if rule.present { "必定存在，表示" } else { "表示" };
            let known = if known.is_empty() { known } else { format!("：{known}") };
            format!("`{when}` 为 {codes}时，`{then}` {presence}{meaning}{known}。")
        }
    }
}

/// The deciding values with their meanings.
fn codes(document: &Document<'_>, callback: &Callback, rule: &ValueRule) -> String {
    let decider = document.edition.member_at(&callback.body, &rule.when).map(|member| &member.kind);
    let code = match decider {
        Some(Type::Code(name)) => Some(document.edition.code(name)),
        _ => None,
    };
    let value = |is: &i32| match code.and_then(|code| code.value((*is).into())) {
        Some(known) => with_meaning(document, &is.to_string(), document.say(&known.text)),
        None => is.to_string(),
    };
    rule.is.iter().map(value).collect::<Vec<_>>().join(document.language.pick(" or ", " 或 "))
}

/// The values that the other member takes, where the rule lists them.
fn known(document: &Document<'_>, rule: &ValueRule) -> String {
    let Some(name) = &rule.one_of else { return String::new() };
    let values = document.edition.code(name).values.iter().map(|value| {
        let raw = match &value.raw {
            Raw::Int(number) => names(document, [number.to_string().as_str()]),
            Raw::Text(text) => names(document, [format!("\"{text}\"").as_str()]),
        };
        with_meaning(document, &raw, document.say(&value.text))
    });
    values.collect::<Vec<_>>().join(document.language.pick(", ", "，"))
}

fn with_meaning(document: &Document<'_>, value: &str, meaning: &str) -> String {
    document.language.pick(format!("{value} ({meaning})"), format!("{value}（{meaning}）"))
}
