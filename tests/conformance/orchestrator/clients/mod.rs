//! `send`: each client before receivers that do not do their duty, and its requests beside those of the real server.

mod answers;
mod failures;
mod headers;
mod receiver;
mod stage;

use std::thread;

use crate::{Outcome, column::Column, corpus::Corpus, plan::Plan, report::Report};
use imhook_tests::runner::Planned;
use stage::Stage;

/// A scene, and the column that errors are noted in.
type Played = (Column, fn(&mut Stage<'_>) -> Outcome<()>);

/// What each client is put through.
const SCENES: &[Played] = &[
    (Column::Headers, headers::play),
    (Column::Connections, failures::connections),
    (Column::Redirects, failures::redirects),
    (Column::Statuses, failures::statuses),
    (Column::Answers, answers::play),
    (Column::Refusals, failures::refusals),
    (Column::Retries, failures::retries),
];

/// Plays every scene with every client, languages side by side.
pub(crate) fn compare(plan: &Plan, corpus: &Corpus, report: &mut Report) {
    let reports: Vec<_> = thread::scope(|scope| {
        let played: Vec<_> = plan.runners.iter().map(|planned| scope.spawn(|| play(plan, corpus, planned))).collect();
        played.into_iter().map(|played| played.join().expect("no scene panics")).collect()
    });
    for played in reports {
        report.add(played);
    }
}

fn play(plan: &Plan, corpus: &Corpus, planned: &Planned) -> Report {
    let mut report = Report::default();
    for (column, scene) in SCENES {
        let mut stage = Stage::new(plan, corpus, planned, column, &mut report);
        if let Err(error) = scene(&mut stage) {
            stage.check("the scene", "goes on to its end", &error.to_string());
        }
    }
    report
}
