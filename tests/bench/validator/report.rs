//! What is printed, and the pictures of it.

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::{
    chart::{Chart, Group},
    machine,
};
use imhook_validator::Profile;

use crate::{
    contenders::{EXACT, FLOOR, SCANNER, SCHEMA, SERDE, SONIC},
    corpus::{LINES, MIXED},
    processes::{self, Measured},
    rounds::{ROUNDS, Row},
};

/// By corpus: how many times as long as the scanner the `jsonschema` crate should take.
const GOALS: [(&str, f64); 5] =
    [("one body", 13.0), ("messages", 10.0), (MIXED, 10.0), ("keys shuffled", 5.0), ("spaced", 9.0)];

/// Of the exact path's own time, for bodies that the scanner only looks at in vain.
const IN_VAIN: f64 = 1.15;
/// Of the floor's time, for the mixed stream.
const ABOVE_FLOOR: f64 = 4.0;
/// Of one thread's speed, for two.
const TWO_THREADS: f64 = 1.8;

/// Nanoseconds a body, and how many times as long as the scanner each other one takes.
pub(crate) fn bodies(rows: &[Row]) -> Table {
    let names = rows.first().map(|row| row.times.iter().map(|(name, _)| *name).collect::<Vec<_>>()).unwrap_or_default();
    let mut header = vec!["profile".to_owned(), "corpus".to_owned(), "bytes\na body".to_owned()];
    header.extend(names.iter().map(|name| format!("{name}\nns a body")));
    let cells = |row: &Row| {
        let mut cells = vec![row.profile.name().to_owned(), row.corpus.to_owned(), row.bytes.to_string()];
        for name in &names {
            let ratio = if *name == SCANNER { String::new() } else { format!(" ({:.1})", row.ratio(name, SCANNER)) };
            cells.push(format!("{:.0}{ratio}", row.time(name)));
        }
        cells
    };
    table(header, rows.iter().map(cells), 2)
}

/// Whole processes beside the command line.
pub(crate) fn programs(measured: &[Measured]) -> Table {
    let header = ["program", "seconds", "ratio", "processor\nseconds", "ratio", "own loop\nns a body", "invalid"];
    let cells = |program: &Measured| {
        let [wall, processor] = program.ratios(&measured[0]);
        vec![
            program.name.to_owned(),
            format!("{:.3}", program.wall()),
            format!("{wall:.1}"),
            format!("{:.3}", program.processor()),
            format!("{processor:.1}"),
            program.body().map_or_else(|| "-".to_owned(), |body| format!("{body:.0}")),
            program.invalid.to_string(),
        ]
    };
    table(header.map(str::to_owned).into(), measured.iter().map(cells), 1)
}

fn table(header: Vec<String>, rows: impl Iterator<Item = Vec<String>>, left: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(header);
    table.add_rows(rows);
    for column in table.column_iter_mut().skip(left) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The machine and the method.
pub(crate) fn method() -> Vec<String> {
    vec![
        format!("machine: {}", machine::line()),
        format!(
            "method: {LINES} bodies a corpus, made of the vectors; in one process and thread all contenders in turn, {ROUNDS} \
             rounds, medians of processor time; two threads by the clock. In brackets: how many times as long as the scanner, the median over rounds. Parsing and the check \
             of UTF-8 are in it; the floor is that check, line by line, and the search for line ends. serde_json and sonic-rs \
             read into the contract's types, which is less than the contract asks for."
        ),
        format!(
            "method, processes: the mixed stream in a file a callback, start and reading included, {} rounds, medians; \
             sourcemeta is started once a callback. The scripts measure their own loops in processor time, the lines in memory.",
            processes::ROUNDS
        ),
    ]
}

/// What issue and design ask for, and whether it came out.
pub(crate) fn figures(rows: &[Row], threads: f64, measured: &[Measured]) -> Vec<String> {
    let mut lines: Vec<String> = rows.iter().flat_map(of_row).collect();
    lines.push(least("two threads, of one thread's speed", threads, TWO_THREADS));
    let mixed = rows.iter().find(|row| row.corpus == MIXED && row.profile == Profile::Tolerant);
    let scanner = mixed.map_or(f64::NAN, |row| row.time(SCANNER));
    for program in measured {
        let [wall, processor] = program.ratios(&measured[0]);
        if let Some(goal) = program.goal {
            lines.push(least(&format!("{}, process, by the clock", program.name), wall, goal));
            lines.push(least(&format!("{}, process, in processor time", program.name), processor, goal));
        }
        if let (Some(goal), Some(body)) = (program.loop_goal, program.body()) {
            lines.push(least(&format!("{}, own loop, of the scanner's time", program.name), body / scanner, goal));
        }
    }
    lines
}

fn of_row(row: &Row) -> Vec<String> {
    let named = |of: &str| format!("{} {}, {of}", row.profile.name(), row.corpus);
    let mut lines = Vec::new();
    match GOALS.iter().find(|(corpus, _)| *corpus == row.corpus) {
        Some((_, goal)) => {
            lines.push(least(&named("jsonschema's time of the scanner's"), row.ratio(SCHEMA, SCANNER), *goal));
        }
        None => lines.push(most(&named("of the exact path's own time"), row.ratio(SCANNER, EXACT), IN_VAIN)),
    }
    if row.corpus == MIXED {
        lines.push(most(&named("of the floor's time"), row.ratio(SCANNER, FLOOR), ABOVE_FLOOR));
    }
    lines
}

fn least(what: &str, is: f64, goal: f64) -> String {
    figure(what, is, "at least", goal, is >= goal)
}

fn most(what: &str, is: f64, goal: f64) -> String {
    figure(what, is, "at most", goal, is <= goal)
}

fn figure(what: &str, is: f64, word: &str, goal: f64, is_reached: bool) -> String {
    format!("figure: {what}: {is:.2}, {word} {goal}: {}", if is_reached { "reached" } else { "MISSED" })
}

/// The bodies' ratios as bars.
pub(crate) fn chart(rows: &[Row]) -> Chart {
    let shown = [SCHEMA, SERDE, SONIC];
    let group = |row: &Row| Group {
        label: format!("{}, {}", row.profile.name(), row.corpus),
        values: shown.map(|name| row.ratio(name, SCANNER)).to_vec(),
        ..Group::default()
    };
    Chart {
        title: "The scanner beside what else judges or reads a body".to_owned(),
        unit: "Time of the others, measured by that of the scanner; longer is slower".to_owned(),
        series: shown.map(str::to_owned).to_vec(),
        groups: rows.iter().map(group).collect(),
        marks: vec![(1.0, "scanner".to_owned())],
        notes: method()[..2].to_vec(),
    }
}

/// The processes' ratios as bars.
pub(crate) fn chart_of_programs(measured: &[Measured]) -> Chart {
    let group = |program: &Measured| Group {
        label: program.name.to_owned(),
        values: program.ratios(&measured[0]).to_vec(),
        ..Group::default()
    };
    let [machine, _, processes] = <[String; 3]>::try_from(method()).unwrap_or_default();
    Chart {
        title: format!("{LINES} bodies through whole programs"),
        unit: "Time of the others, measured by that of `imhook validate --jobs 1`; longer is slower".to_owned(),
        series: vec!["by the clock".to_owned(), "processor time".to_owned()],
        groups: measured.iter().skip(1).map(group).collect(),
        marks: vec![(1.0, "imhook".to_owned())],
        notes: vec![machine, processes],
    }
}
