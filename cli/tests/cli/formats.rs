//! What the reports look like, in both formats and languages.

use serde_json::{Value, json};

use crate::support::{ONLINE, Place, RELATION};

/// One of each kind of report.
fn place() -> Place {
    let long = format!(r#"{{"userId":"{}","targetId":7,"value":"{}","type":0}}"#, "用户".repeat(40), "值".repeat(40));
    let pretty = "{\n  \"userId\": \"u1\",\n  \"type\": 2.5\n}";
    let envelope = r#"{"path":"/im_event/user/onlin","body":{}}"#;
    Place::with("in/2024-03/user-relation/a.json", pretty)
        .and("in/2024-03/user-relation/b.ndjson", format!("{RELATION}\n{long}\nnonsense\n"))
        .and("in/c.json", r#"{"userId":"名字","clientId":"c1f0","platform":2,"status":"1","timestamp":1}"#)
        .and("in/d.json", envelope)
        .and("in/user-online/e.json", ONLINE)
}

#[test]
fn text_in_english() {
    let run = place().run(&["validate", "in"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn text_in_chinese() {
    let run = place().run(&["validate", "in", "--lang=zh"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn json_in_english() {
    let run = place().run(&["validate", "in", "--format=json"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn json_in_chinese_differs_in_messages_only() {
    let place = place();
    let (mut english, mut chinese) =
        (place.reports(&["in"]), place.run(&["validate", "--format=json", "--lang=zh", "in"]).reports());
    assert_ne!(english, chinese);
    let messages = |reports: &mut Vec<Value>| {
        let findings = reports.iter_mut().flat_map(|report| report["findings"].as_array_mut().expect("a list"));
        findings.map(|finding| finding["message"].take().to_string()).collect::<Vec<String>>().join("\n")
    };
    messages(&mut english);
    insta::assert_snapshot!(messages(&mut chinese));
    assert_eq!(english, chinese);
}

#[test]
fn github_in_english() {
    let run = place().run(&["validate", "in", "--format=github"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn sarif_in_english() {
    let run = place().run(&["validate", "in", "--format=sarif"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
}

#[test]
fn every_sarif_document_keeps_the_formats_own_schema() {
    // A bracket in one of its patterns closes nothing: old engines take it for itself, new ones want it escaped.
    let text = include_str!("data/sarif-schema-2.1.0.json").replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let schema = jsonschema::draft7::new(&schema).expect("a schema");
    assert!(!schema.is_valid(&json!({ "version": "2.1.0", "runs": [{ "results": [{}] }] })), "it refuses something");
    let place = place();
    for (arguments, results) in [
        (&["in"][..], 8),
        (&["in", "--lang=zh", "--jobs=1"], 8),
        (&["in/user-online"], 1),
        (&["in/user-online", "in/user-online", "--edition=2020-10"], 0),
        (&["in", "missing.json"], 8),
        (&["in", "--max-errors=1"], 2),
        (&["in/2024-03", "in/user-online", "--profile=strict"], 5),
    ] {
        let run = place.run(&[&["validate", "--format=sarif"], arguments].concat());
        let document: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out));
        let faults: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(faults, [""; 0], "{arguments:?}");
        let run_of = &document["runs"][0];
        assert_eq!(run_of["results"].as_array().expect("results").len(), results, "{arguments:?}: {}", run.out);
        for result in run_of["results"].as_array().expect("results") {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("a small one");
            assert_eq!(run_of["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
        let whole = !arguments.contains(&"missing.json") && !arguments.contains(&"--max-errors=1");
        assert_eq!(run_of["invocations"][0]["executionSuccessful"], whole, "{arguments:?}");
    }
}

#[test]
fn members_of_the_json_format_are_these_in_this_order() {
    let place = place();
    let names =
        |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<String>>().join(" ");
    let all = "file line edition callback profile valid guessed warnings findings";
    for report in place.reports(&["in"]) {
        let expected = if report["guessed"] == true { format!("{all} fits") } else { all.to_owned() };
        assert_eq!(names(&report), expected);
        for finding in report["findings"].as_array().expect("a list") {
            assert_eq!(names(finding), "reason pointer line column offset length message");
        }
    }
}

#[test]
fn at_most_twenty_findings_of_a_body_are_shown_and_the_rest_is_counted() {
    let members: Vec<String> = (0..27).map(|index| format!("\"m{index}\":{index}")).collect();
    let body = format!("{{{},{}", members.join(","), &RELATION[1..]);
    let place = Place::with("2024-03/user-relation/a.json", body);
    let run = place.run(&["validate", "--profile=strict", "2024-03"]);
    assert_eq!(run.out.matches("error[unknown-member]").count(), 20);
    assert!(run.out.contains("... and 7 more\n"), "{}", run.out);
    assert_eq!(place.report(&["--profile=strict", "2024-03"])["findings"].as_array().expect("a list").len(), 27);
}

#[test]
fn valid_bodies_print_one_line_in_all() {
    let place = Place::with("2024-03/user-relation/a.json", RELATION).and("2020-10/user-relation/a.json", RELATION);
    let run = place.run(&["validate", "2020-10", "2024-03"]);
    assert_eq!(run.out, "2 bodies valid (editions 2020-10 and 2024-03, profile tolerant)\n");
}

#[test]
fn colours_are_for_terminals() {
    let run = place().run(&["validate", "in", "missing.json"]);
    assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'));
}

#[test]
fn findings_that_are_only_counted_are_told_of_in_all() {
    let ids = vec!["1"; 1_500].join(",");
    let body = format!(r#"{{"operatorId":"o","chatroomId":"c","memberIds":[{ids}],"type":0}}"#);
    let place = Place::with("2024-03/chatroom-member/a.json", body);
    let run = |format: &str| place.run(&["validate", "2024-03", &format!("--format={format}")]).out;
    let report: Value = serde_json::from_str(&run("json")).expect("JSON");
    let listed = report["findings"].as_array().expect("a list").len();
    assert_eq!((listed, &report["moreFindings"]), (1_000, &json!(500)));
    assert!(run("text").contains("... and 1480 more\n"));
    let said = "500 more findings of this body are counted and not listed";
    assert_eq!(run("github").matches(said).count(), 1);
    let log: Value = serde_json::from_str(&run("sarif")).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let last = results.last().expect("a result");
    assert_eq!((results.len(), &last["ruleId"], &last["level"]), (1_001, &json!("more-findings"), &json!("note")));
    assert!(last["message"]["text"].as_str().expect("a text").contains(said));
}
