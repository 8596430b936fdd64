//! Memory: bodies as long as is allowed, broken so that the exact path has to explain them, are not there twice, whether
//! they are one long text or millions of small values.

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

/// The length of bodies made of small values: shorter, for each value takes time.
const MAX_VALUES: usize = 2 << 20;

/// What such a body may cost beside itself; a node a value would be twenty times its length. It is the same for longer
/// ones: nothing grows with the number of values.
const BESIDE_VALUES: usize = 10 << 20;

/// A body that is as long as may be, made of a part again and again with commas in between.
fn values(front: &str, part: &str, back: &str) -> String {
    let parts = (MAX_VALUES - front.len() - back.len() - 1) / (part.len() + 1);
    format!("{front}{}{back}\n", vec![part; parts].join(","))
}

/// The same with another name for each member.
fn names() -> String {
    let members: Vec<String> = (0..MAX_VALUES / 13).map(|number| format!("\"n{number:07}\":1")).collect();
    format!("{{{}}}\n", members.join(","))
}

const STRICT_MESSAGE: [&str; 3] = ["--profile=strict", "--edition=2024-03", "--callback=message"];

/// The most that the program ever held, in bytes, once it has answered so many copies of a line.
fn peak(options: &[&str], line: &str, copies: usize) -> usize {
    let max_body = MAX_BODY.to_string();
    let mut talk = Talk::start(&[&["validate", "--format=json", "--max-body", &max_body, "-"], options].concat());
    for _ in 0..copies {
        talk.say(line);
        assert_eq!(talk.report()["valid"], false);
    }
    // It waits for more; Linux forgets the peak when a process ends.
    let status = fs::read_to_string(format!("/proc/{}/status", talk.id())).expect("it runs");
    talk.end(true);
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux tells");
    peak.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") * 1024
}

#[test]
fn a_long_body_that_is_invalid_is_not_there_twice() {
    let least = peak(&STRICT_MESSAGE, "{}\n", 1);
    for (member, part) in [
        // Borrowed, with escapes, base64 up to its end, and a member that the contract does not know.
        ("searchableContent", "plain text, "),
        ("searchableContent", r"\u4e2d\n"),
        ("base64edData", "QUJD"),
        ("unknown", "plain text, "),
    ] {
        let beside = peak(&STRICT_MESSAGE, &message(member, part), 3).saturating_sub(least + MAX_BODY);
        println!("{member} of {part:?}: {} KiB beside the body", beside >> 10);
        assert!(beside < BESIDE, "{member} of {part:?}: {beside} bytes beside the body");
    }
}

#[test]
fn a_body_of_millions_of_values_takes_no_more_memory_than_its_bytes() {
    let strict = ["--profile=strict", "--edition=2024-03", "--callback=user-online"];
    let tolerant = &strict[1..];
    let least = peak(&strict, "{}\n", 1).max(peak(&[], "{}\n", 1));
    let (unknown, wrong) = (values("{\"x\":[", "1", "]}"), values("{\"userId\":{\"a\":[", "[]", "]}}"));
    let (empty, no_objects) = (values("{\"sessions\":[", "{}", "]}"), values("{\"sessions\":[", "1", "]}"));
    let broken = values("{\"sessions\":[", "{\"platform\":\"1\",\"x\":null}", "]}");
    let doubled = values("{", "\"userId\":1", "}");
    let shapes: [(&str, &[&str], &str); 9] = [
        ("an unknown member", &strict, &unknown),
        ("an unknown member", tolerant, &unknown),
        ("an unknown member of nobody knows what", &[], &unknown),
        ("a value of the wrong type", tolerant, &wrong),
        ("objects without members", &strict, &empty),
        ("elements that are no objects", tolerant, &no_objects),
        ("broken objects", &strict, &broken),
        ("a doubled member", tolerant, &doubled),
        ("unknown members", &strict, &names()),
    ];
    for (shape, options, line) in shapes {
        let beside = peak(options, line, 1).saturating_sub(least + MAX_VALUES);
        println!("{shape}: {} KiB beside the body", beside >> 10);
        assert!(beside < BESIDE_VALUES, "{shape}, {options:?}: {beside} bytes beside the body");
    }
}
