//! A callback as the TypeScript stub sees it.

use super::{layout, names};
use crate::{
    emit::stub::doc,
    model::{self, Edition, Presence, Type, ValueRule},
};

/// One kind of HTTP POST.
pub(super) struct Callback {
    /// `user-online`.
    pub(super) name: String,
    /// `userOnline`, in the module of callbacks.
    pub(super) constant: String,
    /// `userOnline`, of the client.
    pub(super) method: String,
    /// `onUserOnline`, of the receiver.
    pub(super) handler: String,
    /// Type of the body.
    pub(super) body: String,
    /// Type of the answer.
    pub(super) answer: Option<String>,
    /// Comments: of the constant, of the handler, of the method.
    pub(super) comment: String,
    pub(super) handler_comment: String,
    pub(super) method_comment: String,
    /// Properties of the constant, each with its comma.
    pub(super) properties: Vec<String>,
    /// Functions of the runtime that identity and order key call, and codes that the rules name.
    pub(super) calls: Vec<&'static str>,
    pub(super) codes: Vec<String>,
}

impl Callback {
    pub(super) fn of(edition: &Edition, callback: &model::Callback) -> Callback {
        let path = default_path(&callback.path);
        let (body, answer) = (names::object(&callback.body), callback.answer.as_deref().map(names::object));
        let rules: Vec<&ValueRule> = callback.rules.iter().filter(|rule| rule.demands_something()).collect();
        let mut properties = vec![
            format!("  edition: {},", names::literal(&edition.id)),
            format!("  name: {},", names::literal(&callback.name)),
            format!("  path: {},", names::literal(&path)),
            format!("  body: {},", names::with_noun(&body, "Codec")),
        ];
        properties.extend(answer.as_ref().map(|answer| format!("  answer: {},", names::with_noun(answer, "Codec"))));
        if !rules.is_empty() {
            let rules: Vec<String> = rules.iter().map(|rule| row(rule)).collect();
            properties.push(format!("  rules: [\n{}\n  ],", rules.join("\n")));
        }
        let identity: Vec<String> =
            callback.identity.iter().map(|key| part(edition, &callback.body, &key.member, key.time)).collect();
        let order_key: Vec<String> =
            callback.order_key.iter().map(|member| part(edition, &callback.body, member, false)).collect();
        let mut calls = Vec::new();
        for (name, parts) in [("identity", &identity), ("orderKey", &order_key)] {
            if !parts.is_empty() {
                properties.push(layout::arrow_property(name, "body", "keyText", parts));
                calls.push("keyText");
            }
        }
        if callback.identity.iter().any(|key| key.time) {
            calls.push("time");
        }
        let about = doc::callback(edition, callback);
        let with = |first: String| [vec![first], about.clone()].concat();
        let throws = "@throws ClientError when the body is not right, or there is no 2xx.".to_owned();
        let throws_answer =
            "@throws ClientError when the body or the answer is not right, or there is none.".to_owned();
        let name = &callback.name;
        let (handles, posts) = match answer {
            Some(_) => (
                format!("Decides on `{name}` before it is answered. / 在响应之前裁决 `{name}`。"),
                vec![format!("Asks `{name}`, and reads the answer as the server does."), throws_answer],
            ),
            None => (format!("Handles `{name}`. / 处理 `{name}`。"), vec![format!("Posts `{name}`."), throws]),
        };
        Callback {
            constant: names::constant(name),
            method: names::method(name),
            handler: names::handler(name),
            comment: layout::comment(&with(format!("`{name}`, by default posted to `{path}`.")), 0),
            handler_comment: layout::comment(&with(handles), 2),
            method_comment: layout::comment(&posts, 2),
            properties,
            calls,
            codes: rules.iter().filter_map(|rule| rule.one_of.clone()).collect(),
            name: name.clone(),
            body,
            answer,
        }
    }
}

/// A default path; for a callback whose URL is given through an API the words of its placeholder, then what the server
/// glues on.
fn default_path(path: &model::Path) -> String {
    let Some(placeholder) = &path.below else { return path.suffix.clone() };
    let words = placeholder.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    format!("/{}{}", words.collect::<Vec<_>>().join("-").to_ascii_lowercase(), path.suffix)
}

/// A member of a key.
fn part(edition: &Edition, object: &str, path: &str, is_time: bool) -> String {
    let mut value = "body".to_owned();
    let mut may_be_absent = false;
    let steps: Vec<&str> = path.split('.').collect();
    for (depth, step) in steps.iter().enumerate() {
        let outer = if may_be_absent { format!("{value}?") } else { value };
        value = names::access(&outer, step);
        let member = edition.member_at(object, &steps[..=depth].join(".")).expect("the reader checked every key");
        may_be_absent |= matches!(member.presence, Presence::Optional | Presence::AlwaysWritten);
    }
    let member = edition.member_at(object, path).expect("the reader checked every key");
    match member.kind {
        _ if is_time => format!("time({value})"),
        // contract.md 6: an absent integer counts as 0; an absent text is null.
        Type::Int32 | Type::Code(_) if may_be_absent => format!("{value} ?? 0"),
        Type::Int64 if may_be_absent => format!("{value} ?? 0n"),
        _ => value,
    }
}

/// A rule on the value of one member that depends on the code of another.
fn row(rule: &ValueRule) -> String {
    let codes: Vec<String> = rule.is.iter().map(ToString::to_string).collect();
    let mut lines = vec![
        format!("      when: {},", names::literal(&rule.when)),
        format!("      is: [{}],", codes.join(", ")),
        format!("      then: {},", names::literal(&rule.then)),
        format!("      present: {},", rule.present),
    ];
    lines.extend(rule.one_of.as_ref().map(|code| format!("      oneOf: valuesOf({code}),")));
    format!("    {{\n{}\n    }},", lines.join("\n"))
}
