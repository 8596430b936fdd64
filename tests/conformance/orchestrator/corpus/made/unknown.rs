//! Members that nobody knows, in every object (R2): with names that some language gives a meaning, near misses of
//! known names, and values that only have to be JSON.

use imhook_codegen::model::Type;

use super::{Made, Source, sound::name, tree::Tree};
use crate::column::Column;

/// Names that mean something to some language, and odd ones.
const NAMES: [&str; 11] = [
    "fooBar",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "class",
    "$ref",
    "",
    "\u{0}",
    "中文/~",
];

/// Values that only have to be JSON.
const VALUES: [&str; 9] = [
    "null",
    "[null]",
    "{}",
    "1e400",
    "-0.0",
    "123456789012345678901234567890",
    r#""\ud83d\ude00\u0000""#,
    r#"{"a":1,"a":2}"#,
    r#"{"__proto__":{"a":[{}]}}"#,
];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let inner = source.places.iter().filter(|place| matches!(place.kind, Type::Object(_)));
    let objects = std::iter::once((Vec::new(), String::new()));
    let objects = objects.chain(inner.map(|place| (place.path.clone(), place.pointer.clone())));
    for (path, pointer) in objects {
        let mut add = |is_first, written: Vec<u8>, value: &str| {
            let what = format!("{pointer} with {}: {value}", String::from_utf8_lossy(&written));
            let body = source.whole.with_member(&path, is_first, written, Tree::written(value)).bytes();
            made.add(Column::R2, what, body);
        };
        for unknown in NAMES {
            add(true, name(unknown), "1");
        }
        for value in VALUES {
            add(false, name(NAMES[0]), value);
        }
        let mut whole = source.whole.clone();
        let Tree::Object(members) = whole.at(&path).clone() else { continue };
        for (known, _) in &members {
            for miss in near_misses(known) {
                add(false, miss, "[1]");
            }
        }
    }
}

/// Names that a lax reader would take for a known one. A name is written with its quotation marks.
fn near_misses(known: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(known);
    let bare = text.trim_matches('"');
    let mut misses = vec![
        bare.to_uppercase(),
        bare.to_lowercase(),
        format!("{bare} "),
        format!("{bare}\u{0}"),
        // The Kelvin sign and the long s are k and s to those who fold letters.
        bare.replacen('k', "\u{212a}", 1),
        bare.replacen('s', "\u{17f}", 1),
    ];
    misses.sort();
    misses.dedup();
    misses.into_iter().filter(|miss| miss != bare).map(|miss| name(&miss)).collect()
}
