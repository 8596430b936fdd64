//! What is printed, and the picture of it.

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::{
    chart::{Chart, Group},
    machine,
};

use crate::{
    load::Round,
    request::{BODY, CAPTURE},
    rounds::{CONNECTIONS, ROUND, ROUNDS, Results, Row},
    servers::Kind,
};

/// How much of the bare framework's rate the receiver should reach.
const GOAL: f64 = 0.85;

/// The measured numbers: of each adapter and number of connections, a line for each server.
pub(crate) fn table(results: &[Results]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header([
        "adapter",
        "connections",
        "server",
        "req/s",
        "of bare\nmedian",
        "of bare\nmin to max",
        "of decoding\nmedian",
        "p50 µs",
        "p99 µs",
        "cpu µs",
    ]);
    for (name, row) in rows(results) {
        let of_all = |figure: &dyn Fn(Kind) -> String| Kind::ALL.map(figure).join("\n");
        let number = |figure: &dyn Fn(&Round) -> f64| of_all(&|kind| format!("{:.0}", row.of(kind).median(figure)));
        table.add_row([
            name.to_owned(),
            row.connections.to_string(),
            of_all(&|kind| kind.name().to_owned()),
            number(&Round::rate),
            of_all(&|kind| ratio(row, kind, Kind::Bare)),
            of_all(&|kind| range(row, kind)),
            of_all(&|kind| ratio(row, kind, Kind::Decoding)),
            number(&|round| round.percentile(50)),
            number(&|round| round.percentile(99)),
            of_all(&|kind| row.of(kind).processor_per_request().map_or_else(String::new, |time| format!("{time:.1}"))),
        ]);
    }
    for column in table.column_iter_mut().skip(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// What a server reaches of one that does less.
fn ratio(row: &Row, kind: Kind, less: Kind) -> String {
    if kind as usize > less as usize { format!("{:.2}", row.ratio(kind, less)) } else { String::new() }
}

fn range(row: &Row, kind: Kind) -> String {
    match row.ratios(kind, Kind::Bare).as_slice() {
        [least, .., most] if kind != Kind::Bare => format!("{least:.2} to {most:.2}"),
        _ => String::new(),
    }
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
    lines.push(match below(results, Kind::Receiver, Kind::Bare).as_str() {
        "" => format!("goal: at least {GOAL} of bare, reached everywhere"),
        missed => format!("goal: at least {GOAL} of bare, MISSED by {missed}"),
    });
    lines.push(match below(results, Kind::Decoding, Kind::Bare).as_str() {
        "" => format!("decoding: {GOAL} of bare is in reach of whoever decodes as usual"),
        missed => format!("decoding: below {GOAL} of bare before anything else is done: {missed}"),
    });
    lines.push(match below(results, Kind::Receiver, Kind::Decoding).as_str() {
        "" => format!("decoding: the receiver reaches at least {GOAL} of it everywhere"),
        missed => format!("decoding: the receiver reaches less than {GOAL} of it: {missed}"),
    });
    lines
}

/// Where a server does not reach the goal measured by another one.
fn below(results: &[Results], part: Kind, whole: Kind) -> String {
    let below = rows(results).filter(|(_, row)| row.ratio(part, whole) < GOAL);
    below.map(|(name, row)| format!("{name} with {}", row.connections)).collect::<Vec<_>>().join(", ")
}

/// The ratios as bars.
pub(crate) fn chart(results: &[Results]) -> Chart {
    let ratios = |results: &Results, kind| results.rows.iter().map(|row| row.ratio(kind, Kind::Bare)).collect();
    let group = |results: &Results| Group {
        label: results.name.clone(),
        values: ratios(results, Kind::Receiver),
        ticks: ratios(results, Kind::Decoding),
    };
    Chart {
        title: "Receivers beside the bare server of their framework".to_owned(),
        unit: "Requests per second of the receiver, as a part of those of the bare server; a stroke: of one that only \
               decodes"
            .to_owned(),
        series: CONNECTIONS.map(|many| format!("{many} connection{}", if many == 1 { "" } else { "s" })).to_vec(),
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
            "method: bare, decoding and receiver in turn, {ROUNDS} rounds of {} ms each after warm-ups, medians of rounds; a \
             ratio is of one turn. Servers and load are processes of their own on 127.0.0.1; load, tokio and Go have half \
             of the cores as threads.",
            ROUND.time.as_millis()
        ),
        "bare: the framework reads the body and answers 200. decoding: it decodes it in between with the language's usual \
         parser, that of `bench decode`, and does nothing with it."
            .to_owned(),
        format!(
            "Each connection is kept and has one request in flight: {CAPTURE}, its text lengthened to a body of {BODY} \
             bytes, with an id of its own. cpu: processor time of the server per request."
        ),
    ]
}

fn rows(results: &[Results]) -> impl Iterator<Item = (&str, &Row)> {
    results.iter().flat_map(|results| results.rows.iter().map(|row| (results.name.as_str(), row)))
}
