//! Identity and order key (rule R9) as functions over the typed body.

use super::{layout::call, names};
use crate::model::{Callback, Edition, Presence, Type};

/// A function that writes a key.
pub(super) struct KeyFunction {
    /// `user_online_identity`.
    pub(super) name: String,
    /// Expressions of times without which there is no key.
    pub(super) times: Vec<String>,
    /// The call that writes it.
    pub(super) call: String,
}

/// What tells that two bodies are one event, where something does.
pub(super) fn identity(edition: &Edition, callback: &Callback) -> Option<KeyFunction> {
    let members: Vec<&str> = callback.identity.iter().map(|key| key.member.as_str()).collect();
    let times = callback.identity.iter().filter(|key| key.time);
    let times = times.map(|key| path(edition, &callback.body, &key.member)).collect();
    function(edition, callback, "identity", &members, times)
}

/// What events have in common that must stay in order, where something does.
pub(super) fn order_key(edition: &Edition, callback: &Callback) -> Option<KeyFunction> {
    let members: Vec<&str> = callback.order_key.iter().map(String::as_str).collect();
    function(edition, callback, "order_key", &members, Vec::new())
}

fn function(
    edition: &Edition,
    callback: &Callback,
    what: &str,
    members: &[&str],
    times: Vec<String>,
) -> Option<KeyFunction> {
    let arguments: Vec<String> = members.iter().map(|member| argument(edition, &callback.body, member)).collect();
    let name = format!("{}_{what}", names::constant(&callback.name).to_lowercase());
    (!members.is_empty()).then(|| KeyFunction { name, times, call: call(4, "return key", &arguments) })
}

/// contract.md 6: an absent integer counts as 0, an absent text is null.
fn argument(edition: &Edition, object: &str, member: &str) -> String {
    let found = edition.member_at(object, member).expect("the reader checked every key");
    let may_be_none = matches!(found.presence, Presence::Optional | Presence::AlwaysWritten);
    let is_integer = matches!(found.kind, Type::Int32 | Type::Int64);
    let path = path(edition, object, member);
    if may_be_none && is_integer { format!("{path} or 0") } else { path }
}

/// A member of the body, by the attributes on the way to it.
fn path(edition: &Edition, object: &str, member: &str) -> String {
    let (mut object, mut path) = (edition.object(object), "body".to_owned());
    let mut steps = member.split('.').peekable();
    while let Some(step) = steps.next() {
        let attributes = names::attributes(object.members.iter().map(|member| member.name.as_str()));
        let index = object.members.iter().position(|member| member.name == step).expect("the reader checked every key");
        path = format!("{path}.{}", attributes[index]);
        if steps.peek().is_none() {
            break;
        }
        let outer = &object.members[index];
        let is_there = matches!(outer.presence, Presence::Required | Presence::Default);
        assert!(is_there, "{member}: a key below an object that may be absent has no form in Python yet");
        let Type::Object(inner) = &outer.kind else { unreachable!("the reader checked every key") };
        object = edition.object(inner);
    }
    path
}
