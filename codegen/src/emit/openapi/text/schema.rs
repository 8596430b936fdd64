//! What there is to know of an object, a member, a code.

use super::{super::document::Document, faults, list, paragraphs, rule};
use crate::model::{Code, Member, Object, Raw};

/// What it is, and its faults.
pub(in super::super) fn object(document: &Document<'_>, object: &Object) -> String {
    paragraphs([document.say(&object.text).to_owned(), faults(document, object.faults.iter().map(String::as_str))])
}

/// What it is, whether it may be shown, since when it is there, its rules and faults.
pub(in super::super) fn member(document: &Document<'_>, object: &Object, member: &Member) -> String {
    let language = document.language;
    let confidential = language.pick("Confidential: do not log or show it.", "机密：不得记录或显示。");
    let since = member.since.as_ref().map(|since| language.pick(format!("Since {since}."), format!("始于 {since}。")));
    paragraphs([
        document.say(&member.text).to_owned(),
        if member.confidential { confidential.to_owned() } else { String::new() },
        since.unwrap_or_default(),
        list(language.pick("Rules:", "规则："), rules(document, object, member)),
        faults(document, member.faults.iter().map(String::as_str)),
    ])
}

/// The rules about a member of a body, each once, whatever callbacks share the body.
fn rules(document: &Document<'_>, object: &Object, member: &Member) -> Vec<String> {
    let callbacks = document.edition.callbacks.iter().filter(|callback| callback.body == object.name);
    let rules = callbacks.flat_map(|callback| callback.rules.iter().map(move |rule| (callback, rule)));
    let about = rules.filter(|(_, rule)| rule.then == member.name);
    let mut sentences: Vec<String> =
        about.map(|(callback, value_rule)| rule::sentence(document, callback, value_rule)).collect();
    sentences.dedup();
    sentences
}

/// What it tells, its known values and their faults.
pub(in super::super) fn code(document: &Document<'_>, code: &Code) -> String {
    let language = document.language;
    let values = code.values.iter().map(|value| {
        let raw = match &value.raw {
            Raw::Int(number) => number.to_string(),
            Raw::Text(text) => format!("\"{text}\""),
        };
        let since = value.since.as_ref().map(|day| language.pick(format!(", since {day}"), format!("，始于 {day}")));
        let (name, meaning) = (&value.name, document.say(&value.text));
        let known = language.pick(format!("`{raw}` {name}: {meaning}"), format!("`{raw}` {name}：{meaning}"));
        format!("{known}{}", since.unwrap_or_default())
    });
    let ranges = code.ranges.iter().map(|range| {
        let (first, last, meaning) = (range.first, range.last, document.say(&range.text));
        language.pick(format!("`{first}` to `{last}`: {meaning}"), format!("`{first}` 至 `{last}`：{meaning}"))
    });
    let of_values = code.values.iter().filter_map(|value| value.fault.as_deref());
    paragraphs([
        document.say(&code.text).to_owned(),
        list(language.pick("Known values; others may come:", "已知的值（可能出现其他值）："), values.chain(ranges)),
        faults(document, code.faults.iter().map(String::as_str).chain(of_values)),
    ])
}
