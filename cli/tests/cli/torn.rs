//! Lines that are not what they should be: counted, gone on with, and said.

use crate::support::{BROKEN_RELATION, Place, RELATION, findings, reason};

const LINES: [&str; 4] = ["validate", "--format=json", "--callback=user-relation", "a.ndjson"];

fn place(text: impl AsRef<[u8]>) -> Place {
    Place::with("a.ndjson", text)
}

#[test]
fn a_torn_last_line_is_counted_and_noted() {
    let torn = format!("{RELATION}\n{}", &RELATION[..20]);
    let place = place(&torn);
    let reports = place.run(&LINES).reports();
    assert_eq!((reports.len(), reason(&reports[1]).as_str()), (2, "not-json"));
    let run = place.run(&["validate", "--callback=user-relation", "--edition=2024-03", "a.ndjson"]);
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.out, @r#"
    a.ndjson:2:21  error[not-json] user-relation: expected the closing quote of the string, found the end of the input
      |
    2 | {"userId":"u1","targ
      |                     ^

    a.ndjson:2:21  note user-relation: the input ends within this line
      = help: it may be torn, or still be written to: check it again when it has its end

    1 of 2 bodies invalid (edition 2024-03, profile tolerant)
    "#);
    // With its end it is only broken, and a whole one needs none.
    let ended = Place::with("a.ndjson", format!("{torn}\n")).run(&["validate", "--callback=user-relation", "a.ndjson"]);
    assert!(ended.out.contains("not-json") && !ended.out.contains("note"), "{}", ended.out);
    let whole = Place::with("a.ndjson", format!("{RELATION}\n{BROKEN_RELATION}"));
    let whole = whole.run(&["validate", "--callback=user-relation", "--edition=2024-03", "a.ndjson"]);
    assert!(whole.out.contains("wrong-type") && !whole.out.contains("note"), "{}", whole.out);
}

#[test]
fn zero_bytes_are_no_json_and_the_next_line_goes_on() {
    let zeros = "\0".repeat(5000);
    let text = format!("{RELATION}\n{zeros}\n\0{RELATION}\n{RELATION}\0\n{BROKEN_RELATION}\n{zeros}");
    let run = place(text).run(&LINES);
    let reasons: Vec<_> = run.reports().iter().map(|report| findings(report).pop().map(|(reason, _)| reason)).collect();
    let no_json = || Some("not-json".to_owned());
    assert_eq!(reasons, [None, no_json(), no_json(), no_json(), Some("wrong-type".to_owned()), no_json()]);
    assert_eq!(run.status, 1);
}

#[test]
fn lines_may_end_in_any_way_and_one_that_does_not_is_no_json() {
    let text = format!("{RELATION}\r\n{RELATION}\n\r\n\r\r\n{RELATION}\r{RELATION}\n{BROKEN_RELATION}\r\n{RELATION}");
    let reports = place(text).run(&LINES).reports();
    let found: Vec<_> = reports
        .iter()
        .map(|report| (report["line"].as_u64().expect("a number"), findings(report).pop().map(|(reason, _)| reason)))
        .collect();
    let (no_json, wrong_type) = (Some("not-json".to_owned()), Some("wrong-type".to_owned()));
    assert_eq!(found, [(1, None), (2, None), (5, no_json), (6, wrong_type), (7, None)]);
}

#[cfg(unix)]
#[test]
fn a_folder_with_pipes_and_links_in_circles_is_read_to_its_end() {
    use std::{os::unix::fs::symlink, process::Command};

    let place = Place::with("in/deep/a.json", RELATION).and("in/b.json", BROKEN_RELATION);
    assert!(Command::new("mkfifo").arg(place.path("in/fifo.ndjson")).status().expect("mkfifo").success());
    symlink("../..", place.path("in/deep/up")).expect("a link");
    symlink("c.json", place.path("in/d.json")).expect("a link");
    symlink("d.json", place.path("in/c.json")).expect("a link");
    let run = place.run(&["validate", "--format=json", "--callback=user-relation", "in"]);
    assert_eq!((run.status, run.reports().len()), (3, 2));
    assert!(
        run.err.contains("1 linking to a folder (in/deep/up); 1 not a regular file (in/fifo.ndjson)"),
        "{}",
        run.err
    );
    for link in ["in/c.json", "in/d.json"] {
        assert!(run.err.contains(&format!("error: {link}: cannot be read: Too many levels")), "{}", run.err);
    }
}
