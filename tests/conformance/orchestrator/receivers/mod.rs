//! `receive`: the real server of each adapter on loopback, asked everything that a receiver has to get right.

mod bodies;
mod censor;
mod handlers;
mod lengths;
pub(crate) mod notes;
mod order;
mod posts;
mod queue;
mod repeats;
mod requests;
mod scene;
pub(crate) mod server;
mod stop;
mod vectors;

use std::{
    io::{self, IsTerminal},
    thread,
};

use imhook_tests::runner::Planned;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{Outcome, column::Column, plan::Plan, report::Report};
pub(crate) use posts::Posts;
use scene::Scene;

/// A scene, and the column that it is compared in.
type Played = (Column, &'static str, fn(&mut Scene<'_>) -> Outcome<()>);

/// What each adapter is put through.
const SCENES: &[Played] = &[
    (Column::Vectors, "every vector", vectors::play),
    (Column::Requests, "requests", requests::play),
    (Column::Requests, "below a base path", requests::below_a_base_path),
    (Column::Lengths, "lengths", lengths::play),
    (Column::Lengths, "a limit of one's own", lengths::own_limit),
    (Column::Lengths, "a body that stands still", lengths::standing_still),
    (Column::Queue, "a full queue", queue::full),
    (Column::Queue, "a queue that gets room", queue::with_room_in_time),
    (Column::Handlers, "slow handlers", handlers::slow),
    (Column::Handlers, "failing handlers", handlers::failing),
    (Column::Repeats, "repeats", repeats::play),
    (Column::Repeats, "a short memory", repeats::short_memory),
    (Column::Repeats, "no memory", repeats::no_memory),
    (Column::Order, "several workers", order::play),
    (Column::Censor, "a censor that replaces", censor::replacing),
    (Column::Censor, "a censor that refuses", censor::refusing),
    (Column::Censor, "a censor asked together", censor::together),
    (Column::Censor, "a late censor passes", censor::late),
    (Column::Censor, "a late censor refuses", censor::late_and_refusing),
    (Column::Censor, "a failing censor refuses", censor::failing_and_refusing),
    (Column::Stop, "a stop in time", stop::in_time),
    (Column::Stop, "a stop that leaves events", stop::too_early),
];

/// Plays every scene with every adapter, languages side by side.
pub(crate) fn compare(plan: &Plan, posts: &Posts<'_>, report: &mut Report) {
    let adapters: usize = plan.runners.iter().map(|planned| planned.adapters.len()).sum();
    let bar = bar(adapters * SCENES.len());
    let reports: Vec<_> = thread::scope(|scope| {
        let played: Vec<_> = plan.runners.iter().map(|planned| scope.spawn(|| play(planned, posts, &bar))).collect();
        played.into_iter().map(|played| played.join().expect("no scene panics")).collect()
    });
    bar.finish_and_clear();
    for played in reports {
        report.add(played);
    }
}

fn play(planned: &Planned, posts: &Posts<'_>, bar: &ProgressBar) -> Report {
    let mut report = Report::default();
    for adapter in &planned.adapters {
        for (column, name, scene) in SCENES {
            let mut stage = Scene::new(planned, adapter, posts, column, name, &mut report);
            if let Err(error) = scene(&mut stage) {
                stage.check("goes on", "to its end", &error.to_string());
            }
            bar.inc(1);
        }
    }
    report
}

fn bar(scenes: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("receivers {bar:40} {pos}/{len}");
    ProgressBar::new(scenes as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
