//! What is printed.

use comfy_table::{CellAlignment, Table, presets};

use crate::{
    load::Round,
    machine,
    request::{BODY, CAPTURE},
    rounds::{Cell, ROUND, ROUNDS, Results, Row},
};

/// How much of the bare handler's rate the receiver should reach.
const GOAL: f64 = 0.85;

/// The measured numbers.
pub(crate) fn table(rows: &[Row]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header([
        "connections",
        "bare\nreq/s",
        "sdk\nreq/s",
        "ratio\nmedian",
        "ratio\nmin to max",
        "bare\np50 µs",
        "sdk\np50 µs",
        "bare\np99 µs",
        "sdk\np99 µs",
        "bare\ncpu µs",
        "sdk\ncpu µs",
    ]);
    for row in rows {
        let (bare, sdk) = (&row.bare, &row.sdk);
        let ratios = ratios(row);
        table.add_row([
            row.connections.to_string(),
            format!("{:.0}", bare.median(Round::rate)),
            format!("{:.0}", sdk.median(Round::rate)),
            format!("{:.2}", median(ratios.clone())),
            format!("{:.2} to {:.2}", ratios[0], ratios[ratios.len() - 1]),
            format!("{:.0}", bare.median(|round| round.percentile(50))),
            format!("{:.0}", sdk.median(|round| round.percentile(50))),
            format!("{:.0}", bare.median(|round| round.percentile(99))),
            format!("{:.0}", sdk.median(|round| round.percentile(99))),
            bare.processor_per_request(),
            sdk.processor_per_request(),
        ]);
    }
    for column in table.column_iter_mut() {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The machine, the method, the proof and the goal.
pub(crate) fn lines(results: &Results) -> String {
    let missed: Vec<String> =
        results.rows.iter().filter(|row| median(ratios(row)) < GOAL).map(|row| row.connections.to_string()).collect();
    let goal = match missed.as_slice() {
        [] => format!("goal: at least {GOAL} of bare, reached everywhere"),
        missed => format!("goal: at least {GOAL} of bare, MISSED with {} connections", missed.join(", ")),
    };
    let lines = [
        format!("machine: {}", machine::line()),
        format!(
            "method: bare and sdk in turn, {ROUNDS} rounds of {} ms each after a warm-up, medians of rounds; a ratio is of \
             neighbouring rounds. Servers and load are processes of their own on 127.0.0.1, with half of the cores as \
             threads.",
            ROUND.time.as_millis()
        ),
        format!(
            "        Each connection is kept and has one request in flight: {CAPTURE}, its text lengthened to a body of \
             {BODY} bytes, with an id of its own. cpu: processor time of the server per request."
        ),
        format!(
            "handled: {} posted to the sdk, {}",
            results.posted,
            match results.counts.check(results.posted) {
                Ok(()) => "as many accepted and handled; none rejected, repeated, overflowed, failed or left",
                Err(_) => "NOT all of them handled once",
            }
        ),
        goal,
    ];
    lines.join("\n")
}

/// Of each round with the sdk to the round before it, smallest first.
fn ratios(row: &Row) -> Vec<f64> {
    let pairs = row.sdk.rounds.iter().zip(&row.bare.rounds);
    sorted(pairs.map(|(sdk, bare)| sdk.rate() / bare.rate()).collect())
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
