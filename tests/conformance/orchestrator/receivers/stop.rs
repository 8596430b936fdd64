//! The graceful stop: nothing that was acknowledged is lost; it is handled, or told as left.

use serde_json::json;

use super::{
    bodies::{EDITION, ONLINE, TAKEN, online, problem, shown},
    scene::Scene,
};
use crate::Outcome;

/// Events that are in the queue when it stops.
const EVENTS: u64 = 8;

pub(super) fn in_time(scene: &mut Scene<'_>) -> Outcome<()> {
    let mut server = scene.start(EDITION, json!({ "handlerMs": 200, "queueSize": EVENTS }))?;
    for time in 1..=EVENTS {
        scene.check("acknowledged", TAKEN, &shown(&server.post(ONLINE, &online("u", usize::try_from(time)?))?));
    }
    server.tell_to_stop(60_000)?;
    // Whoever comes now is refused, unless he was faster than the stop.
    let late = server.post(ONLINE, &online("late", 1)).map_or_else(|_| "refused".to_owned(), |answer| shown(&answer));
    let counts = server.ended()?.counts;
    let taken = u64::from(late == TAKEN);
    let is_refused = late == "refused" || late == problem(503) || late == TAKEN;
    scene.check("one that comes late", "true", &is_refused.to_string());
    let found = format!("{} accepted, {} handled, {} left", counts.accepted, counts.handled, counts.left);
    let all = EVENTS + taken;
    scene.check("its counters", &format!("{all} accepted, {all} handled, 0 left"), &found);
    Ok(())
}

pub(super) fn too_early(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "handlerMs": 300, "queueSize": EVENTS, "workers": 2 }))?;
    for time in 1..=EVENTS {
        // Users of both workers.
        let user = format!("u{}", time % 4);
        scene.check("acknowledged", TAKEN, &shown(&server.post(ONLINE, &online(&user, usize::try_from(time)?))?));
    }
    let ended = server.stop(400)?;
    let counts = ended.counts;
    scene.check("acknowledged ones", &EVENTS.to_string(), &counts.accepted.to_string());
    scene.check("handled and left", &EVENTS.to_string(), &(counts.handled + counts.left).to_string());
    // A handler writes its line before it has ended.
    let lines = ended.notes.len() as u64;
    let is_right = (counts.handled..=counts.accepted).contains(&lines);
    scene.check("lines of the handled", "true", &is_right.to_string());
    Ok(())
}
