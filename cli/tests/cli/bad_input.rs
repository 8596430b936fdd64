//! What people and programs feed it: a clear error, the right exit status, never half a result.

use std::fs;

use crate::support::{BROKEN_RELATION, Place, RELATION, pipe, reason};

/// The longest body that is judged without more.
const HUGE: usize = 64 << 20;

#[test]
fn a_missing_file_is_said_and_does_not_stop_the_others() {
    let place = Place::with("user-relation/b.json", BROKEN_RELATION);
    let run = place.run(&["validate", "missing.json", "user-relation/b.json"]);
    assert_eq!(run.status, 3);
    assert!(run.err.starts_with("error: missing.json: cannot be read: No such file"), "{}", run.err);
    assert!(run.err.contains("help: check the path"), "{}", run.err);
    assert!(run.out.contains("wrong-type"), "{}", run.out);
    let last = run.out.lines().last().expect("a summary");
    assert!(last.ends_with("; 1 path could not be read"), "{last}");
}

#[test]
fn read_errors_are_text_in_the_json_format_too_and_in_chinese() {
    let place = Place::with("user-relation/a.json", RELATION);
    let run = place.run(&["validate", "--format", "json", "--lang", "zh", "missing.json", "user-relation/a.json"]);
    assert_eq!((run.status, run.reports().len()), (3, 1));
    assert!(run.err.starts_with("错误：missing.json：无法读取"), "{}", run.err);
}

#[test]
fn an_empty_or_blank_file_is_one_body_that_is_no_json() {
    for (name, content) in [("a.json", ""), ("a.txt", " \r\n\t"), ("a.ndjson", ""), ("a.jsonl", "\n \r\n")] {
        let report = Place::with(name, content).report(&[name]);
        assert_eq!((reason(&report).as_str(), &report["line"]), ("not-json", &1.into()), "{name}");
        let unknown = (&report["edition"], &report["callback"], &report["guessed"]);
        assert_eq!(unknown, (&().into(), &().into(), &false.into()), "{name}");
    }
}

#[test]
fn standard_input_without_a_byte_is_one_body_that_is_no_json() {
    for arguments in [&["validate", "--format", "json"][..], &["validate", "--format", "json", "-"]] {
        let run = pipe("", arguments);
        assert_eq!((run.status, reason(&run.reports()[0]).as_str()), (1, "not-json"));
        assert_eq!(run.reports()[0]["file"], "-");
    }
    let text = pipe("", &["validate"]).out;
    assert!(text.starts_with("-:1:1  error[not-json]: expected a value"), "{text}");
}

#[test]
fn a_body_of_64_mib_is_judged_to_its_last_byte() {
    let (before, behind) = (
        r#"{"messageId":7,"sender":"u1","conv":{"type":0,"target":"u2","line":0},"payload":{"type":1,"searchableContent":""#,
        r#""},"timestamp":1}"#,
    );
    let room = HUGE - before.len() - behind.len();
    let whole = format!("{before}{}{}{behind}", "字".repeat(room / 3), "x".repeat(room % 3));
    assert_eq!(whole.len(), HUGE);
    let place = Place::with("2024-03/message/whole.json", &whole);
    let run = place.run(&["validate", "2024-03"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
    let place = Place::with("2024-03/message/cut.json", &whole[..whole.len() - 1]);
    let report = place.report(&["2024-03"]);
    assert_eq!(reason(&report), "not-json");
    assert_eq!(report["findings"][0]["offset"], whole.len() - 1);
}

#[test]
fn ten_thousand_levels_are_too_deep_and_exhaust_nothing() {
    for text in [format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)), "{\"body\":".repeat(10_000)] {
        let run = pipe(&text, &["validate", "--format", "json"]);
        assert_eq!((run.status, reason(&run.reports()[0]).as_str()), (1, "too-deep"));
        let run = pipe(&text, &["validate"]);
        assert_eq!(run.status, 1);
        assert!(run.out.contains("error[too-deep]") && run.out.len() < 1000, "{}", run.out);
    }
}

#[test]
fn text_cut_within_a_character_is_not_utf8() {
    let text = "{\"userId\":\"名".as_bytes();
    let run = pipe(&text[..text.len() - 1], &["validate", "--format", "json"]);
    let report = &run.reports()[0];
    assert_eq!((run.status, reason(report).as_str()), (1, "not-utf8"));
    assert_eq!((&report["findings"][0]["offset"], &report["findings"][0]["length"]), (&11.into(), &2.into()));
    assert!(pipe(&text[..text.len() - 1], &["validate"]).out.contains("{\"userId\":\"\u{FFFD}"));
}

#[test]
fn a_folder_without_bodies_cannot_be_what_was_meant() {
    let place = Place::with("only/readme.txt", "").and("good/user-relation/a.json", RELATION);
    fs::create_dir(place.path("empty")).expect("a folder");
    for folder in ["empty", "only"] {
        let run = place.run(&["validate", folder, "good"]);
        assert_eq!(run.status, 3);
        assert!(run.err.contains(&format!("error: {folder}: the folder has no body")), "{}", run.err);
        assert!(run.out.starts_with("1 body valid"), "{}", run.out);
    }
    let none = place.run(&["validate", "empty"]);
    assert_eq!(none.out, "no body was read; 1 path could not be read\n");
}

#[test]
fn bodies_and_file_names_cannot_steer_the_terminal() {
    let body = "{\"userId\":\"\u{9b}31m\u{202e}\",\"\\u001b[2J\":1,\"\u{7f}\":2}";
    let place = Place::with("user-relation/\u{1b}[31m.json", body);
    let run = place.run(&["validate", "--profile", "strict", "user-relation", "mi\u{1b}ssing"]);
    let all = format!("{}{}", run.out, run.err);
    let steers = |character: char| character.is_control() && character != '\n' || character == '\u{202e}';
    assert!(!all.contains(steers), "{all:?}");
    assert!(all.contains("␛[31m.json:1:"), "{all}");
}
