//! Bytes that are not one JSON object in UTF-8 (R6), or only just are.

use imhook_codegen::model::Type;

use super::{Made, Source, tree::Tree};
use crate::column::Column;

/// What is no UTF-8: halves, overlong forms, surrogates, what is above the last code point.
const NOT_UTF8: [&[u8]; 17] = [
    b"\x80",
    b"\xbf",
    b"\xc0\x80",
    b"\xc1\xbf",
    b"\xc3",
    b"\xc3(",
    b"\xe0\x80\x80",
    b"\xe0\x9f\xbf",
    b"\xe4\xb8",
    b"\xed\xa0\x80",
    b"\xed\xa0\xbd\xed\xb8\x80",
    b"\xf0\x80\x80\x80",
    b"\xf0\x9f\x98",
    b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80",
    b"\xfe",
    b"\xff",
];

/// Texts that are no JSON, or odd ones that are; written with their quotation marks.
const TEXTS: [&[u8]; 30] = [
    br#""\ud800""#,
    br#""\udfff""#,
    br#""\ud83d""#,
    br#""\ud83dx""#,
    br#""\ud83d\n""#,
    br#""\ud83d\u0041""#,
    br#""\ud83d\ud83d""#,
    br#""\ude00\ud83d""#,
    br#""\ud83d\ude00""#,
    br#""\uD83D\uDE00""#,
    br#""\ud83d\\ude00""#,
    br#""\uD8""#,
    br#""\u12""#,
    br#""\u00g0""#,
    br#""\u 041""#,
    br#""\u+041""#,
    br#""\U0041""#,
    br#""\x41""#,
    br#""\a""#,
    br#""\'""#,
    br#""\0""#,
    br#""\""#,
    br#"""#,
    br"'text'",
    br"text",
    b"\"a\nb\"",
    b"\"a\tb\"",
    b"\"a\0b\"",
    b"\"a\x1fb\"",
    b"\"a\x7fb\"",
];

/// Values that are no JSON, or odd ones that are.
const VALUES: [&str; 33] = [
    "NaN",
    "Infinity",
    "-Infinity",
    "nan",
    "undefined",
    "True",
    "TRUE",
    "None",
    "nul",
    "nulll",
    "tru",
    "+1",
    "-",
    "--1",
    "01",
    "-01",
    "00",
    ".5",
    "-.5",
    "1.",
    "1.e1",
    "1e",
    "1e+",
    "1e1.5",
    "0x10",
    "1_000",
    "1,000",
    "1 2",
    "[1,]",
    "[,1]",
    "[1 2]",
    r#"{"a":1,}"#,
    r#"{"a" 1}"#,
];

/// White space and what only looks like it.
const SPACES: [(&str, &str); 9] = [
    ("blanks", " \t\r\n"),
    ("a form feed", "\u{c}"),
    ("a vertical tab", "\u{b}"),
    ("a no-break space", "\u{a0}"),
    ("a line separator", "\u{2028}"),
    ("a byte order mark", "\u{feff}"),
    ("a NUL", "\0"),
    ("a comment", "/* */"),
    ("a comment to the end of the line", "// \n"),
];

/// Bodies that are no object.
const BODIES: [&str; 21] = [
    "", " ", "null", "true", "1", "1.5", "-0", "\"text\"", "[]", "[{}]", "{}", "{} {}", "{}{}", "{},", "{}]", "{", "}",
    "{]", "{,}", "{\"a\"}", "{\"a\":}",
];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let whole = source.whole.bytes();
    for body in BODIES {
        made.add(Column::R6, format!("only {body:?}"), body);
    }
    for (what, space) in SPACES {
        let space = space.as_bytes();
        made.add(Column::R6, format!("{what} before"), [space, &whole].concat());
        made.add(Column::R6, format!("{what} after"), [&whole, space].concat());
        let inside = [&whole[..1], space, &whole[1..]].concat();
        made.add(Column::R6, format!("{what} inside"), inside);
    }
    for end in (1..whole.len()).step_by((whole.len() / 24).max(1)) {
        made.add(Column::R6, format!("cut off after {end} bytes"), &whole[..end]);
    }
    made.add(
        Column::R6,
        "in UTF-16",
        String::from_utf8_lossy(&whole).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    );
    made.add(Column::R6, "twice", whole.repeat(2));
    made.add(Column::R6, "in an array", [b"[", whole.as_slice(), b"]"].concat());

    for bytes in NOT_UTF8 {
        let text = [b"\"a", bytes, b"z\""].concat();
        let what = |place: &str| format!("{bytes:02x?} {place}");
        written(source, &text, &what, made);
        made.add(Column::R6, what("before"), [bytes, &whole].concat());
        made.add(Column::R6, what("after"), [&whole, bytes].concat());
    }
    for text in TEXTS {
        written(source, text, &|place| format!("{} {place}", String::from_utf8_lossy(text)), made);
    }
    for value in VALUES {
        let body = source.whole.with_member(&[], false, "\"fooBar\"", Tree::written(value));
        made.add(Column::R6, format!("{value} in an unknown member"), body.bytes());
        if !source.places.is_empty() {
            made.add(
                Column::R6,
                format!("{value} in the first member"),
                source.whole.with(&[0], Tree::written(value)).bytes(),
            );
        }
    }
}

/// A text as an unknown name, as an unknown value and as the value of the first text member.
fn written(source: &Source<'_>, text: &[u8], what: &dyn Fn(&str) -> String, made: &mut Made) {
    let whole = &source.whole;
    made.add(Column::R6, what("as a name"), whole.with_member(&[], true, text, Tree::written("1")).bytes());
    let unknown = whole.with_member(&[], false, "\"fooBar\"", Tree::written(text));
    made.add(Column::R6, what("in an unknown member"), unknown.bytes());
    if let Some(place) = source.places.iter().find(|place| matches!(place.kind, Type::Text)) {
        made.add(Column::R6, what("in a text"), whole.with(&place.path, Tree::written(text)).bytes());
    }
}
