//! What a run adds up to.

use serde_json::{Value, json};

use crate::support::{BROKEN_RELATION, ONLINE, Place, RELATION};

/// Two callbacks, bodies with no, one and two reasons, one that no callback claims.
fn place() -> Place {
    let two = r#"{"userId":1,"type":0}"#;
    let lines = [RELATION, BROKEN_RELATION, RELATION, two, BROKEN_RELATION, "nonsense", RELATION];
    Place::with("in/2024-03/user-relation/a.ndjson", lines.join("\n") + "\n")
        .and("in/2024-03/user-online/b.json", ONLINE)
        .and("in/c.json", r#"{"<script>":"&amp;"}"#)
}

fn summary(arguments: &[&str]) -> String {
    let run = place().run(&[&["validate", "in"], arguments].concat());
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    run.out
}

#[test]
fn as_a_table() {
    insta::assert_snapshot!(summary(&["--summary"]));
    assert_eq!(summary(&["--summary=text", "--jobs=1"]), summary(&["--summary", "--jobs=5"]));
}

#[test]
fn as_a_table_in_chinese() {
    insta::assert_snapshot!(summary(&["--summary", "--lang=zh"]));
}

#[test]
fn for_programs() {
    let document: Value = serde_json::from_str(&summary(&["--summary=json"])).expect("one object");
    insta::assert_snapshot!(serde_json::to_string_pretty(&document).expect("text"));
}

#[test]
fn as_a_page_that_needs_nothing_beside_it() {
    for lang in ["--lang=en", "--lang=zh"] {
        let page = summary(&["--summary=html", lang]);
        assert!(page.starts_with("<!doctype html>\n"), "{page}");
        for other in ["http", "src=", "<script", "<link", "@import", "url("] {
            assert!(!page.contains(other), "{other}: {page}");
        }
        assert!(page.contains("prefers-color-scheme: dark"));
        // 4 of 7 bodies are invalid.
        assert!(page.contains(r#"aria-label="57.1 %""#) && page.contains(r#"width="57.1""#), "{page}");
    }
    assert!(summary(&["--summary=html", "--lang=zh"]).contains("<h1>9 个报文中有 5 个无效"));
    insta::assert_snapshot!(summary(&["--summary=html"]));
}

#[test]
fn what_the_run_did_not_get_to_is_said() {
    let document = |arguments: &[&str]| -> Value {
        let run = place().run(&[&["validate", "in/2024-03", "--summary=json"], arguments].concat());
        serde_json::from_str(&run.out).expect("one object")
    };
    let complete = |document: Value| (document["complete"].clone(), document["bodies"].clone());
    assert_eq!(complete(document(&[])), (json!(true), json!(8)));
    assert_eq!(complete(document(&["--max-errors=1"])), (json!(false), json!(3)));
    assert_eq!(complete(document(&["missing"])), (json!(false), json!(8)));
}

#[test]
fn a_run_over_nothing_adds_up_to_nothing() {
    let run = Place::new().run(&["validate", "--summary", "missing"]);
    assert_eq!((run.status, run.out.as_str()), (3, "no body was read; 1 path could not be read\n"));
    assert_eq!(Place::new().run(&["validate", "--summary", "--format=json", "missing"]).status, 2);
}
