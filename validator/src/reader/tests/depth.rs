//! The depth limit, and which of two faults is met first.

use super::super::{JsonFault, MAX_DEPTH, ReadError, read};
use super::refusal;

fn arrays(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

fn objects(depth: usize) -> String {
    r#"{"a":"#.repeat(depth) + "0" + &"}".repeat(depth)
}

#[test]
fn r10_depth_64_is_read() {
    assert!(read(arrays(MAX_DEPTH).as_bytes()).is_ok());
    assert!(read(objects(MAX_DEPTH).as_bytes()).is_ok());
    // Containers beside each other do not add up.
    let beside = format!("[{}]", [arrays(MAX_DEPTH - 1), objects(MAX_DEPTH - 1)].join(","));
    assert!(read(beside.as_bytes()).is_ok());
}

#[test]
fn r10_the_65th_open_container_is_too_deep() {
    assert_eq!(refusal(arrays(65).as_bytes()), ReadError::TooDeep { offset: 64 });
    assert_eq!(refusal(objects(65).as_bytes()), ReadError::TooDeep { offset: 64 * 5 });
    let mixed = r#"[{"a":"#.repeat(32) + "[";
    assert_eq!(refusal(mixed.as_bytes()), ReadError::TooDeep { offset: 32 * 6 });
    let error = refusal(" [".repeat(10_000).as_bytes());
    assert_eq!((error.offset(), error.length()), (129, 1));
    assert_eq!(error, ReadError::TooDeep { offset: 129 });
}

#[test]
fn r10_a_grammar_fault_before_the_depth_wins() {
    for (start, offset) in [("[1,,", 3), ("{]", 1), ("1 ", 2), ("[tru ", 1), ("[/*", 1), ("\u{feff}", 0)] {
        let text = start.to_owned() + &"[".repeat(10_000);
        let error = refusal(text.as_bytes());
        assert!(matches!(error, ReadError::NotJson { .. }), "{start}: {error}");
        assert_eq!(error.offset(), offset, "{start}");
    }
}

#[test]
fn r10_the_depth_before_a_grammar_fault_wins() {
    let error = refusal(("[".repeat(65) + "1,,").as_bytes());
    assert_eq!(error, ReadError::TooDeep { offset: 64 });
}

#[test]
fn r10_brackets_in_strings_do_not_count() {
    let text = format!("[\"{}\"]", "[{".repeat(10_000));
    assert!(read(text.as_bytes()).is_ok());
}

#[test]
fn r5_bad_utf8_is_judged_before_depth_and_grammar() {
    let mut input = "[".repeat(10_000).into_bytes();
    input.extend(b"1,,\xff");
    assert_eq!(refusal(&input), ReadError::NotUtf8 { offset: 10_003, length: 1 });
    assert_eq!(refusal(b"\xef\xbb\xbf{} \xc3("), ReadError::NotUtf8 { offset: 6, length: 1 });
    // A character cut short, a surrogate written in bytes, an overlong slash, a UTF-16 mark.
    assert_eq!(refusal(b"\"\xe4\xb8"), ReadError::NotUtf8 { offset: 1, length: 2 });
    assert_eq!(refusal(b"\"\xed\xa0\x80\""), ReadError::NotUtf8 { offset: 1, length: 1 });
    assert_eq!(refusal(b"\xc0\xaf"), ReadError::NotUtf8 { offset: 0, length: 1 });
    assert_eq!(refusal(b"\xff\xfe{\0}\0"), ReadError::NotUtf8 { offset: 0, length: 1 });
}

#[test]
fn r6_byte_order_mark_is_a_fault_of_its_own() {
    let expected = ReadError::NotJson { kind: JsonFault::ByteOrderMark, offset: 0, length: 3 };
    for text in ["\u{feff}{}", "\u{feff}", "\u{feff}\u{feff}"] {
        assert_eq!(refusal(text.as_bytes()), expected);
    }
}
