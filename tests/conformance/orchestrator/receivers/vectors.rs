//! Every vector posted: answered as it should be, and its bytes handed to a handler or a hook.

use std::collections::HashMap;

use serde_json::json;

use super::{
    bodies::{TAKEN, refusal, shown},
    notes::{Counts, Note},
    posts::Vector,
    scene::Scene,
};
use crate::{Outcome, decode::Answer};

/// How many findings a refusal lists.
const LISTED: usize = 100;

/// How long the rest of the queue may take.
const GRACE: u64 = 60_000;

pub(super) fn play(scene: &mut Scene<'_>) -> Outcome<()> {
    let posts = scene.posts;
    for edition in &posts.model.editions {
        let of_edition: Vec<_> = posts.vectors.iter().filter(|vector| vector.case.edition == edition.id).collect();
        if !of_edition.is_empty() {
            of(scene, &edition.id, &of_edition)?;
        }
    }
    Ok(())
}

fn of(scene: &mut Scene<'_>, edition: &str, vectors: &[&Vector<'_>]) -> Outcome<()> {
    // Some captures are one event posted twice.
    let server = scene.start(edition, json!({ "remember": 0 }))?;
    let mut counts = Counts::default();
    let mut connection = server.connect()?;
    for vector in vectors {
        let answer = server.post_kept(&mut connection, &vector.path, &vector.case.body)?;
        counts.received += 1;
        match vector.right {
            Answer::Accepted { .. } => (counts.accepted, counts.handled) = (counts.accepted + 1, counts.handled + 1),
            _ => counts.rejected += 1,
        }
        scene.check_body(&vector.case.what, &vector.case.body, &wanted(vector), &shown(&answer));
    }
    let ended = server.stop(GRACE)?;
    let mut notes = HashMap::<(String, Vec<u8>), Vec<String>>::new();
    for note in &ended.notes {
        let (callback, raw) = note.event().unwrap_or_default();
        notes.entry((callback.to_owned(), raw.to_owned())).or_default().push(note.to_string());
    }
    for vector in vectors {
        let key = (vector.case.callback.clone(), vector.case.body.clone());
        let note = notes.get_mut(&key).and_then(Vec::pop).unwrap_or_else(|| "no line with its bytes".to_owned());
        scene.check_body(&format!("{}, its line", vector.case.what), &key.1, &noted(vector), &note);
    }
    let more: usize = notes.values().map(Vec::len).sum();
    scene.check("lines that nothing was posted for", "0", &more.to_string());
    scene.check("its counters", &counts.to_string(), &ended.counts.to_string());
    Ok(())
}

/// What is answered.
fn wanted(vector: &Vector<'_>) -> String {
    let Answer::Refused(findings) = vector.right else { return TAKEN.to_owned() };
    let errors = findings.iter().take(LISTED);
    let errors: Vec<_> =
        errors.map(|finding| json!({ "pointer": finding.pointer, "reason": finding.reason })).collect();
    let problem = json!({
        "type": "about:blank",
        "title": "The body breaks the contract",
        "status": 400,
        "edition": vector.case.edition,
        "callback": vector.case.callback,
        "errors": errors,
    });
    refusal(400, &problem)
}

/// What is said about it.
fn noted(vector: &Vector<'_>) -> String {
    let (callback, raw) = (vector.case.callback.clone(), Vec::new());
    let note = match vector.right {
        Answer::Accepted { identity, order_key, .. } => {
            Note::Handled { callback, identity: identity.clone(), order_key: order_key.clone(), raw }
        }
        Answer::Refused(findings) => Note::Rejected { callback, raw, errors: findings.clone() },
        Answer::None(why) => return why.clone(),
    };
    note.to_string()
}
