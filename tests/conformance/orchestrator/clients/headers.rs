//! Requests beside the captures of the real server: the same headers with the same values, none more, none less.
//!
//! The order of headers and the case of their names mean nothing in HTTP and are not compared. Host and length have
//! the receiver's and the body's values.

use std::fs;

use serde_json::json;

use super::{receiver::answer, stage::Stage};
use crate::Outcome;

/// Request line and headers of a capture stand beside its body.
const HEAD: &str = "http";

pub(super) fn play(stage: &mut Stage<'_>) -> Outcome<()> {
    let mut pair = stage.pair(json!({}))?;
    for case in stage.corpus.captures() {
        pair.receiver.will([answer(200, "", b"")]);
        let sent = pair.sender.send(&case.edition, &case.callback, &case.body)?;
        stage.check(&format!("{}, sent", case.what), "taken", sent.to_string().split(',').next().unwrap_or_default());
        let Some(request) = pair.receiver.requests().pop() else { continue };
        let head = fs::read_to_string(stage.plan.vectors.join(&case.what).with_extension(HEAD))?;
        stage.check(&case.what, &wanted(&head), &shown(&request.headers));
        stage.check(&format!("{}, its bytes", case.what), &text(&case.body), &text(&request.body));
    }
    Ok(())
}

/// The headers of a capture.
fn wanted(head: &str) -> String {
    let split = |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
    shown(&head.lines().skip(1).filter_map(split).collect::<Vec<_>>())
}

/// Headers in a line, host and length without their values.
fn shown(headers: &[(String, String)]) -> String {
    let line = |(name, value): &(String, String)| match name.to_ascii_lowercase() {
        name if name == "host" || name == "content-length" => name,
        name => format!("{name}: {value}"),
    };
    let mut lines: Vec<_> = headers.iter().map(line).collect();
    lines.sort();
    lines.join(", ")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
