//! What bodies have that the contract does not say.

use imhook_validator::Validator;
use serde_json::{Value, json};

use crate::support::{ONLINE, Place, RELATION, Run, pipe};

/// Envelopes with a time, of one callback, after another.
fn envelopes(bodies: &[&str]) -> String {
    let envelope = |(index, body): (usize, &&str)| {
        format!(
            r#"{{"edition":"2024-03","path":"/im_event/user/relation","receivedAt":"2026-01-{:02}","body":{body}}}"#,
            index + 1
        ) + "\n"
    };
    bodies.iter().enumerate().map(envelope).collect()
}

/// A server that has changed in four ways.
fn place() -> Place {
    let relations = envelopes(&[
        RELATION,
        r#"{"userId":"u1","targetId":"u2","type":0,"value":"1","since":"8102938475"}"#,
        r#"{"userId":"u1","targetId":"u2","type":9,"value":"1"}"#,
        r#"{"userId":"u1","targetId":7,"type":1,"value":"x","since":{"a":1},"a/b":null}"#,
        r#"{"userId":"u1","type":9,"value":null}"#,
        RELATION,
    ]);
    Place::with("in/relations.ndjson", relations)
        .and("in/2024-03/user-online/online.json", ONLINE)
        .and("in/lost.ndjson", "{\"path\":\"/nowhere/secret\",\"body\":{}}\nnonsense\n")
}

fn drift(place: &Place, arguments: &[&str]) -> Run {
    place.run(&[&["drift"], arguments].concat())
}

fn document(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

#[test]
fn for_people() {
    let run = drift(&place(), &["in"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn for_people_in_chinese() {
    insta::assert_snapshot!(drift(&place(), &["in", "--lang=zh"]).out);
}

#[test]
fn for_programs() {
    let run = drift(&place(), &["in", "--format=json"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(serde_json::to_string_pretty(&document(&run)).expect("text"));
}

#[test]
fn as_a_page_that_needs_nothing_beside_it() {
    let run = drift(&place(), &["in", "--format=html"]);
    for other in ["http", "src=", "<script", "<link", "@import", "url("] {
        assert!(!run.out.contains(other), "{other}: {}", run.out);
    }
    insta::assert_snapshot!(run.out);
    let chinese = drift(&place(), &["in", "--format=html", "--lang=zh"]).out;
    assert!(chinese.contains("<html lang=\"zh-CN\">") && chinese.contains("从未出现的代码"), "{chinese}");
}

#[test]
fn counts_and_sightings_are_the_same_whatever_the_number_of_threads() {
    let body = r#"{"userId":"u1","targetId":"u2","type":0,"value":"1","new":1}"#;
    let bodies: Vec<&str> = (0..9000).map(|line| if line % 10 == 3 { body } else { RELATION }).collect();
    let place = Place::with("a.ndjson", bodies.join("\n"));
    let one =
        drift(&place, &["a.ndjson", "--format=json", "--callback=user-relation", "--edition=2024-03", "--jobs=1"]);
    let many =
        drift(&place, &["a.ndjson", "--format=json", "--callback=user-relation", "--edition=2024-03", "--jobs=6"]);
    assert_eq!(one.out, many.out);
    let document = document(&one);
    assert_eq!(document["bodies"], 9000);
    let difference = &document["differences"][0];
    assert_eq!((&difference["count"], &difference["pattern"]), (&json!(900), &json!("/new")));
    assert_eq!((&difference["first"]["line"], &difference["last"]["line"]), (&json!(4), &json!(8994)));
    let member = |name: &str| {
        let members = document["members"].as_array().expect("a list");
        members.iter().find(|member| member["member"] == name).expect("it").clone()
    };
    assert_eq!((&member("/userId")["present"], &member("/userId")["objects"]), (&json!(9000), &json!(9000)));
}

#[test]
fn a_server_that_keeps_the_contract_has_no_drift() {
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors");
    let captures = format!("{vectors}/captures");
    let run = pipe("", &["drift", "--format=json", &captures]);
    let found = document(&run);
    assert_eq!((run.status, &found["bodies"]), (0, &json!(43)), "{}", run.out);
    // Applications add types of content, and the contract leaves that code open.
    let differences = found["differences"].as_array().expect("a list");
    let values: Vec<_> = differences.iter().map(|difference| (&difference["reason"], &difference["open"])).collect();
    assert_eq!(values, [(&json!("unknown-code"), &json!(true)); 1], "{}", run.out);
    let text = pipe("", &["drift", &captures]).out;
    let last = "no difference from the contract in 43 bodies; 1 value that open codes do not list\n";
    assert!(text.ends_with(last), "{text}");
}

#[test]
fn values_are_shown_only_when_asked_for_and_confidential_ones_never() {
    let masked = drift(&place(), &["in"]).out;
    assert!(!masked.contains("8102938475") && masked.contains("/since = ***"), "{masked}");
    let shown = drift(&place(), &["in", "--show-values"]).out;
    assert!(shown.contains("/since = \"8102938475\""), "{shown}");
    // A path may hold a secret.
    assert!(!shown.contains("secret"), "{shown}");
    let validator = Validator::new().expect("the contract is sound");
    let mut tried = 0;
    for target in validator.targets() {
        let (edition, name) = (validator.edition(target).id.clone(), validator.name(target).to_owned());
        for member in validator.body(target).object.members.iter().filter(|member| member.confidential) {
            let member = &member.name;
            let body = format!(r#"{{"{member}":["hidden-1"],"nobody":{{"{member}":"hidden-2"}}}}"#);
            let place = Place::with("a.json", body);
            for format in ["text", "json", "html"] {
                let options =
                    ["--show-values", "--format", format, "--edition", &edition, "--callback", &name, "a.json"];
                let run = drift(&place, &options);
                assert!(
                    run.out.contains("***") && !run.out.contains("hidden-"),
                    "{edition} {name} {member}: {}",
                    run.out
                );
            }
            tried += 1;
        }
    }
    assert!(tried > 0);
}

#[test]
fn members_that_nobody_knows_are_kept_apart_up_to_a_thousand_and_then_counted() {
    let body = |index: usize| format!("{{\"m{index}\":1,{}\n", &RELATION[1..]);
    let lines: String = (0..1500).map(body).collect();
    let place = Place::with("a.ndjson", lines);
    let run =
        drift(&place, &["a.ndjson", "--format=json", "--callback=user-relation", "--edition=2024-03", "--jobs=3"]);
    let document = document(&run);
    assert_eq!(document["differences"].as_array().expect("a list").len(), 1000);
    assert_eq!(document["moreDifferences"], 500);
    let text = drift(&place, &["a.ndjson", "--callback=user-relation", "--edition=2024-03"]).out;
    assert!(
        text.contains("1500 differences of 1000 kinds") && text.contains("500 of them are of further kinds"),
        "{text}"
    );
}

#[test]
fn what_cannot_be_read_outweighs_drift() {
    let place = place();
    assert_eq!(drift(&place, &["in", "missing"]).status, 3);
    assert_eq!(drift(&place, &["in/2024-03"]).status, 1, "members that the server always writes are not there");
    assert_eq!(drift(&place, &["in", "--edition=never"]).status, 2);
    assert_eq!(drift(&place, &["--max-body=10", "--callback=user-relation", "in"]).status, 1);
}
