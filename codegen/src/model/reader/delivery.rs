//! Delivery: facts and replies.
//!
//! Refused: a missing text, a status twice or that HTTP does not have, a reply that holds an answer where a
//! callback has none, an answer that no reply holds, a problem that is no struct, has a code or takes an object's
//! name.

use std::collections::BTreeSet;

use imhook_schema::contract;

use super::{Context, definitions, object, words};
use crate::model::{Delivery, Edition, Fact, Object, Reply, ReplyBody, problem::Problems};

/// Reads what holds for every callback; `editions` are read.
pub(super) fn read(delivery: &contract::Delivery, editions: &[Edition], problems: &mut Problems) -> Delivery {
    let facts = delivery.facts.iter().map(|fact| Fact {
        topic: words("delivery fact (topic)", fact.topic, problems),
        text: words(&format!("delivery fact `{}`", fact.topic.en), fact.text, problems),
    });
    let facts = facts.collect();
    let (problem, objects) = problem(&delivery.problem, problems);
    for object in &objects {
        for edition in editions.iter().filter(|edition| edition.objects.iter().any(|other| other.name == object.name)) {
            problems.add(&edition.id, format!("an object has the name of the delivery's `{}`", object.name));
        }
    }
    Delivery { facts, replies: replies("delivery", delivery.replies, false, problems), problem, objects }
}

/// Reads replies, by status.
pub(super) fn replies(
    place: &str,
    replies: &[contract::Reply],
    has_answer: bool,
    problems: &mut Problems,
) -> Vec<Reply> {
    let mut statuses = BTreeSet::new();
    for reply in replies {
        let status = reply.status;
        if !statuses.insert(status) {
            problems.add(place, format!("has two replies of status {status}"));
        }
        if !(200..=599).contains(&status) {
            problems.add(place, format!("{status} is no status that ends a request"));
        }
        if reply.body == contract::ReplyBody::Answer && !has_answer {
            problems.add(place, format!("status {status} replies with an answer that is not there"));
        }
    }
    if has_answer && !replies.iter().any(|reply| reply.body == contract::ReplyBody::Answer) {
        problems.add(place, "has an answer, and no reply that holds it");
    }
    let mut read: Vec<Reply> = replies.iter().map(|reply| read_reply(place, reply, problems)).collect();
    read.sort_by_key(|reply| reply.status);
    read
}

fn read_reply(place: &str, reply: &contract::Reply, problems: &mut Problems) -> Reply {
    Reply {
        status: reply.status,
        meaning: words(&format!("{place} (status {})", reply.status), reply.meaning, problems),
        body: match reply.body {
            contract::ReplyBody::Empty => ReplyBody::Empty,
            contract::ReplyBody::Problem => ReplyBody::Problem,
            contract::ReplyBody::Answer => ReplyBody::Answer,
        },
    }
}

/// Reads the body of a refusal, which is a struct as any body is: its name, and all objects.
fn problem(body: &contract::Body, problems: &mut Problems) -> (String, Vec<Object>) {
    // It belongs to no edition and has no days of its own.
    let none = contract::Edition {
        id: "delivery",
        title: contract::text("", ""),
        about: contract::text("", ""),
        frozen: true,
        callbacks: &[],
        codes: &[],
    };
    let context = Context { edition: &none, editions: &[], faults: &[] };
    let all = definitions::of(&context, [body], problems);
    let read = all.objects.iter().filter_map(|definition| object::read(&context, definition, &all, problems));
    let objects: Vec<Object> = read.collect();
    let name = definitions::name_of(body).unwrap_or_default();
    if all.objects.iter().all(|definition| definition.name != name) {
        problems.add("delivery", "its problem is not a struct with named fields");
    }
    if !all.codes.is_empty() {
        problems.add("delivery", "its problem has a code, which belongs to editions");
    }
    (name, objects)
}
