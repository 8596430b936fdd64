//! Order: events of one order key are handled as they came, with several workers too.

use serde_json::json;

use super::{
    bodies::{EDITION, ONLINE, TAKEN, online, shown},
    notes::Note,
    scene::Scene,
};
use crate::Outcome;

const USERS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Events of each user.
const TIMES: usize = 30;

pub(super) fn play(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "workers": 4, "handlerMs": 2 }))?;
    let mut connection = server.connect()?;
    for time in 1..=TIMES {
        for user in USERS {
            let answer = server.post_kept(&mut connection, ONLINE, &online(user, time))?;
            scene.check("taken", TAKEN, &shown(&answer));
        }
    }
    let ended = server.stop(60_000)?;
    for user in USERS {
        let is_of_user = |key: &Option<String>| key.as_deref() == Some(json!([user]).to_string().as_str());
        let handled =
            ended.notes.iter().filter(|note| matches!(note, Note::Handled { order_key, .. } if is_of_user(order_key)));
        let found: Vec<_> =
            handled.filter_map(|note| note.event()).map(|(_, raw)| String::from_utf8_lossy(raw)).collect();
        let wanted: Vec<_> = (1..=TIMES).map(|time| String::from_utf8(online(user, time))).collect::<Result<_, _>>()?;
        scene.check(&format!("the order of {user}"), &wanted.join("\n"), &found.join("\n"));
    }
    Ok(())
}
