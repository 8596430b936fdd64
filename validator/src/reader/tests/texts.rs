//! The texts of the errors.

use std::error::Error;

use super::super::ReadError;
use super::refusal;

fn en(input: &str) -> String {
    refusal(input.as_bytes()).text().en
}

#[test]
fn r6_texts_say_what_was_expected_and_what_was_found() {
    let words = refusal(br#"{"a":1 "b":2}"#).text();
    assert_eq!(words.en, "expected a comma or the end of the object, found `\"`");
    assert_eq!(words.zh, "此处应为逗号或对象结尾，实际为 `\"`");
    let words = refusal(b"[1").text();
    assert_eq!(words.en, "expected a comma or the end of the array, found the end of the input");
    assert_eq!(words.zh, "此处应为逗号或数组结尾，实际输入已结束");
}

#[test]
fn r10_text_names_the_limit() {
    let words = refusal("[".repeat(65).as_bytes()).text();
    assert_eq!(words.en, "expected at most 64 nested objects and arrays, found one more");
    assert_eq!(words.zh, "对象和数组最多嵌套 64 层，此处超出");
}

#[test]
fn r6_characters_that_do_not_print_are_shown_as_numbers() {
    for (input, shown) in [
        ("*", "`*`"),
        ("\\", "`\\`"),
        ("值", "`值`"),
        ("`", "U+0060"),
        ("\0", "U+0000"),
        ("\u{a0}", "U+00A0"),
        ("\u{3000}", "U+3000"),
        ("\u{202e}", "U+202E"),
        ("\u{301}", "U+0301"),
        ("\u{10ffff}", "U+10FFFF"),
    ] {
        assert_eq!(en(input), format!("expected a value, found {shown}"));
    }
}

#[test]
fn r6_texts_are_lowercase_fragments_that_echo_one_character() {
    let secret = "SECRET";
    let inputs = [
        "\u{feff}SECRET",
        "",
        " ",
        "[SECRET]",
        "{SECRET:1}",
        "{\"a\":1,}",
        "/*SECRET*/",
        "'SECRET'",
        "NaN",
        "00",
        "-",
        ".5",
        "1.",
        "1e",
        "\"SECRET\n\"",
        "\"SECRET\\x\"",
        "\"SECRET\\ug\"",
        "\"SECRET\\ud800\"",
        "{}SECRET",
        "\"SECRET",
        "\"SECRET\\",
        "tru",
        "{\"SECRET\" 1}",
    ];
    let errors = inputs.iter().map(|input| refusal(input.as_bytes()));
    let others = [refusal(b"SECRET\xff"), refusal("[".repeat(65).as_bytes())];
    for error in errors.chain(others) {
        let words = error.text();
        assert!(words.en.starts_with(char::is_lowercase), "{words:?}");
        assert!(!words.en.ends_with('.') && !words.zh.ends_with('。'), "{words:?}");
        assert!(!words.zh.is_ascii(), "{words:?}");
        for echo in [&secret[..2], &secret[1..3]] {
            assert!(!words.en.contains(echo) && !words.zh.contains(echo), "{words:?}");
        }
    }
}

#[test]
fn r6_error_displays_the_english_text_and_the_place() {
    let error = refusal(b"[1,]");
    let text = "expected another entry after the comma, found the end of the array or object (at byte 2)";
    assert_eq!(error.to_string(), text);
    let as_error: &dyn Error = &error;
    assert!(as_error.source().is_none());
    assert_eq!(ReadError::TooDeep { offset: 7 }.length(), 1);
}
