//! What is printed.

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::machine;

use crate::{
    load::{CAPTURE, CONNECTIONS, Round},
    rounds::{Cell, ROUND, ROUNDS, Results, median},
};

/// How much of the requests per second without validating should be left.
const GOAL: f64 = 0.8;

/// How many microseconds validating may add to p99 at half load.
const GOAL_ADDED: f64 = 1000.0;

/// The measured numbers.
pub(crate) fn table(results: &Results) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(["", "req/s", "p50 µs", "p99 µs", "half load\nreq/s", "half load\np50 µs", "half load\np99 µs"]);
    let rows =
        [("no tap", &results.direct), ("tap, passing on", &results.passing), ("tap, validating", &results.validating)];
    for (name, cell) in rows {
        let of = |rounds: &[Round], of: &dyn Fn(&Round) -> f64| format!("{:.0}", median(rounds.iter().map(of)));
        table.add_row([
            name.to_owned(),
            of(&cell.full, &Round::rate),
            of(&cell.full, &|round| round.percentile(50)),
            of(&cell.full, &|round| round.percentile(99)),
            of(&cell.half, &Round::rate),
            of(&cell.half, &|round| round.percentile(50)),
            of(&cell.half, &|round| round.percentile(99)),
        ]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The machine, the method, what was checked, and the goals.
pub(crate) fn lines(results: &Results) -> Vec<String> {
    let Results { passing, validating, half, counts, .. } = results;
    let ratio = median(validating.full.iter().zip(&passing.full).map(|(with, without)| with.rate() / without.rate()));
    let p99 = |cell: &Cell| median(cell.half.iter().map(|round| round.percentile(99)));
    let added = p99(validating) - p99(passing);
    let reached = |is_reached: bool| if is_reached { "reached" } else { "MISSED" };
    vec![
        format!("machine: {}", machine::line()),
        format!(
            "method: the three in turn, {ROUNDS} rounds of {} ms each at each speed, medians of rounds; {CONNECTIONS} connections \
             that are kept, one request in flight on each: {CAPTURE}.",
            ROUND.as_millis()
        ),
        format!(
            "        Half load is {half:.0} requests/s, half of what the tap passes on; times are from a request's first byte."
        ),
        format!(
            "checked: {} of {} bodies, {} too many at once",
            counts.checked, counts.requests, counts.unchecked.overflow
        ),
        format!("goal: at least {GOAL} of the requests/s without validating: {ratio:.2}, {}", reached(ratio >= GOAL)),
        format!(
            "goal: less than {GOAL_ADDED:.0} µs more at p99, at half load: {added:.0} µs, {}",
            reached(added < GOAL_ADDED)
        ),
    ]
}
