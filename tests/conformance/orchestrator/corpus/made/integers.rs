//! Each integer at every edge and in every form (R4), each code with values that nobody listed (R3).

use imhook_codegen::model::{Raw, Type};
use serde_json::json;

use super::{Made, Source, tree::Tree};
use crate::column::Column;

/// Edges of both widths, and of the numbers that other parsers read into.
const EDGES: [&str; 18] = [
    "0",
    "-1",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967296",
    "9007199254740992",
    "9007199254740993",
    "-9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "100000000000000000000000000000000000000000",
    "-100000000000000000000000000000000000000000",
];

/// Forms that are JSON numbers, and no integers or odd ones.
const FORMS: [&str; 10] =
    ["-0", "1.0", "-0.0", "1e3", "1E+2", "10e-1", "0e0", "1.5e1", "9223372036854775807.0", "1e400"];

/// Codes that nobody listed.
const CODES: [&str; 2] = ["-77", "12345"];
const TEXT_CODES: [&str; 2] = ["\"\"", "\"nobody\""];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    for place in &source.places {
        let is_text_code =
            |name: &str| source.edition.code(name).values.iter().any(|value| matches!(value.raw, Raw::Text(_)));
        let mut add = |(column, value): (Column, String)| {
            let body = source.whole.with(&place.path, Tree::written(&value)).bytes();
            made.add(column, format!("{} {value}", place.pointer), body);
        };
        match place.kind {
            Type::Int32 | Type::Int64 => written(Column::R4, &EDGES).chain(written(Column::R4, &FORMS)).for_each(add),
            Type::Code(name) if is_text_code(name) => written(Column::R3, &TEXT_CODES).for_each(add),
            Type::Code(name) => {
                let known = source.edition.code(name).values.iter();
                known.map(|value| (Column::R3, json!(value.raw).to_string())).for_each(&mut add);
                written(Column::R3, &CODES).for_each(&mut add);
                written(Column::R4, &EDGES).chain(written(Column::R4, &FORMS)).for_each(add);
            }
            _ => {}
        }
    }
}

fn written(column: Column, values: &[&str]) -> impl Iterator<Item = (Column, String)> {
    values.iter().map(move |value| (column.clone(), (*value).to_owned()))
}
