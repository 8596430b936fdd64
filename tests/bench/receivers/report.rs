//! What is printed, and the picture of it.

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::{
    chart::{Chart, Group},
    machine,
};

use crate::{
    load::Round,
    request::{BODY, CAPTURE},
    rounds::{CONNECTIONS, Cell, ROUND, ROUNDS, Results, Row},
};

/// How much of the bare framework's rate the receiver should reach.
const GOAL: f64 = 0.85;

/// The measured numbers.
pub(crate) fn table(results: &[Results]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header([
        "receiver",
        "connections",
        "bare\nreq/s",
        "stub\nreq/s",
        "ratio\nmedian",
        "ratio\nmin to max",
        "bare\np50 µs",
        "stub\np50 µs",
        "bare\np99 µs",
        "stub\np99 µs",
        "bare\ncpu µs",
        "stub\ncpu µs",
    ]);
    for (name, row) in results.iter().flat_map(|results| results.rows.iter().map(|row| (&results.name, row))) {
        let (bare, stub) = (&row.bare, &row.stub);
        let ratios = ratios(row);
        table.add_row([
            name.clone(),
            row.connections.to_string(),
            format!("{:.0}", bare.median(Round::rate)),
            format!("{:.0}", stub.median(Round::rate)),
            format!("{:.2}", median(ratios.clone())),
            format!("{:.2} to {:.2}", ratios[0], ratios[ratios.len() - 1]),
            format!("{:.0}", bare.median(|round| round.percentile(50))),
            format!("{:.0}", stub.median(|round| round.percentile(50))),
            format!("{:.0}", bare.median(|round| round.percentile(99))),
            format!("{:.0}", stub.median(|round| round.percentile(99))),
            bare.processor_per_request(),
            stub.processor_per_request(),
        ]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The proof, the goal, and how it was measured.
pub(crate) fn lines(results: &[Results]) -> Vec<String> {
    let mut lines = method();
    for Results { name, counts, posted, .. } in results {
        lines.push(match counts.check(*posted) {
            Ok(()) => format!("handled: {name}: {posted} posted, as many accepted and handled; none lost or twice"),
            Err(error) => format!("handled: {name}: NOT all of them once: {error}"),
        });
    }
    let rows = results.iter().flat_map(|results| results.rows.iter().map(|row| (&results.name, row)));
    let missed: Vec<_> = rows
        .filter(|(_, row)| median(ratios(row)) < GOAL)
        .map(|(name, row)| format!("{name} with {}", row.connections))
        .collect();
    lines.push(match missed.as_slice() {
        [] => format!("goal: at least {GOAL} of bare, reached everywhere"),
        missed => format!("goal: at least {GOAL} of bare, MISSED by {}", missed.join(", ")),
    });
    lines
}

/// The ratios as bars.
pub(crate) fn chart(results: &[Results]) -> Chart {
    let group = |results: &Results| Group {
        label: results.name.clone(),
        values: results.rows.iter().map(|row| median(ratios(row))).collect(),
    };
    Chart {
        title: "Receivers beside the bare server of their framework".to_owned(),
        unit: "Requests per second of the receiver, as a part of those of the bare server; longer is better".to_owned(),
        series: CONNECTIONS.map(|many| format!("{many} connections")).to_vec(),
        groups: results.iter().map(group).collect(),
        marks: vec![(GOAL, format!("goal {GOAL}")), (1.0, "bare".to_owned())],
        notes: method(),
    }
}

/// The machine and the method.
fn method() -> Vec<String> {
    vec![
        format!("machine: {}", machine::line()),
        format!(
            "method: bare and stub in turn, {ROUNDS} rounds of {} ms each after warm-ups, medians of rounds; a ratio is of \
             neighbouring rounds. Servers and load are processes of their own on 127.0.0.1; load, tokio and Go have half \
             of the cores as threads.",
            ROUND.time.as_millis()
        ),
        format!(
            "Each connection is kept and has one request in flight: {CAPTURE}, its text lengthened to a body of {BODY} \
             bytes, with an id of its own. cpu: processor time of the server per request."
        ),
    ]
}

/// Of each round with the stub to the round before it, smallest first.
fn ratios(row: &Row) -> Vec<f64> {
    let pairs = row.stub.rounds.iter().zip(&row.bare.rounds);
    sorted(pairs.map(|(stub, bare)| stub.rate() / bare.rate()).collect())
}

impl Cell {
    fn median(&self, of: impl Fn(&Round) -> f64) -> f64 {
        median(self.rounds.iter().map(of).collect())
    }

    #[expect(clippy::cast_precision_loss)]
    fn processor_per_request(&self) -> String {
        let requests = self.requests() as f64;
        self.processor.map_or_else(String::new, |time| format!("{:.1}", time.as_secs_f64() * 1e6 / requests))
    }
}

fn median(values: Vec<f64>) -> f64 {
    sorted(values)[ROUNDS / 2]
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
