//! Every client posts every callback to every receiver: the bytes that arrive are those that were sent.

use std::{collections::HashMap, thread};

use base64::{Engine, prelude::BASE64_STANDARD};
use imhook_codegen::model::{Edition, Model};
use imhook_tests::runner::Planned;
use serde_json::{Value, json};

use crate::{
    Outcome,
    column::Column,
    corpus::whole_bodies,
    plan::Plan,
    receivers::{notes::Note, server::Server},
    report::{Report, Subject},
    sender::{Sender, Sent},
};

/// What a receiver is posted, and what its censor answers.
struct Bodies<'a> {
    edition: &'a Edition,
    bodies: HashMap<String, Vec<u8>>,
}

/// Plays all pairs, receivers side by side.
pub(crate) fn compare(plan: &Plan, model: &Model, report: &mut Report) {
    let editions: Vec<_> =
        model.editions.iter().map(|edition| Bodies { edition, bodies: whole_bodies(edition).collect() }).collect();
    let reports: Vec<_> = thread::scope(|scope| {
        let played: Vec<_> =
            plan.runners.iter().map(|receiver| scope.spawn(|| all_to(receiver, plan, &editions))).collect();
        played.into_iter().map(|played| played.join().expect("no exchange panics")).collect()
    });
    for played in reports {
        report.add(played);
    }
}

fn all_to(receiver: &Planned, plan: &Plan, editions: &[Bodies<'_>]) -> Report {
    let mut report = Report::default();
    for bodies in editions {
        if let Err(error) = of_edition(receiver, plan, bodies, &mut report) {
            let subject = Subject {
                row: &receiver.language,
                column: Column::To(receiver.language.clone()),
                what: &bodies.edition.id,
                body: &[],
            };
            report.compare(subject, "goes on to its end", &error.to_string());
        }
    }
    report
}

fn of_edition(receiver: &Planned, plan: &Plan, bodies: &Bodies<'_>, report: &mut Report) -> Outcome<()> {
    let server = Server::start(receiver, &bodies.config())?;
    for client in &plan.runners {
        let mut pair = Pair { bodies, client, receiver, report };
        if let Err(error) = pair.all(&server) {
            pair.check("", &[], "goes on to its end", &error.to_string());
        }
    }
    Ok(())
}

impl Bodies<'_> {
    /// Equal bodies come from all clients, so that none may count as a repeat; a censor replaces by the whole answer.
    fn config(&self) -> Value {
        let answers = self.edition.bodies().filter(|body| body.is_answer).find_map(|body| self.bodies.get(&body.name));
        let censor = answers.map_or(json!("pass"), |answer| json!({ "replace": BASE64_STANDARD.encode(answer) }));
        json!({ "edition": self.edition.id, "remember": 0, "censor": censor })
    }
}

/// One client and one receiver.
struct Pair<'a> {
    bodies: &'a Bodies<'a>,
    client: &'a Planned,
    receiver: &'a Planned,
    report: &'a mut Report,
}

impl Pair<'_> {
    fn all(&mut self, server: &Server) -> Outcome<()> {
        let mut sender = Sender::start(self.client, &json!({ "url": server.url }))?;
        let edition = self.bodies.edition;
        for body in edition.bodies().filter(|body| !body.is_answer) {
            let bytes = &self.bodies.bodies[&body.name];
            let answer = body.callback.answer.as_ref().map(|_| {
                let answer = &self.bodies.bodies[&format!("{}.answer", body.name)];
                json!({ "replace": BASE64_STANDARD.encode(answer) })
            });
            let sent = sender.send(&edition.id, &body.name, bytes)?;
            let what = format!("{} {}", edition.id, body.name);
            self.check(&what, bytes, &Sent::Taken(answer.unwrap_or_default()).to_string(), &sent.to_string());
            if matches!(sent, Sent::Failed { .. }) {
                continue;
            }
            let found = match server.note()? {
                Note::Handled { callback, raw, .. } => format!("{callback} {}", String::from_utf8_lossy(&raw)),
                other => other.to_string(),
            };
            let wanted = format!("{} {}", body.name, String::from_utf8_lossy(bytes));
            self.check(&format!("{what}, as it arrives"), bytes, &wanted, &found);
        }
        Ok(())
    }

    fn check(&mut self, what: &str, body: &[u8], wanted: &str, found: &str) {
        let column = Column::To(self.receiver.language.clone());
        self.report.compare(Subject { row: &self.client.language, column, what, body }, wanted, found);
    }
}
