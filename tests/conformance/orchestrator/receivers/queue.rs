//! A queue that is full: the answer is held back, then 503, and the event is handed back and not remembered.

use serde_json::json;

use super::{
    bodies::{EDITION, ONLINE, TAKEN, online, problem, shown},
    scene::Scene,
};
use crate::Outcome;

pub(super) fn full(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "queueSize": 1, "holdMs": 500, "handlerMs": 5000 }))?;
    scene.check("the one at work", TAKEN, &shown(&server.post(ONLINE, &online("u", 1))?));
    scene.check("the one in the queue", TAKEN, &shown(&server.post(ONLINE, &online("u", 2))?));
    let answer = server.post(ONLINE, &online("u", 3))?;
    scene.check("one too many", &problem(503), &shown(&answer));
    scene.check("asked to come again", "no", answer.header("retry-after").unwrap_or("no"));
    scene.check("its line", "overflowed user-online", &server.note()?.to_string());
    let first = server.note()?;
    scene.check(
        "the first is done",
        &format!("{:?}", online("u", 1)),
        &format!("{:?}", first.event().unwrap_or_default().1),
    );
    scene.check("the same again, with room", TAKEN, &shown(&server.post(ONLINE, &online("u", 3))?));
    let counts = server.stop(0)?.counts;
    let wanted = "4 received, 3 accepted, 0 rejected, 0 repeated, 1 overflowed, 1 handled, 0 failed, 2 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

pub(super) fn with_room_in_time(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "queueSize": 1, "holdMs": 60_000, "handlerMs": 100 }))?;
    let bodies: Vec<_> = (1..=6).map(|time| online("u", time)).collect();
    for answer in server.post_together(ONLINE, &bodies) {
        scene.check("held until there is room", TAKEN, &shown(&answer?));
    }
    let counts = server.stop(60_000)?.counts;
    let wanted = "6 received, 6 accepted, 0 rejected, 0 repeated, 0 overflowed, 6 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}
