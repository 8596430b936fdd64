//! The reader against serde_json, an independent reading of the same grammar.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value as Json;

use super::super::{Node, ReadError, Span, Value, read};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() }
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        "[\\x00-\\x1f\"\\\\/é中😀]{0,8}".prop_map(Json::from),
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::vec((any::<String>(), inner), 0..6).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

fn written(value: &Json, pretty: bool) -> String {
    if pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) }.expect("a JSON value")
}

fn slice(text: &str, span: Span) -> Json {
    serde_json::from_str(&text[span.start..span.end]).expect("a span that covers a value")
}

/// `json` is what was written; number texts are compared, since reading a fraction may round.
fn assert_same(text: &str, node: &Node<'_>, json: &Json) {
    let source = &text[node.span.start..node.span.end];
    match (&node.value, json) {
        (Value::Null, Json::Null) => assert_eq!(source, "null"),
        (Value::Bool(read), Json::Bool(bool)) => assert_eq!((read, source), (bool, &*bool.to_string())),
        (Value::Number(read), Json::Number(number)) => {
            assert_eq!((*read, source), (&*number.to_string(), &*number.to_string()));
        }
        (Value::String(read), Json::String(string)) => {
            assert_eq!(read.resolved(), *string);
            assert_eq!(slice(text, node.span), *json);
        }
        (Value::Array(nodes), Json::Array(items)) => {
            assert_eq!(nodes.len(), items.len());
            nodes.iter().zip(items).for_each(|(node, item)| assert_same(text, &node, item));
        }
        (Value::Object(members), Json::Object(object)) => {
            assert_eq!(members.len(), object.len());
            for (member, (key, value)) in members.iter().zip(object) {
                assert_eq!(member.key, *key);
                assert_eq!(slice(text, member.key_span), Json::from(key.as_str()));
                assert_same(text, &member.value, value);
            }
        }
        (read, json) => panic!("{json} was read as {read:?}"),
    }
}

/// Checks that the span of every node slices to the value serde_json reads at the same place.
fn assert_spans(text: &str, node: &Node<'_>, reread: &Json) {
    assert_eq!(slice(text, node.span), *reread);
    match (&node.value, reread) {
        (Value::Array(nodes), Json::Array(items)) => {
            nodes.iter().zip(items).for_each(|(node, item)| assert_spans(text, &node, item));
        }
        (Value::Object(members), Json::Object(object)) => {
            members.iter().zip(object.values()).for_each(|(member, value)| assert_spans(text, &member.value, value));
        }
        _ => {}
    }
}

#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Insert(Index, &'static str),
    Delete(Index),
    Truncate(Index),
}

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud83d",
    "\\ude00",
    "\\u0000",
    "\\n",
    "'",
    "/",
    "//",
    "/*",
    "*/",
    "-",
    "+",
    ".",
    "e",
    "E",
    "0",
    "1",
    "00",
    "1e400",
    "true",
    "false",
    "null",
    "nul",
    "NaN",
    "Infinity",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{b}",
    "\0",
    "\u{1f}",
    "\u{7f}",
    "\u{a0}",
    "\u{feff}",
    "é",
    "😀",
    "a",
    "{\"a\":1}",
    "[[[[[[[[[[[[[[[[[[[[",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Change::Flip(at, 1 << bit)),
        4 => (any::<Index>(), prop::sample::select(PIECES)).prop_map(|(at, piece)| Change::Insert(at, piece)),
        2 => any::<Index>().prop_map(Change::Delete),
        1 => any::<Index>().prop_map(Change::Truncate),
    ]
}

fn apply(input: &mut Vec<u8>, change: &Change) {
    let end = input.len();
    match change {
        Change::Insert(at, piece) => {
            let at = at.index(end + 1);
            input.splice(at..at, piece.bytes());
        }
        _ if end == 0 => {}
        Change::Flip(at, bit) => input[at.index(end)] ^= bit,
        Change::Delete(at) => drop(input.remove(at.index(end))),
        Change::Truncate(at) => input.truncate(at.index(end)),
    }
}

fn assert_same_verdict(input: &[u8]) {
    let other = serde_json::from_slice::<Json>(input);
    match (read(input), other) {
        (Ok(_), Ok(_)) | (Err(ReadError::TooDeep { .. }), _) => {}
        (Err(error), Err(_)) => assert!(error.offset() + error.length() <= input.len(), "{error:?}"),
        // Whether a number fits a type is not a question of the grammar.
        (Ok(_), Err(other)) => {
            let text = other.to_string();
            assert!(text.starts_with("number out of range"), "only refused by serde_json: {text}");
        }
        (Err(error), Ok(_)) => panic!("only accepted by serde_json: {error}"),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn r6_what_serde_json_writes_is_read_back(value in json(), pretty in any::<bool>()) {
        let text = written(&value, pretty);
        let tree = read(text.as_bytes()).expect("a valid text");
        assert_same(&text, &tree.root, &value);
        assert_spans(&text, &tree.root, &serde_json::from_str(&text).expect("a valid text"));
    }

    #[test]
    fn r6_changed_documents_get_the_verdict_of_serde_json(
        value in json(),
        pretty in any::<bool>(),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let mut input = written(&value, pretty).into_bytes();
        for change in &changes {
            apply(&mut input, change);
        }
        assert_same_verdict(&input);
    }

    #[test]
    fn r6_json_like_texts_get_the_verdict_of_serde_json(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..12),
    ) {
        assert_same_verdict(pieces.concat().as_bytes());
    }

    #[test]
    fn r5_arbitrary_bytes_never_panic(input in prop::collection::vec(any::<u8>(), 0..64)) {
        assert_same_verdict(&input);
        if let Err(error) = read(&input) {
            let _ = error.text();
        }
    }
}
