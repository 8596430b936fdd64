//! What is printed, and the picture of it.

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::{
    chart::{Chart, Group},
    machine,
};

use crate::measure::{MILLISECONDS, ROUNDS, Results, Sides};

/// How long decoding may take, measured by the usual parser, which is less exact: it makes no types, loses digits above
/// 2^53, or takes what rules R1 to R6 refuse.
const GOALS: [(&str, f64); 4] = [("typescript", 3.0), ("go", 1.0), ("java", 1.0), ("python", 1.0)];

/// The measured numbers.
pub(crate) fn table(results: &[Results]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header([
        "language",
        "usual",
        "body",
        "bytes",
        "decode\nours µs",
        "decode\nusual µs",
        "decode\nratio",
        "encode\nours µs",
        "encode\nusual µs",
        "encode\nratio",
    ]);
    for result in results {
        let microseconds = |rounds: &[f64]| format!("{:.2}", Sides::median(rounds) / 1000.0);
        table.add_row([
            result.language.clone(),
            result.usual.clone(),
            name(result).to_owned(),
            result.bytes.to_string(),
            microseconds(&result.decode.ours),
            microseconds(&result.decode.usual),
            format!("{:.2}", result.decode.ratio()),
            microseconds(&result.encode.ours),
            microseconds(&result.encode.usual),
            format!("{:.2}", result.encode.ratio()),
        ]);
    }
    for column in table.column_iter_mut().skip(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// How it was measured, and the goals.
pub(crate) fn lines(results: &[Results]) -> Vec<String> {
    let mut lines = method();
    for (language, goal) in GOALS {
        let of_language: Vec<_> = results.iter().filter(|result| result.language == language).collect();
        if of_language.is_empty() {
            continue;
        }
        let missed: Vec<_> =
            of_language.iter().filter(|result| result.decode.ratio() > goal).map(|result| name(result)).collect();
        lines.push(match missed.as_slice() {
            [] => format!("goal: {language} decodes in at most {goal} of the usual time, reached everywhere"),
            missed => format!(
                "goal: {language} decodes in at most {goal} of the usual time, MISSED with {}",
                missed.join(", ")
            ),
        });
    }
    lines
}

/// The ratios as bars.
pub(crate) fn chart(results: &[Results]) -> Chart {
    let group = |result: &Results| Group {
        label: format!("{}, {} bytes", result.language, result.bytes),
        values: vec![result.decode.ratio(), result.encode.ratio()],
        ..Group::default()
    };
    let mut usual: Vec<String> =
        results.iter().map(|result| format!("{}: {}", result.language, result.usual)).collect();
    usual.dedup();
    Chart {
        title: "Decoding and encoding beside the usual parser".to_owned(),
        unit: "Time of the stub, measured by that of the language's usual parser; shorter is better".to_owned(),
        series: vec!["decode".to_owned(), "encode".to_owned()],
        groups: results.iter().map(group).collect(),
        marks: vec![(1.0, "usual".to_owned())],
        notes: [method(), vec![format!("usual: {}", usual.join("; "))]].concat(),
    }
}

/// The machine and the method.
fn method() -> Vec<String> {
    vec![
        format!("machine: {}", machine::line()),
        format!(
            "method: each runner measures itself, ours and usual in turn, {ROUNDS} rounds of {MILLISECONDS} ms after a \
             warm-up; medians of rounds, a ratio is of neighbouring rounds. Decoding is from bytes to the typed body by \
             rules R1 to R10, encoding from it to bytes; bodies are captures of the real server."
        ),
    ]
}

/// The body without its folders.
fn name(result: &Results) -> &'static str {
    result.body.rsplit('/').next().unwrap_or(result.body)
}
