//! A callback as the Go stub sees it: a variable, an event, a method of the receiver and one of the client.

use super::{
    keys::{self, Key},
    names::{self, Names},
    text::{comment, quoted},
};
use crate::{
    emit::stub::doc,
    model::{self, Raw},
};

/// A callback.
pub(super) struct Callback {
    /// Start of its file's name.
    pub(super) file: String,
    /// `user-online`.
    pub(super) wire: String,
    /// `UserOnline`: what its names start with, and its method of the client.
    pub(super) name: String,
    /// The same for names of the package alone.
    pub(super) private: String,
    /// Lines about it.
    pub(super) doc: Vec<String>,
    /// When it is posted.
    pub(super) when: Vec<String>,
    /// Default path.
    pub(super) path: String,
    /// Type and table of the body.
    pub(super) body: Body,
    /// Of the answer, where there is one.
    pub(super) answer: Option<Body>,
    /// The rules of the body, as elements of a literal.
    pub(super) rules: Vec<String>,
    pub(super) identity: Option<Key>,
    pub(super) order_key: Option<Key>,
}

/// The object that is posted or answered.
pub(super) struct Body {
    pub(super) name: String,
    pub(super) table: String,
    /// The name under which findings are reported.
    pub(super) wire: String,
}

impl Callback {
    pub(super) fn of(edition: &model::Edition, names: &Names, callback: &model::Callback) -> Callback {
        let identity: Vec<keys::Part<'_>> =
            callback.identity.iter().map(|key| (key.member.as_str(), key.time)).collect();
        let order_key: Vec<keys::Part<'_>> = callback.order_key.iter().map(|member| (member.as_str(), false)).collect();
        let name = names.of_callback(&callback.name).to_owned();
        let path = match &callback.path.below {
            Some(placeholder) => names::path_below(placeholder, &callback.path.suffix),
            None => callback.path.suffix.clone(),
        };
        let mut paragraphs = vec![format!("{name}Callback is `{}`, by default posted to `{path}`.", callback.name)];
        paragraphs.extend(doc::callback(edition, callback));
        let body = |object: &str, wire: String| Body {
            name: names.of_type(object).to_owned(),
            table: names.table(object),
            wire,
        };
        Callback {
            file: names::file(&callback.name),
            private: names::unexported(&name),
            doc: comment(&paragraphs),
            when: comment(&[callback.when.en.clone(), callback.when.zh.clone()]),
            path,
            body: body(&callback.body, callback.name.clone()),
            answer: callback.answer.as_ref().map(|answer| body(answer, format!("{}.answer", callback.name))),
            rules: callback.rules.iter().filter(|rule| rule.demands_something()).map(|r| rule(edition, r)).collect(),
            identity: keys::key(edition, &callback.body, &identity),
            order_key: keys::key(edition, &callback.body, &order_key),
            wire: callback.name.clone(),
            name,
        }
    }

    /// Whether a key of the callback is written by a function of its own.
    pub(super) fn has_keys(&self) -> bool {
        self.identity.is_some() || self.order_key.is_some()
    }
}

/// A rule as an element of a literal.
fn rule(edition: &model::Edition, rule: &model::ValueRule) -> String {
    let codes: Vec<String> = rule.is.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        format!("When: {}", quoted(&rule.when)),
        format!("Is: []int32{{{}}}", codes.join(", ")),
        format!("Then: {}", quoted(&rule.then)),
    ];
    if rule.present {
        fields.push("Present: true".to_owned());
    }
    if let Some(code) = &rule.one_of {
        let texts = edition.code(code).values.iter().map(|value| match &value.raw {
            Raw::Text(text) => quoted(text),
            Raw::Int(number) => quoted(&number.to_string()),
        });
        fields.push(format!("OneOf: []string{{{}}}", texts.collect::<Vec<_>>().join(", ")));
    }
    format!("{{{}}}", fields.join(", "))
}
