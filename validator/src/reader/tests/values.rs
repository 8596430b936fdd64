//! What an accepted text becomes.

use std::borrow::Cow;

use super::super::{Kind, Member, Node, Span, Value, read};
use super::root;

fn node(start: usize, end: usize, value: Value<'_>) -> Node<'_> {
    Node { span: span(start, end), value }
}

fn span(start: usize, end: usize) -> Span {
    Span { start, end }
}

fn text_of(value: &Value<'_>) -> String {
    let Value::String(text) = value else { panic!("no string: {value:?}") };
    text.resolved().into_owned()
}

fn member<'a>(key: &'a str, start: usize, end: usize, value: Node<'a>) -> Member<'a> {
    Member { key: Cow::Borrowed(key), key_span: span(start, end), value }
}

#[test]
fn r6_nested_sample_has_every_span_in_bytes() {
    let text = "\r\n{\"名\" : [1, true,\t{}], \"e\\u0301\":\"é\\n\" }\n";
    // The brace is the third byte, the blanks around the root belong to no span.
    let tree = read(text.as_bytes()).expect("a valid text");
    assert_eq!((tree.source, tree.root.span), (text, Span { start: 2, end: 44 }));
    let Value::Object(members) = tree.root.value else { panic!("no object") };
    let [first, second] = &members.iter().collect::<Vec<_>>()[..] else { panic!("two members") };
    assert_eq!((&*first.key, first.key_span, first.value.span), ("名", span(3, 8), span(11, 24)));
    assert_eq!(*second, member("e\u{301}", 26, 35, node(36, 42, root(r#""é\n""#).value)));
    let Value::Array(items) = first.value.value else { panic!("no array") };
    let [number, truth, empty] = items.iter().collect::<Vec<_>>()[..] else { panic!("three items") };
    assert_eq!([number, truth], [node(12, 13, Value::Number("1")), node(15, 19, Value::Bool(true))]);
    assert_eq!((empty.span, empty.value), (span(21, 23), root("{}").value));
    assert_eq!(&text[11..24], "[1, true,\t{}]");
    assert_eq!(&text[26..35], "\"e\\u0301\"");
}

#[test]
fn r6_doubled_keys_are_all_kept_in_order() {
    let Value::Object(members) = root(r#"{"b":1,"a":2,"b":3,"\u0062":4}"#).value else { panic!("no object") };
    let seen: Vec<_> = members.iter().map(|member| (member.key.into_owned(), member.value.value)).collect();
    let expected = [("b", "1"), ("a", "2"), ("b", "3"), ("b", "4")].map(|(key, text)| (key, Value::Number(text)));
    assert!(seen.into_iter().eq(expected.map(|(key, value)| (key.to_owned(), value))));
}

#[test]
fn r4_numbers_keep_their_text() {
    for text in ["0", "-0", "-0.0", "0e0", "1e400", "-1E-400", "1.50", "10", "123456789012345678901234567890", "2e+07"]
    {
        assert_eq!(root(text), node(0, text.len(), Value::Number(text)));
    }
}

#[test]
fn r6_any_kind_of_value_may_be_the_root() {
    let kinds = [
        ("null", Kind::Null),
        ("false", Kind::Boolean),
        ("\t-1 ", Kind::Number),
        (r#""""#, Kind::String),
        (" [ ] ", Kind::Array),
        ("{\n}", Kind::Object),
    ];
    for (text, kind) in kinds {
        assert_eq!(root(text).value.kind(), kind, "{text}");
    }
}

#[test]
fn r6_strings_are_borrowed_until_an_escape() {
    let resolved = |text| match root(text).value {
        Value::String(text) => text.resolved(),
        other => panic!("no string: {other:?}"),
    };
    assert!(matches!(resolved("\"直\u{7f} '/\""), Cow::Borrowed("直\u{7f} '/")));
    assert!(matches!(resolved(r#""a\/""#), Cow::Owned(text) if text == "a/"));
    let Value::Object(members) = root(r#"{"a":1,"\t":2}"#).value else { panic!("no object") };
    let keys: Vec<_> = members.iter().map(|member| member.key).collect();
    assert!(matches!(keys[..], [Cow::Borrowed("a"), Cow::Owned(_)]), "{keys:?}");
}

#[test]
fn r6_escapes_are_resolved() {
    let escapes = [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\u0000b""#, "a\0b"),
        (r#""\u001f\u0020\u00e9\u00E9\uFEFF""#, "\u{1f} éé\u{feff}"),
        (r#""\uD7FF\uE000\uffff""#, "\u{d7ff}\u{e000}\u{ffff}"),
        (r#""\ud800\udc00 \uD83D\uDE00 \udbff\udfff""#, "\u{10000} \u{1f600} \u{10ffff}"),
    ];
    for (text, resolved) in escapes {
        assert_eq!(text_of(&root(text).value), resolved, "{text}");
    }
}
