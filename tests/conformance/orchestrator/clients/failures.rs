//! Receivers that hang, close, redirect, refuse: a typed error, nothing posted again, nothing followed.

use serde_json::json;

use super::{
    receiver::{Deed, answer},
    stage::Stage,
};
use crate::{Outcome, sender::Sender};

/// An event, and a body of it that strict takes.
const EVENT: (&str, &str) = ("2024-03", "user-relation");
const BODY: &[u8] = br#"{"userId":"u","targetId":"t","type":0,"value":"0"}"#;

/// A port that nobody listens on: that of a protocol that needs rights to serve.
const NOBODY: &str = "http://127.0.0.1:9";

pub(super) fn connections(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    let close = |bytes: &str| Deed::AnswerAndClose(bytes.as_bytes().to_vec());
    for (what, deed, wanted) in [
        ("answers", answer(200, "", b""), "taken; requests: 1"),
        ("closes a connection that was used before", close(""), "connection; requests: 1"),
        ("closes a new connection", close(""), "connection; requests: 1"),
        ("closes in the middle of the head", close("HTTP/1.1 200 OK\r\nContent-"), "connection; requests: 1"),
        ("speaks no HTTP", close("nonsense\r\n\r\n"), "connection; requests: 1"),
        ("hangs", Deed::Hang, "timeout; requests: 1"),
        ("answers afterwards", answer(200, "", b""), "taken; requests: 1"),
    ] {
        let found = pair.post(EVENT, BODY, [deed])?;
        stage.check(what, wanted, &found);
    }
    let found = Sender::start(stage.planned, &json!({ "url": NOBODY }))?.send(EVENT.0, EVENT.1, BODY)?;
    stage.check("is not there", "connection", &found.to_string());
    Ok(())
}

pub(super) fn redirects(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    for status in [300, 301, 302, 303, 307, 308] {
        let found = pair.post(EVENT, BODY, [answer(status, "Location: /elsewhere\r\n", b"")])?;
        stage.check(&status.to_string(), &format!("status {status}; requests: 1"), &found);
    }
    Ok(())
}

pub(super) fn statuses(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    for (status, headers) in [(200, ""), (201, ""), (202, "")] {
        let found = pair.post(EVENT, BODY, [answer(status, headers, b"ok")])?;
        stage.check(&status.to_string(), "taken; requests: 1", &found);
    }
    let authenticate = "WWW-Authenticate: Basic realm=\"x\"\r\n";
    for (status, headers) in [
        (400, ""),
        (401, authenticate),
        (403, ""),
        (404, ""),
        (407, ""),
        (408, ""),
        (413, ""),
        (429, "Retry-After: 0\r\n"),
        (500, ""),
        (502, ""),
        (503, "Retry-After: 0\r\n"),
    ] {
        let found = pair.post(EVENT, BODY, [answer(status, headers, b"no")])?;
        stage.check(&status.to_string(), &format!("status {status}; requests: 1"), &found);
    }
    Ok(())
}

pub(super) fn refusals(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    for (what, body) in [
        ("a code that strict refuses", r#"{"userId":"u","targetId":"t","type":77,"value":"0"}"#),
        ("a value rule that is broken", r#"{"userId":"u","targetId":"t","type":0,"value":"nobody"}"#),
        ("no body of the callback", r#"{"userId":1}"#),
        ("no JSON", "{"),
    ] {
        let found = pair.post(EVENT, body.as_bytes(), [])?;
        stage.check(what, "rejected; requests: 0", &found);
    }
    Ok(())
}

pub(super) fn retries(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({ "retries": 1 }))?;
    let (yes, full) = (|| answer(200, "", b""), || answer(503, "", b""));
    for (what, deeds, wanted) in [
        ("503, then 200", vec![full(), yes()], "taken; requests: 2"),
        ("503 and again", vec![full(), full(), yes()], "status 503; requests: 2"),
        ("closed, then 200", vec![Deed::AnswerAndClose(Vec::new()), yes()], "taken; requests: 2"),
        ("500 is final", vec![answer(500, "", b""), yes()], "status 500; requests: 1"),
        ("400 is final", vec![answer(400, "", b""), yes()], "status 400; requests: 1"),
        ("200 at once", vec![yes()], "taken; requests: 1"),
    ] {
        let found = pair.post(EVENT, BODY, deeds)?;
        stage.check(what, wanted, &found);
    }
    Ok(())
}
