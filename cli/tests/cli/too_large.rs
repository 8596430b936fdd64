//! Bodies above --max-body: a finding each, and the next one goes on.

use serde_json::json;

use crate::support::{BROKEN_RELATION, Place, RELATION, Talk, findings, pipe};

const LINES: [&str; 4] = ["validate", "--format=json", "--callback=user-relation", "--lines"];

/// Where the value stands that breaks [`BROKEN_RELATION`].
const SEVEN: usize = 26;

#[test]
fn a_line_that_is_too_long_is_a_finding_and_the_next_line_goes_on() {
    let limit = RELATION.len();
    let longer = format!("{RELATION} ");
    // Longer than everything that is read at once.
    let huge = "x".repeat(3 << 20);
    let text = format!("{longer}\n{RELATION}\r\n{huge}\n{huge}\r\n{BROKEN_RELATION}\n{huge}\n{huge}");
    let place = Place::with("a.ndjson", &text);
    let limit = limit.to_string();
    let options = [&LINES[..], &["--max-body", &limit]].concat();
    let (file, stdin) = (place.run(&[&options[..], &["a.ndjson"]].concat()), pipe(&text, &options));
    for run in [file, stdin] {
        let reasons: Vec<_> = run.reports().iter().map(|report| (report["line"].clone(), findings(report))).collect();
        let too_large = || vec![("too-large".to_owned(), String::new())];
        let wrong_type = vec![("wrong-type".to_owned(), "/targetId".to_owned())];
        let expected = [
            (1, too_large()),
            (2, vec![]),
            (3, too_large()),
            (4, too_large()),
            (5, wrong_type),
            (6, too_large()),
            (7, too_large()),
        ];
        assert_eq!(reasons, expected.map(|(line, findings)| (json!(line), findings)));
        assert_eq!((run.status, run.err.as_str()), (1, ""));
    }
    let report = &place.run(&[&options[..], &["a.ndjson"]].concat()).reports()[4];
    assert_eq!(report["findings"][0]["offset"], text.find(BROKEN_RELATION).expect("it") + SEVEN);
}

#[test]
fn a_file_and_an_input_that_are_too_long_are_findings() {
    let pretty = RELATION.replace(',', ",\n");
    let place = Place::with("2024-03/user-relation/a.json", &pretty).and("2024-03/user-relation/b.json", "{}");
    let (just, less) = (pretty.len().to_string(), (pretty.len() - 1).to_string());
    assert_eq!(place.report(&["--max-body", &just, "2024-03/user-relation/a.json"])["valid"], true);
    let reports = place.reports(&["--max-body", &less, "2024-03"]);
    assert_eq!(findings(&reports[0])[0].0, "too-large");
    assert_eq!(findings(&reports[1])[0].0, "missing-required");
    let target = (&reports[0]["edition"], &reports[0]["callback"], &reports[0]["line"]);
    assert_eq!(target, (&json!("2024-03"), &json!("user-relation"), &json!(1)));
    let run = pipe(&pretty, &["validate", "--format=json", "--max-body", &less]);
    assert_eq!((run.status, findings(&run.reports()[0])[0].0.as_str()), (1, "too-large"));
}

#[test]
fn the_size_has_units() {
    for (size, status) in
        [("1KiB", 0), ("64 MiB", 0), ("2GiB", 0), ("100", 1), ("0", 2), ("1MB", 2), ("-1", 2), ("", 2)]
    {
        let run = pipe(
            format!("{RELATION}{}", " ".repeat(500)),
            &["validate", "--callback=user-relation", &format!("--max-body={size}")],
        );
        assert_eq!(run.status, status, "{size}: {run:?}");
    }
}

/// Kibibytes of memory that a program had at most so far.
#[cfg(target_os = "linux")]
fn peak(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[cfg(target_os = "linux")]
#[test]
fn a_line_of_two_gigabytes_that_never_ends_takes_no_more_memory_than_the_longest_body() {
    const MIB: u64 = 1 << 10;
    let mut talk = Talk::start(&[&LINES[..], &["--max-body=16MiB"]].concat());
    talk.say(format!("{RELATION}\n"));
    assert_eq!(talk.report()["valid"], true);
    let before = peak(talk.id());
    let chunk = vec![b'x'; 1 << 20];
    (0..17).for_each(|_| talk.say(&chunk));
    // Said before the line has an end.
    assert_eq!(findings(&talk.report()), [("too-large".to_owned(), String::new())]);
    (17..2048).for_each(|_| talk.say(&chunk));
    talk.say(format!("\n{BROKEN_RELATION}\n"));
    let next = talk.report();
    assert_eq!(
        (&next["line"], &next["findings"][0]["offset"]),
        (&json!(3), &json!(RELATION.len() + 1 + (2 << 30) + 1 + SEVEN))
    );
    let grown = peak(talk.id()) - before;
    assert!(grown < (16 + 32) * MIB, "{grown} KiB");
    let run = talk.end(true);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
}
