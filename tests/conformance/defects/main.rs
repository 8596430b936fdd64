//! A defect in one language is found: the comparison fails and names language, column, body and both answers.
//!
//! Each test puts Rust's runner beside a copy of itself with one changed line (`tests/conformance/broken`).

mod folder;
mod plan;

use plan::{Broken, compare};

/// The first body that is asked about, and the file it is in.
const FIRST: &str = "examples/2024-03/user-relation/a.json (tolerant)";

/// The second one is the same as strict checks it, the third is broken.
const THIRD: &str = "invalid/2024-03/user-relation/b.json (tolerant)";

fn decode(line: usize, change: &str) -> Broken {
    Broken { line, change: change.to_owned() }
}

#[test]
fn two_equal_languages_are_equal() {
    let (code, output) = compare("equal", &["vectors"], None);
    assert_eq!(code, Some(0), "{output}");
    assert!(output.contains("all cells are equal"), "{output}");
}

#[test]
fn every_defect_of_decode_names_its_cell_and_both_answers() {
    for (name, broken, cell, answers) in [
        (
            "encoded",
            decode(1, r#"/encoded="e30=""#),
            format!("broken R8 {FIRST}"),
            ["wanted: {\"userId\"", "found:  {}"],
        ),
        (
            "identity",
            decode(1, r#"/identity="[1]""#),
            format!("broken R9 {FIRST}"),
            ["wanted: identity none, order key [\"u\"]", "found:  identity [1], order key [\"u\"]"],
        ),
        (
            "order-key",
            decode(1, "/orderKey=null"),
            format!("broken R9 {FIRST}"),
            ["order key [\"u\"]", "found:  identity none, order key none"],
        ),
        (
            "reason",
            decode(3, r#"/findings/0/reason="not-json""#),
            format!("broken R1 {THIRD}"),
            ["wanted: missing-required at \"/type\"", "found:  no answer: neither accepted nor refused"],
        ),
        (
            "refused",
            decode(
                1,
                r#"={"id":0,"ok":false,"reason":"wrong-type","pointer":"/type","findings":[{"pointer":"/type","reason":"wrong-type"}]}"#,
            ),
            format!("broken R8 {FIRST}"),
            ["wanted: accepted", "found:  wrong-type at \"/type\""],
        ),
        (
            "order-of-answers",
            decode(1, "/id=7"),
            format!("broken R8 {FIRST}"),
            ["wanted: accepted", "found:  no answer: not the answer to this body"],
        ),
        (
            "no-json",
            decode(1, "nonsense"),
            format!("broken R8 {FIRST}"),
            ["wanted: accepted", "not a line of JSON: nonsense"],
        ),
        (
            "crash",
            decode(3, "end"),
            format!("broken R1 {THIRD}"),
            ["wanted: missing-required at \"/type\"", "no answer: it ended"],
        ),
    ] {
        let (code, output) = compare(name, &["vectors"], Some(&broken));
        assert_eq!(code, Some(1), "{name}: {output}");
        for part in [&cell, answers[0], answers[1]] {
            assert!(output.contains(part), "{name}: {part} is not in\n{output}");
        }
    }
}

#[test]
fn a_defect_of_rust_itself_is_found_by_the_manifest() {
    let (code, output) = plan::compare_with_broken_oracle("oracle", &decode(3, "/pointer=\"/value\""));
    assert_eq!(code, Some(1), "{output}");
    assert!(output.contains(&format!("rust R1 {THIRD}\n  wanted: missing-required at \"/type\"")), "{output}");
}

#[test]
fn a_defect_of_a_receiver_is_found() {
    // The first line about a body that was handled, whichever that is.
    let (code, output) = compare("receiver", &["receivers"], Some(&decode(1, r#"/handled/raw="e30=""#)));
    assert_eq!(code, Some(1), "{output}");
    for part in ["broken/axum vectors every vector", "wanted: handled ", "found:  no line with its bytes"] {
        assert!(output.contains(part), "{part} is not in\n{output}");
    }
}

#[test]
fn a_defect_of_a_client_is_found() {
    let (code, output) = compare("client", &["clients"], Some(&decode(2, "/status=200")));
    assert_eq!(code, Some(1), "{output}");
    for part in ["broken redirects 301", "wanted: status 301; requests: 1", "found:  status 200; requests: 1"] {
        assert!(output.contains(part), "{part} is not in\n{output}");
    }
}

#[test]
fn vectors_that_are_not_there_or_empty_are_an_error() {
    for (name, make, said) in [
        ("nothing", folder::nothing as fn(&str) -> _, "none of examples, captures, own, invalid is there"),
        ("empty", folder::empty_part, "no body is there"),
        ("no-manifest", folder::without_manifest, "manifest.json"),
        ("unlisted", folder::without_file, "gone.json"),
        ("unknown", folder::unknown_callback, "no user-unknown in edition 2024-03"),
    ] {
        let (code, output) = plan::compare_over(&make(name), name);
        assert_eq!(code, Some(1), "{name}: {output}");
        assert!(output.contains(said), "{name}: {said} is not in\n{output}");
    }
}
