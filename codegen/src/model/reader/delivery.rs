//! Delivery: facts and replies.
//!
//! Refused: a missing text, a status twice or that HTTP does not have, a reply that holds an answer where a
//! callback has none, an answer that no reply holds, a problem without members or with the name of an object.

use std::collections::BTreeSet;

use imhook_schema::contract;

use super::words;
use crate::model::{
    Delivery, Edition, Fact, Member, Object, Presence, Reply, ReplyBody, Type, Words, problem::Problems,
};

/// Reads what holds for every callback; `editions` are read.
pub(super) fn read(delivery: &contract::Delivery, editions: &[Edition], problems: &mut Problems) -> Delivery {
    let facts = delivery.facts.iter().map(|fact| Fact {
        topic: words("delivery fact (topic)", fact.topic, problems),
        text: words(&format!("delivery fact `{}`", fact.topic.en), fact.text, problems),
    });
    let facts = facts.collect();
    let mut problem_parts = Vec::new();
    let problem = problem(&delivery.problem, &mut problem_parts, problems);
    for part in std::iter::once(&problem).chain(&problem_parts) {
        let is_taken = |edition: &&Edition| edition.objects.iter().any(|object| object.name == part.name);
        if let Some(edition) = editions.iter().find(is_taken) {
            problems.add(&edition.id, format!("an object has the name of the delivery's `{}`", part.name));
        }
    }
    Delivery { facts, replies: replies("delivery", delivery.replies, false, problems), problem, problem_parts }
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

/// Reads a problem; the objects that it holds go into `parts`.
fn problem(problem: &contract::Problem, parts: &mut Vec<Object>, problems: &mut Problems) -> Object {
    if problem.members.is_empty() {
        problems.add(problem.name, "has no members");
    }
    let mut members = Vec::new();
    for (name, kind, text) in problem.members {
        let kind = match kind {
            contract::ProblemMember::Text => Type::Text,
            contract::ProblemMember::Status => Type::Int32,
            contract::ProblemMember::Parts(part) => {
                let part = self::problem(part, parts, problems);
                let name = part.name.clone();
                parts.push(part);
                Type::Array(Box::new(Type::Object(name)))
            }
        };
        members.push(member(name, kind, words(name, *text, problems)));
    }
    Object {
        name: problem.name.to_owned(),
        text: words(problem.name, problem.text, problems),
        faults: Vec::new(),
        members,
    }
}

fn member(name: &str, kind: Type, text: Words) -> Member {
    Member {
        name: name.to_owned(),
        kind,
        presence: Presence::Required,
        text,
        since: None,
        faults: Vec::new(),
        confidential: false,
    }
}
