//! Handlers that are slow or fail: the event was acknowledged long before.

use serde_json::json;

use super::{
    bodies::{CENSOR, EDITION, ONLINE, TAKEN, message, online, shown},
    scene::Scene,
};
use crate::Outcome;

/// Longer than any test runs.
const FOR_EVER: u64 = 3_600_000;

pub(super) fn slow(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "handlerMs": FOR_EVER }))?;
    for time in 1..=5 {
        scene.check("acknowledged", TAKEN, &shown(&server.post(ONLINE, &online("u", time))?));
    }
    let counts = server.stop(0)?.counts;
    let wanted = "5 received, 5 accepted, 0 rejected, 0 repeated, 0 overflowed, 0 handled, 0 failed, 5 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn failing(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "handlerFails": true }))?;
    for time in 1..=2 {
        let body = online("u", time);
        scene.check("acknowledged", TAKEN, &shown(&server.post(ONLINE, &body)?));
        let note = server.note()?;
        scene.check("its line", "failed user-online", &note.to_string());
        scene.check("its bytes", &format!("{body:?}"), &format!("{:?}", note.event().unwrap_or_default().1));
    }
    scene.check("a censor passes", TAKEN, &shown(&server.post(CENSOR, &message(1))?));
    scene.check("its line", "failed message-censor", &server.note()?.to_string());
    let counts = server.stop(60_000)?.counts;
    let wanted = "3 received, 3 accepted, 0 rejected, 0 repeated, 0 overflowed, 0 handled, 3 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}
