//! Lines, columns and offsets: always those of the file.

use serde_json::{Value, json};

use crate::support::{BROKEN_RELATION, Place, findings};

fn place_of(finding: &Value) -> Value {
    json!([finding["line"], finding["column"], finding["offset"], finding["length"]])
}

#[test]
fn columns_are_characters_and_offsets_are_bytes() {
    let body = r#"{"userId":"名字é😀","targetId":7}"#;
    let report = Place::with("user-relation/a.json", body).report(&["user-relation"]);
    let (bytes, characters) = (body.find('7').expect("it"), body.chars().position(|c| c == '7').expect("it"));
    assert_eq!(place_of(&report["findings"][0]), json!([1, characters + 1, bytes, 1]));
}

#[test]
fn in_a_file_of_lines_they_count_from_the_start_of_the_file() {
    let lines = [r#"{"userId":"名","targetId":"é","type":0,"value":"1"}"#, "", BROKEN_RELATION].join("\r\n");
    let reports = Place::with("user-relation/a.ndjson", &lines).reports(&["user-relation"]);
    let start = lines.find(BROKEN_RELATION).expect("it");
    let column = BROKEN_RELATION.find('7').expect("it");
    assert_eq!((&reports[1]["line"], findings(&reports[1]).len()), (&3.into(), 1));
    assert_eq!(place_of(&reports[1]["findings"][0]), json!([3, column + 1, start + column, 1]));
}

#[test]
fn in_an_envelope_they_are_the_files_and_pointers_are_the_bodys() {
    let text = "\n{ \"at\": \"今天\", \"path\": \"/im_event/user/relation\",\n  \"body\": {\"userId\": 1,\n \"targetId\": 2,\"type\":0}}";
    let report = Place::with("a.json", text).report(&["--edition=2024-03", "a.json"]);
    assert_eq!(report["line"], 3);
    let offset = |what: &str| text.find(what).expect("it");
    assert_eq!(
        findings(&report),
        [("wrong-type", "/userId"), ("wrong-type", "/targetId")].map(|(a, b)| (a.into(), b.into()))
    );
    assert_eq!(place_of(&report["findings"][0]), json!([3, 22, offset("1,\n"), 1]));
    assert_eq!(place_of(&report["findings"][1]), json!([4, 14, offset("2,\"type"), 1]));
}

#[test]
fn an_envelope_on_a_line_counts_its_own_column_once() {
    let prefix = r#"{"路径":1,"path":"/im_event/user/relation","body":"#;
    let text = format!("{prefix}{BROKEN_RELATION}}}\n{prefix}{BROKEN_RELATION}}}\n");
    let reports = Place::with("a.ndjson", &text).reports(&["--edition=2024-03", "a.ndjson"]);
    let inner = BROKEN_RELATION.find('7').expect("it");
    let column = prefix.chars().count() + inner + 1;
    let second = text.find('\n').expect("a line") + 1 + prefix.len() + inner;
    assert_eq!(place_of(&reports[0]["findings"][0]), json!([1, column, prefix.len() + inner, 1]));
    assert_eq!(place_of(&reports[1]["findings"][0]), json!([2, column, second, 1]));
}

#[test]
fn blanks_before_a_body_are_not_its_line() {
    let text = format!("\n \n{BROKEN_RELATION}");
    let report = Place::with("user-relation/a.json", &text).report(&["user-relation"]);
    assert_eq!((&report["line"], &report["findings"][0]["line"]), (&3.into(), &3.into()));
}
