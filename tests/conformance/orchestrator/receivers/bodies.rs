//! Bodies for scenes, and how answers look.

use http::StatusCode;
use serde_json::{Value, json};

use crate::http::Message;

/// The edition that scenes use.
pub(super) const EDITION: &str = "2024-03";

/// `user-online` has an identity (user, client, status, time) and an order key (user).
pub(super) const ONLINE: &str = "/im_event/user/online";

/// `group-info` has no identity.
pub(super) const GROUP: &str = "/im_event/group/info";

/// The same message comes by two callbacks; its identity is equal, the events are two.
pub(super) const MESSAGE: &str = "/im_event/message";
pub(super) const CHANNEL_MESSAGE: &str = "/channel-callback/message";

/// The question.
pub(super) const CENSOR: &str = "/message/censor";

/// An answer to it, as the server writes it.
pub(super) const REPLACEMENT: &str = "{\"type\":1,\"searchableContent\":\"*** <&> \u{1f600}\",\"persistFlag\":3,\"expireDuration\":0,\"mentionedType\":0,\"mentionedTarget\":[]}";

pub(super) fn online(user: &str, time: usize) -> Vec<u8> {
    let body = format!(r#"{{"userId":"{user}","clientId":"c","platform":2,"status":0,"timestamp":{time}}}"#);
    body.into_bytes()
}

pub(super) fn message(id: usize) -> Vec<u8> {
    let body = format!(
        r#"{{"messageId":{id},"sender":"a","conv":{{"type":1,"target":"g"}},"payload":{{"type":1}},"timestamp":5}}"#
    );
    body.into_bytes()
}

pub(super) fn group() -> Vec<u8> {
    br#"{"operatorId":"a","groupId":"g","type":0}"#.to_vec()
}

/// An answer in a line: status, and its body where it has one.
pub(super) fn shown(answer: &Message) -> String {
    let status = answer.status().map_or_else(|| answer.line.clone(), |status| status.to_string());
    let length = if answer.header("content-length").is_some() { "" } else { ", without a length" };
    if answer.body.is_empty() {
        return format!("{status}{length}");
    }
    let kind = answer.header("content-type").unwrap_or("no content type").split(';').next().unwrap_or_default();
    let body = serde_json::from_slice(&answer.body)
        .map_or_else(|_| String::from_utf8_lossy(&answer.body).into_owned(), |body| sorted(&body));
    format!("{status}{length}, {kind} {body}")
}

/// 200 without a body.
pub(super) const TAKEN: &str = "200";

/// A refusal of a request, before any body was read.
pub(super) fn problem(status: u16) -> String {
    let title = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or_default();
    refusal(status, &json!({ "type": "about:blank", "title": title, "status": status }))
}

/// A refusal with its body.
pub(super) fn refusal(status: u16, body: &Value) -> String {
    format!("{status}, application/problem+json {}", sorted(body))
}

/// JSON whose members are sorted: their order is no matter in a problem.
fn sorted(value: &Value) -> String {
    let mut value = value.clone();
    value.sort_all_objects();
    value.to_string()
}
