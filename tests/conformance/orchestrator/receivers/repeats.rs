//! Repeats: dropped by callback and identity, as far as the receiver remembers, and answered 200.

use serde_json::json;

use super::{
    bodies::{CHANNEL_MESSAGE, EDITION, GROUP, MESSAGE, ONLINE, TAKEN, group, message, online, shown},
    scene::Scene,
};
use crate::Outcome;

/// Copies that come together.
const COPIES: usize = 5;

pub(super) fn play(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({}))?;
    let spaced = [b" ".as_slice(), &online("u", 1)].concat();
    for (what, path, body) in [
        ("an event", ONLINE, online("u", 1)),
        ("the same", ONLINE, online("u", 1)),
        ("the same in other bytes", ONLINE, spaced),
        ("another", ONLINE, online("u", 2)),
        ("without an identity", GROUP, group()),
        ("the same without an identity", GROUP, group()),
        ("a message", MESSAGE, message(1)),
        ("the same by another callback", CHANNEL_MESSAGE, message(1)),
    ] {
        scene.check(what, TAKEN, &shown(&server.post(path, &body)?));
    }
    for answer in server.post_together(MESSAGE, &vec![message(2); COPIES]) {
        scene.check("copies that come together", TAKEN, &shown(&answer?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = "13 received, 7 accepted, 0 rejected, 6 repeated, 0 overflowed, 7 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn short_memory(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "remember": 1 }))?;
    for time in [1, 1, 2, 1] {
        scene.check("taken", TAKEN, &shown(&server.post(ONLINE, &online("u", time))?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = "4 received, 3 accepted, 0 rejected, 1 repeated, 0 overflowed, 3 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn no_memory(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "remember": 0 }))?;
    for _ in 0..3 {
        scene.check("taken", TAKEN, &shown(&server.post(ONLINE, &online("u", 1))?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = "3 received, 3 accepted, 0 rejected, 0 repeated, 0 overflowed, 3 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}
