//! Lines that keep coming: in order, at once, by as many threads as one likes.

use serde_json::Value;

use crate::support::{BROKEN_RELATION, Place, RELATION, Talk, pipe, reason};

const LINES: [&str; 4] = ["validate", "--format=json", "--callback=user-relation", "--edition=2024-03"];

/// Every seventh line is invalid.
fn lines(count: usize) -> String {
    (1..=count).map(|line| if line % 7 == 0 { BROKEN_RELATION } else { RELATION }.to_owned() + "\n").collect()
}

#[test]
fn results_are_in_the_order_of_the_input_whatever_the_number_of_threads() {
    let place = Place::with("a.ndjson", lines(20_000)).and("b.ndjson", lines(10));
    let run = |options: &[&str]| place.run(&[&LINES[..], options, &["a.ndjson", "b.ndjson"]].concat());
    let one = run(&["--jobs=1"]);
    let places: Vec<_> = one.reports().iter().map(|report| report["line"].as_u64().expect("a number")).collect();
    assert_eq!(places, (1..=20_000).chain(1..=10).collect::<Vec<u64>>());
    for jobs in ["--jobs=2", "--jobs=7"] {
        let many = run(&[jobs]);
        assert!((many.status, &many.err, &many.out) == (1, &one.err, &one.out), "{jobs}");
    }
    let text = |jobs: &str| run(&["--format=text", jobs]);
    assert!(text("--jobs=1").out == text("--jobs=5").out);
    assert_eq!(run(&["--jobs=0"]).status, 2);
}

#[test]
fn each_line_of_standard_input_is_answered_when_it_comes() {
    for jobs in ["--jobs=1", "--jobs=3"] {
        let mut talk = Talk::start(&[&LINES[..], &[jobs]].concat());
        for line in 1..=5 {
            let (body, valid) = if line % 2 == 0 { (BROKEN_RELATION, false) } else { (RELATION, true) };
            talk.say(format!("{body}\n"));
            let report = talk.report();
            assert_eq!((&report["line"], &report["valid"]), (&line.into(), &valid.into()));
        }
        talk.say(RELATION);
        let run = talk.end(true);
        assert_eq!((run.status, run.reports().len()), (1, 1));
    }
}

#[test]
fn a_pipe_with_a_name_is_read_like_standard_input() {
    let place = Place::new();
    let fifo = place.path("fifo");
    assert!(std::process::Command::new("mkfifo").arg(&fifo).status().expect("mkfifo").success());
    let writer = std::thread::spawn(move || std::fs::write(fifo, lines(1000)));
    let run = place.run(&[&LINES[..], &["fifo"]].concat());
    writer.join().expect("the writer").expect("everything is read");
    assert_eq!((run.status, run.reports().len()), (1, 1000));
}

#[test]
fn lines_are_lines_whatever_the_input_is_called_if_asked_for() {
    let text = format!("half of a li\n{RELATION}\n");
    let place = Place::with("a.txt", &text);
    let reports = place.run(&[&LINES[..], &["--lines", "a.txt"]].concat()).reports();
    assert_eq!((reports.len(), reason(&reports[0]).as_str(), &reports[1]["valid"]), (2, "not-json", &true.into()));
    assert_eq!(pipe(&text, &[&LINES[..], &["--lines"]].concat()).reports().len(), 2);
    assert_eq!(pipe(&text, &LINES).reports().len(), 1);
}

#[test]
fn it_ends_after_as_many_invalid_bodies_as_asked_and_says_so() {
    let place = Place::with("a.ndjson", lines(20_000)).and("b.ndjson", BROKEN_RELATION);
    for jobs in ["--jobs=1", "--jobs=4"] {
        let run = place.run(&[&LINES[..], &[jobs, "--max-errors=3", "a.ndjson", "missing"]].concat());
        assert_eq!((run.status, run.reports().len()), (1, 21));
        insta::allow_duplicates! {
            insta::assert_snapshot!(run.err, @"note: ended after 3 invalid bodies (--max-errors): what comes after was not judged");
        }
    }
    let run = place.run(&["validate", "--max-errors=1", "--callback=user-relation", "a.ndjson", "b.ndjson"]);
    assert_eq!(run.out.lines().last(), Some("1 of 7 bodies invalid (edition 2024-03, profile tolerant)"));
    let enough = place.run(&["validate", "--max-errors=9999", "--callback=user-relation", "a.ndjson", "b.ndjson"]);
    assert_eq!(enough.err, "");
}

#[test]
fn an_envelope_is_judged_like_its_body_whatever_the_order_of_its_members() {
    let envelopes = |body: &str| {
        [
            format!(r#"{{"edition":"2024-03","path":"/im_event/user/relation","body":{body}}}"#),
            format!(r#"{{"body":{body},"path":"/x/im_event/user/relation/","edition":"2024-03"}}"#),
            format!(
                r#"{{"headers":{{"a":["{{"]}},"path":"\/im_event/user/relation","edition":"2024-03","body":{body} }}"#
            ),
            format!(r#"{{"path":"/im_event/user/relation","edition":"2024-03","body":{body},"seen":{{"by":"x"}}}}"#),
        ]
        .join("\n")
    };
    let text = format!("{}\n{}\n", envelopes(RELATION), envelopes(BROKEN_RELATION));
    let reports = Place::with("a.ndjson", text).reports(&["a.ndjson"]);
    let verdicts: Vec<_> = reports.iter().map(|report| (&report["callback"], &report["valid"])).collect();
    let name = Value::from("user-relation");
    let expected = [true, true, true, true, false, false, false, false].map(Value::Bool);
    assert_eq!(verdicts, expected.iter().map(|valid| (&name, valid)).collect::<Vec<_>>());
    assert!(reports.iter().all(|report| report["guessed"] == false), "{reports:#?}");
}

#[test]
fn a_broken_envelope_is_no_envelope() {
    for envelope in [
        format!(r#"{{"edition":"2024-03","at":01,"path":"/im_event/user/relation","body":{RELATION}}}"#),
        format!(r#"{{"edition":"2024-03","path":"/im_event/user/relation","body":{RELATION}}}}}"#),
        format!(r#"{{"edition":"2024-03","path":"/im_event/user/relation","body":{RELATION}"#),
    ] {
        let report = Place::with("a.ndjson", &envelope).report(&["a.ndjson"]);
        assert_eq!((reason(&report).as_str(), &report["callback"]), ("not-json", &Value::Null), "{envelope}");
    }
}
