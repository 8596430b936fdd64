//! Memory: bodies as long as is allowed, broken so that the exact path has to explain them, are not there twice.

#![cfg(target_os = "linux")]

use std::fs;

use crate::support::Talk;

/// The longest body that is judged.
const MAX_BODY: usize = 16 << 20;

/// What a body of that length may cost beside itself, in all: a second copy is more.
const BESIDE: usize = MAX_BODY / 2;

/// A message without anything but a text that is as long as may be, made of a part.
fn message(member: &str, part: &str) -> String {
    let (front, back) = (format!("{{\"payload\":{{\"{member}\":\""), "\"}}\n");
    let parts = (MAX_BODY - front.len() - back.len()) / part.len();
    [&front, &part.repeat(parts), back].concat()
}

/// The most that the program ever held, in bytes, once it has answered so many copies of a line.
fn peak(line: &str, copies: usize) -> usize {
    let max_body = MAX_BODY.to_string();
    let mut talk = Talk::start(&[
        "validate",
        "--format=json",
        "--profile=strict",
        "--edition=2024-03",
        "--callback=message",
        "--max-body",
        &max_body,
        "-",
    ]);
    for _ in 0..copies {
        talk.say(line);
        let findings = talk.report()["findings"].as_array().map_or(0, Vec::len);
        assert!(findings > 5, "only {findings} findings");
    }
    // It waits for more; Linux forgets the peak when a process ends.
    let status = fs::read_to_string(format!("/proc/{}/status", talk.id())).expect("it runs");
    talk.end(true);
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux tells");
    peak.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") * 1024
}

#[test]
fn a_long_body_that_is_invalid_is_not_there_twice() {
    let least = peak("{}\n", 1);
    for (member, part) in [
        // Borrowed, with escapes, base64 up to its end, and a member that the contract does not know.
        ("searchableContent", "plain text, "),
        ("searchableContent", r"\u4e2d\n"),
        ("base64edData", "QUJD"),
        ("unknown", "plain text, "),
    ] {
        let beside = peak(&message(member, part), 3).saturating_sub(least + MAX_BODY);
        println!("{member} of {part:?}: {} KiB beside the body", beside >> 10);
        assert!(beside < BESIDE, "{member} of {part:?}: {beside} bytes beside the body");
    }
}
