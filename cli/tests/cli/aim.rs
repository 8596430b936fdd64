//! Which edition and callback a body is held against.

use serde_json::{Value, json};

use crate::support::{BROKEN_RELATION, ONLINE, Place, RELATION, findings, reason};

fn target(report: &Value) -> Value {
    json!([report["edition"], report["callback"], report["guessed"]])
}

#[test]
fn folders_say_it_and_the_last_one_wins() {
    let place = Place::with("2020-10/message/2024-03/user-relation/x/user-info.json", RELATION)
        .and("user-relation.json", RELATION);
    assert_eq!(target(&place.report(&["2020-10"])), json!(["2024-03", "user-relation", false]));
    assert_eq!(target(&place.report(&["user-relation.json"])), json!(["2024-03", "user-relation", true]));
}

#[test]
fn options_outweigh_envelope_and_folders() {
    let envelope = format!(r#"{{"edition":"nonsense","path":"/nonsense","body":{RELATION}}}"#);
    let place = Place::with("2024-03/message/a.json", envelope);
    let options = ["--edition=2020-10", "--callback=user-relation", "2024-03"];
    let report = place.report(&options);
    assert_eq!((target(&report), &report["valid"]), (json!(["2020-10", "user-relation", false]), &true.into()));
    let auto = ["--edition=auto", "--callback=user-relation", "2024-03"];
    assert_eq!(reason(&place.report(&auto)), "unknown-edition");
}

#[test]
fn an_envelope_outweighs_folders() {
    let envelope = format!(r#"{{"edition":"2020-10","path":"/im_event/user/relation","body":{RELATION}}}"#);
    let place = Place::with("2024-03/message/a.json", envelope);
    assert_eq!(target(&place.report(&["2024-03"])), json!(["2020-10", "user-relation", false]));
}

#[test]
fn the_longest_path_of_a_callback_wins_with_anything_before_and_behind() {
    for (path, callback) in [
        ("/im_event/message", "message"),
        ("/hook/im_event/message/", "message"),
        ("https://host.example/hook/im_event/message?token=/message", "message"),
        ("/my/channel/message", "channel-message"),
        ("/im_event/things/message", "things-message"),
        ("/im_exception_event/", "server-exception"),
        ("/im_exception_event", "server-exception"),
    ] {
        let envelope = json!({ "path": path, "body": [] }).to_string();
        let report = Place::with("a.json", envelope).report(&["--edition=2024-03", "a.json"]);
        assert_eq!(report["callback"], callback, "{path}");
    }
}

#[test]
fn an_unknown_path_or_edition_of_an_envelope_is_a_finding_at_its_value() {
    for (path, edition, reasons) in [
        ("/im_event/messages", "2024-03", &["unknown-callback"][..]),
        ("/xim_event/user/relation", "2024-03", &["unknown-callback"]),
        ("/im_event/things/message", "2020-10", &["unknown-callback"]),
        ("/im_event/user/relation", "2024", &["unknown-edition"]),
        ("/nowhere", "never", &["unknown-callback", "unknown-edition"]),
    ] {
        let envelope = format!(r#"{{"名":1,"path":"{path}","edition":"{edition}","body":{RELATION}}}"#);
        let report = Place::with("a.json", &envelope).report(&["a.json"]);
        let expected: Vec<_> = reasons.iter().map(|reason| ((*reason).to_owned(), String::new())).collect();
        assert_eq!(findings(&report), expected, "{envelope}");
        let value = if reasons[0] == "unknown-callback" { path } else { edition };
        let quoted = format!("\"{value}\"");
        let finding = &report["findings"][0];
        assert_eq!(finding["offset"], envelope.find(&quoted).expect("it"), "{envelope}");
        assert_eq!(finding["length"], quoted.len());
        assert_eq!(report["valid"], false);
    }
}

#[test]
fn members_of_another_type_make_no_envelope() {
    for wrapped in [r#"{"path":7,"body":{}}"#, r#"{"path":"/message","edition":7,"body":{}}"#, r#"{"body":{}}"#] {
        let report = Place::with("a.json", wrapped).report(&["a.json"]);
        assert_eq!(
            (reason(&report).as_str(), target(&report)),
            ("unknown-callback", json!([(), (), false])),
            "{wrapped}"
        );
        assert_eq!(report["findings"][0]["offset"], 0);
    }
}

#[test]
fn a_body_within_an_envelope_may_be_as_deep_as_any() {
    // The body itself is the first level.
    let body = |levels: usize| format!(r#"{{"userId":{}{}}}"#, "[".repeat(levels - 1), "]".repeat(levels - 1));
    for (levels, expected) in [(64, "wrong-type"), (65, "too-deep")] {
        let envelope = format!(r#"{{"path":"/im_event/user/relation","body":{}}}"#, body(levels));
        let place = Place::with("user-relation/a.json", envelope).and("user-relation/b.json", body(levels));
        for report in place.reports(&["--edition=2024-03", "user-relation"]) {
            assert_eq!(findings(&report)[0].0, expected, "{levels}");
        }
    }
}

#[test]
fn a_file_called_response_holds_the_answer() {
    let answer = "{\"code\":7}";
    let place = Place::with("2024-03/message-censor/response-1.json", answer)
        .and("response-2.json", answer)
        .and("2024-03/user-relation/response-3.json", RELATION);
    let expected = json!(["2024-03", "message-censor.answer", false]);
    assert_eq!(target(&place.report(&["2024-03/message-censor"])), expected);
    assert_eq!(target(&place.report(&["response-2.json"])), expected);
    assert_eq!(target(&place.report(&["--callback=message-censor", "response-2.json"])), expected);
    assert_eq!(place.report(&["2024-03/user-relation"])["callback"], "user-relation");
}

#[test]
fn a_callback_that_the_edition_does_not_have_is_a_finding() {
    let report = Place::with("2020-10/robot-message/a.json", "{}").report(&["2020-10"]);
    assert_eq!(reason(&report), "unknown-callback");
    assert_eq!(target(&report), json!(["2020-10", (), false]));
}

#[test]
fn an_edition_that_reverses_a_code_is_warned_of() {
    let place = Place::with("user-online/a.json", ONLINE).and("user-online/b.json", ONLINE);
    let report = &place.reports(&["user-online"])[0];
    assert_eq!(target(report), json!(["2024-03", "user-online", false]));
    assert_eq!((&report["valid"], &report["warnings"]), (&true.into(), &json!(["ambiguous-edition"])));
    let run = place.run(&["validate", "user-online"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.out);
}

#[test]
fn what_the_shape_says_is_a_guess_and_is_said_so() {
    let place = Place::with("a.json", BROKEN_RELATION).and("b.json", ONLINE);
    let report = place.report(&["b.json"]);
    assert_eq!(target(&report), json!(["2024-03", "user-online", true]));
    assert_eq!(report["fits"][0], "2024-03/user-online");
    assert!(report["fits"].as_array().expect("a list").contains(&json!("2020-10/user-online")));
    let text = place.run(&["validate", "a.json"]).out;
    assert!(text.contains("note user-relation: guessed from its shape as 2024-03/user-relation"), "{text}");
    assert!(place.report(&["--callback=user-online", "b.json"])["fits"].is_null());
}
