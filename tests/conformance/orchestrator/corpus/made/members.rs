//! Each member missing, null, of each other type, and twice; each text with what writers stumble over.

use imhook_codegen::model::Type;

use super::{Made, Source, sound::name, tree::Tree};
use crate::column::Column;

/// A value of each JSON type.
const TYPES: [(&str, &str); 7] = [
    ("text", "\"1\""),
    ("true", "true"),
    ("false", "false"),
    ("integer", "1"),
    ("fraction", "1.5"),
    ("array", "[]"),
    ("object", "{}"),
];

/// Texts that have to come out as the server writes them (R8).
const TEXTS: [&str; 12] = [
    r#""""#,
    r#""\u0041\u00e9\u4e2d""#,
    r#""\ud83d\ude00 😀""#,
    r#""\u2028\u2029""#,
    "\"\u{2028}\u{2029}\"",
    r#""\u0000\u0001\u001f\u007f\u0080""#,
    r#""\/\b\f\n\r\t\"\\""#,
    r#""<>&='+%""#,
    "\"\u{feff}\u{fffe}\u{ffff}\u{10ffff}\"",
    "\"e\u{301} \u{e9} \u{212a}\"",
    r#""null""#,
    r#""-0""#,
];

/// Texts that are base64, nearly base64, and not.
const BASE64: [&str; 12] = [
    r#""""#,
    r#""AQ==""#,
    r#""AQI=""#,
    r#""\u0041QID""#,
    r#""AQID+/==""#,
    r#""AQI""#,
    r#""AQ=""#,
    r#""AR==""#,
    r#""AQ-_""#,
    r#""AQ ID""#,
    r#""AQID\n""#,
    r#""A===""#,
];

/// Open objects: their content is kept, names and values. Numbers that are no 64-bit integers are left out: the contract
/// has none there, and each language keeps them as its own JSON values do.
const OPEN: [&str; 11] = [
    "{}",
    r#"{"":""}"#,
    r#"{"a":null,"b":[null]}"#,
    r#"{"\r\n\t":{"\"\\":[{"\u0041\u2028":"\/"}]}}"#,
    r#"{"b":1,"a":2,"10":3,"9":4}"#,
    r#"{"__proto__":{"a":1},"constructor":2}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"a":1,"\u0061":2}"#,
    r#"{"a":[1,2,{"b":1,"b":[]}]}"#,
    r#"{"a":9007199254740993,"b":-9223372036854775808,"c":18446744073709551615}"#,
    r#"{ "a" : [ true , false ] }"#,
];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let whole = &source.whole;
    for place in &source.places {
        let what = |fault: &str| format!("{} {fault}", place.pointer);
        made.add(Column::R1, what("null"), whole.with(&place.path, Tree::written("null")).bytes());
        if place.member.is_some() {
            made.add(Column::R1, what("missing"), whole.without(&place.path).bytes());
        }
        for (kind, value) in TYPES {
            let column = match (place.kind, kind) {
                // An array is never read as an object.
                (Type::Object(_) | Type::OpenObject, "array") => Column::R6,
                (Type::Int32 | Type::Int64 | Type::Code(_), "fraction") => Column::R4,
                _ => Column::WrongType,
            };
            made.add(column, what(kind), whole.with(&place.path, Tree::written(value)).bytes());
        }
        match place.kind {
            Type::Text => texts(&TEXTS, &Column::R8, source, place, made),
            Type::Base64 => texts(&BASE64, &Column::NotBase64, source, place, made),
            Type::OpenObject => texts(&OPEN, &Column::R8, source, place, made),
            Type::Object(_) => as_array(source, place, made),
            Type::Array(item) => items(item, source, place, made),
            _ => {}
        }
        if let Some(member) = place.member {
            twice(&member.name, source, place, made);
        }
    }
}

fn texts(texts: &[&str], column: &Column, source: &Source<'_>, place: &super::Place<'_>, made: &mut Made) {
    for text in texts {
        let body = source.whole.with(&place.path, Tree::written(text)).bytes();
        made.add(column.clone(), format!("{} {text}", place.pointer), body);
    }
}

/// The members' values in an array, as a reader of structs might take them.
fn as_array(source: &Source<'_>, place: &super::Place<'_>, made: &mut Made) {
    let mut whole = source.whole.clone();
    let Tree::Object(members) = whole.at(&place.path).clone() else { return };
    let values = Tree::Array(members.into_iter().map(|(_, value)| value).collect());
    made.add(Column::R6, format!("{} as an array", place.pointer), source.whole.with(&place.path, values).bytes());
}

fn items(item: &Type, source: &Source<'_>, place: &super::Place<'_>, made: &mut Made) {
    let mut whole = source.whole.clone();
    let Tree::Array(items) = whole.at(&place.path).clone() else { return };
    let Some(right) = items.first() else { return };
    let (right, null) = (right.clone(), Tree::written("null"));
    let wrong = Tree::written(if matches!(item, Type::Text) { "1" } else { "\"1\"" });
    for (what, items) in [
        ("of two", vec![right.clone(), right.clone()]),
        ("with a null", vec![right.clone(), null.clone(), right.clone()]),
        ("of nulls", vec![null.clone(), null]),
        ("with a wrong item", vec![right.clone(), wrong.clone(), right, wrong]),
    ] {
        let body = source.whole.with(&place.path, Tree::Array(items)).bytes();
        made.add(Column::R1, format!("{} {what}", place.pointer), body);
    }
}

/// A known member twice at one place (R5): names are compared after unescaping, the second value is not judged.
fn twice(member: &str, source: &Source<'_>, place: &super::Place<'_>, made: &mut Made) {
    let (_, object) = place.path.split_last().expect("a member is in an object");
    let mut whole = source.whole.clone();
    let value = whole.at(&place.path).clone();
    let units: Vec<String> = member.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let escaped = format!("\"{}\"", units.concat()).into_bytes();
    let null = || Tree::written("null");
    for (what, is_first, name, value) in [
        ("twice", false, name(member), value.clone()),
        ("twice, escaped", false, escaped.clone(), value.clone()),
        ("twice, escaped first", true, escaped, value),
        ("twice, null first", true, name(member), null()),
        ("twice, null second", false, name(member), null()),
        ("twice, wrong second", false, name(member), Tree::written("[[]]")),
    ] {
        let body = source.whole.with_member(object, is_first, name, value).bytes();
        made.add(Column::R5, format!("{} {what}", place.pointer), body);
    }
}
