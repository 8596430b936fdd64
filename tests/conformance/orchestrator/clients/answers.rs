//! What a censor may answer, and what it may not: read as the server reads it.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use super::{
    receiver::{Deed, answer},
    stage::Stage,
};
use crate::Outcome;

const CENSOR: (&str, &str) = ("2024-03", "message-censor");
const QUESTION: &str = r#"{"messageId":1,"sender":"a","conv":{"type":1,"target":"g","line":0},"payload":{"type":1,"persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[]},"timestamp":5,"toUsers":[]}"#;
const REPLACEMENT: &str =
    r#"{"type":1,"searchableContent":"***","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[]}"#;

pub(super) fn play(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    let replaced = format!("taken, {}; requests: 1", json!({ "replace": BASE64_STANDARD.encode(REPLACEMENT) }));
    let chunked = format!(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{REPLACEMENT}\r\n0\r\n\r\n",
        REPLACEMENT.len()
    );
    for (what, deed, wanted) in [
        ("nothing", answer(200, "", b""), "taken, \"pass\"; requests: 1"),
        ("a payload", answer(200, "", REPLACEMENT.as_bytes()), replaced.as_str()),
        ("403", answer(403, "", b"no"), "taken, \"refuse\"; requests: 1"),
        // The server takes an answer without a length for an empty one.
        ("a payload without a length", Deed::Answer(chunked.into_bytes()), "taken, \"pass\"; requests: 1"),
        ("ok", answer(200, "", b"ok"), "answer; requests: 1"),
        ("an object without a type", answer(200, "", b"{}"), "answer; requests: 1"),
        ("a type that is a text", answer(200, "", br#"{"type":"1"}"#), "answer; requests: 1"),
        ("null", answer(200, "", b"null"), "answer; requests: 1"),
        ("201", answer(201, "", b""), "status 201; requests: 1"),
        ("400", answer(400, "", b""), "status 400; requests: 1"),
        ("500", answer(500, "", b""), "status 500; requests: 1"),
        ("302", answer(302, "Location: /elsewhere\r\n", b""), "status 302; requests: 1"),
    ] {
        let found = pair.post(CENSOR, QUESTION.as_bytes(), [deed])?;
        stage.check(what, wanted, &found);
    }
    Ok(())
}
