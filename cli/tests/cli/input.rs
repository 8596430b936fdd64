//! Files, folders, standard input.

use crate::support::{BROKEN_RELATION, Place, RELATION, pipe, reason};

const RELATIONS: [&str; 4] = ["validate", "--format", "json", "--callback=user-relation"];

#[test]
fn a_file_is_one_body_whatever_its_name() {
    let pretty = "{\n  \"userId\": \"u1\",\n  \"targetId\": \"u2\",\n  \"type\": 0,\n  \"value\": \"1\"\n}\n";
    let place = Place::with("body.txt", pretty).and("body", pretty).and("manifest.json", pretty);
    let run = place.run(&[&RELATIONS[..], &["body.txt", "body", "manifest.json"]].concat());
    assert_eq!((run.status, run.reports().len(), run.err.as_str()), (0, 3, ""));
}

#[test]
fn a_file_of_lines_has_one_body_a_line() {
    for (name, end) in [("a.ndjson", "\n"), ("a.jsonl", "\r\n"), ("a.NDJSON", "\n")] {
        let text = format!("{RELATION}{end}{end}  {end}{BROKEN_RELATION}{end}{RELATION}");
        let place = Place::with(name, text);
        let reports = place.run(&[&RELATIONS[..], &[name]].concat()).reports();
        let lines: Vec<_> = reports.iter().map(|report| report["line"].as_u64().expect("a number")).collect();
        assert_eq!(lines, [1, 4, 5], "{name}");
        let valid: Vec<_> = reports.iter().map(|report| report["valid"].as_bool().expect("a boolean")).collect();
        assert_eq!(valid, [true, false, true], "{name}");
    }
}

#[test]
fn standard_input_is_lines_if_its_first_line_is_a_whole_value() {
    let lines = |text: &str| pipe(text, &RELATIONS).reports().len();
    assert_eq!(lines(&format!("{RELATION}\n{RELATION}\n")), 2);
    assert_eq!(lines(&format!("\n\n{RELATION}\r\n\r\n{RELATION}")), 2);
    assert_eq!(lines(RELATION), 1);
    assert_eq!(lines(&RELATION.replace(',', ",\n")), 1);
    let broken = pipe(format!("{RELATION}\nnonsense\n"), &RELATIONS);
    assert_eq!(reason(&broken.reports()[1]), "not-json");
    assert_eq!(broken.reports()[1]["findings"][0]["line"], 2);
}

#[test]
fn standard_input_takes_its_turn_among_the_paths() {
    let place = Place::with("a.json", RELATION).and("b.json", RELATION);
    let reports = place.pipe(RELATION, &[&RELATIONS[..], &["b.json", "-", "a.json"]].concat()).reports();
    let files: Vec<_> = reports.iter().map(|report| report["file"].as_str().expect("a text")).collect();
    assert_eq!(files, ["b.json", "-", "a.json"]);
}

#[test]
fn a_folder_is_read_in_sorted_order_and_what_is_skipped_is_said_once() {
    let place = Place::with("in/b/2.json", RELATION)
        .and("in/b/1.jsonl", RELATION)
        .and("in/a.ndjson", RELATION)
        .and("in/c.JSON", RELATION)
        .and("in/manifest.json", "{}")
        .and("in/b/manifest.json", "{}")
        .and("in/1.http", "")
        .and("in/2.http", "")
        .and("in/3.http", "")
        .and("in/b/4", "");
    let run = place.run(&[&RELATIONS[..], &["in/"]].concat());
    let reports = run.reports();
    let files: Vec<_> = reports.iter().map(|report| report["file"].as_str().expect("a text")).collect();
    assert_eq!(files, ["in/a.ndjson", "in/b/1.jsonl", "in/b/2.json", "in/c.JSON"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.err, @"note: skipped 6 files: 4 not .json, .ndjson or .jsonl (in/1.http, in/2.http, in/3.http, ...); 2 named manifest.json (in/b/manifest.json, in/manifest.json)");
    let run = place.run(&["validate", "--callback=user-relation", "--lang=zh", "in/"]);
    insta::assert_snapshot!(run.err, @"说明：跳过 6 个文件：4 个非 .json、.ndjson 或 .jsonl 文件（in/1.http、in/2.http、in/3.http、...）；2 个名为 manifest.json 的文件（in/b/manifest.json、in/manifest.json）");
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_not_followed_and_broken_ones_are_said() {
    use std::os::unix::fs::symlink;

    let place = Place::with("in/a.json", RELATION).and("b.json", RELATION);
    symlink(".", place.path("in/loop")).expect("a link");
    symlink("../b.json", place.path("in/b.json")).expect("a link");
    symlink("nowhere", place.path("in/c.json")).expect("a link");
    symlink("in", place.path("given")).expect("a link");
    for folder in ["in", "given"] {
        let run = place.run(&[&RELATIONS[..], &[folder]].concat());
        assert_eq!((run.status, run.reports().len()), (3, 2), "{run:?}");
        assert!(run.err.contains(&format!("error: {folder}/c.json: cannot be read")), "{}", run.err);
        assert!(run.err.contains(&format!("1 linking to a folder ({folder}/loop)")), "{}", run.err);
    }
}
