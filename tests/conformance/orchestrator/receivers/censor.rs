//! The censor: asked before the answer; late or failing it is answered as configured; a repeat gets the same answer.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{
    bodies::{CENSOR, EDITION, REPLACEMENT, TAKEN, message, shown},
    scene::Scene,
};
use crate::Outcome;

/// A handler that is far too late, and a limit that it does not keep.
const LATE: (u64, u64) = (3_600_000, 100);

pub(super) fn replacing(scene: &mut Scene<'_>) -> Outcome<()> {
    let censor = json!({ "replace": BASE64_STANDARD.encode(REPLACEMENT) });
    let replacement: Value = serde_json::from_str(REPLACEMENT)?;
    let server = scene.start(EDITION, json!({ "censor": censor }))?;
    for what in ["asked", "asked again"] {
        let answer = server.post(CENSOR, &message(1))?;
        scene.check(what, REPLACEMENT, &String::from_utf8_lossy(&answer.body));
        let is_whole = answer.header("content-length").is_some() && answer.header("content-encoding").is_none();
        let kind = answer.header("content-type").unwrap_or_default().split(';').next().unwrap_or_default();
        let found = format!("{}, {kind}, whole: {is_whole}", answer.status().unwrap_or_default());
        scene.check(&format!("{what}: the head"), "200, application/json, whole: true", &found);
    }
    scene.check("its line", "handled message-censor, identity [1], order key [1,\"g\",0]", &server.note()?.to_string());
    let broken = server.post(CENSOR, b"{}")?;
    scene.check("a broken question", "400", &broken.status().unwrap_or_default().to_string());
    scene.check("is no decision", "true", &(serde_json::from_slice::<Value>(&broken.body)? != replacement).to_string());
    let counts = server.stop(60_000)?.counts;
    let wanted = "3 received, 1 accepted, 1 rejected, 1 repeated, 0 overflowed, 1 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn refusing(scene: &mut Scene<'_>) -> Outcome<()> {
    decided(scene, json!({ "censor": "refuse" }), "403", "1 handled, 0 failed")
}

/// Copies of a question that come while the first is being decided on wait for its decision.
pub(super) fn together(scene: &mut Scene<'_>) -> Outcome<()> {
    const COPIES: usize = 5;
    let server = scene.start(EDITION, json!({ "censor": "refuse", "handlerMs": 300 }))?;
    for answer in server.post_together(CENSOR, &vec![message(1); COPIES]) {
        scene.check("asked", "403", &shown(&answer?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = "5 received, 1 accepted, 0 rejected, 4 repeated, 0 overflowed, 1 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn late(scene: &mut Scene<'_>) -> Outcome<()> {
    let config = json!({ "handlerMs": LATE.0, "censorLimitMs": LATE.1, "censor": "refuse" });
    decided(scene, config, TAKEN, "0 handled, 1 failed")
}

pub(super) fn late_and_refusing(scene: &mut Scene<'_>) -> Outcome<()> {
    let config = json!({ "handlerMs": LATE.0, "censorLimitMs": LATE.1, "censorFallback": "refuse" });
    decided(scene, config, "403", "0 handled, 1 failed")
}

pub(super) fn failing_and_refusing(scene: &mut Scene<'_>) -> Outcome<()> {
    let config = json!({ "handlerFails": true, "censorFallback": "refuse" });
    decided(scene, config, "403", "0 handled, 1 failed")
}

/// Asks twice: one decision, two equal answers.
fn decided(scene: &mut Scene<'_>, config: Value, wanted: &str, handlers: &str) -> Outcome<()> {
    let server = scene.start(EDITION, config)?;
    for what in ["asked", "asked again"] {
        scene.check(what, wanted, &shown(&server.post(CENSOR, &message(1))?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = format!("2 received, 1 accepted, 0 rejected, 1 repeated, 0 overflowed, {handlers}, 0 left");
    scene.check("its counters", &wanted, &counts.to_string());
    Ok(())
}
