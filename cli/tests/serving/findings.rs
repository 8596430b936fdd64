//! What the tap says of bodies, and what it does not check.

use std::io::Write;

use crate::{
    program::Program,
    wire::{BROKEN, RELATION, Receiver, SOUND, connect, post, read_message, request},
};

#[test]
fn findings_come_as_text_and_as_json_lines() {
    let receiver = Receiver::fine();
    let text = Program::tap(receiver.address, &[]);
    let json = Program::tap(receiver.address, &["--format", "json", "--lang", "zh"]);
    for tap in [&text, &json] {
        let mut stream = connect(tap.address);
        post(&mut stream, RELATION, SOUND);
        post(&mut stream, &format!("/base{RELATION}/"), BROKEN);
    }
    let text = text.stop();
    assert_eq!(text.status, Some(1));
    let head = "/base/im_event/user/relation/:1:27  error[wrong-type] user-relation /targetId: expected a string";
    assert!(text.out.starts_with(head), "{}", text.out);
    assert!(text.out.contains("1 of 2 bodies invalid"), "{}", text.out);
    assert!(text.out.ends_with("2 requests on 1 connections\n"), "{}", text.out);

    let json = json.stop();
    let lines: Vec<serde_json::Value> =
        json.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2, "sound bodies are only counted: {}", json.out);
    assert_eq!((&lines[0]["callback"], &lines[0]["valid"]), (&"user-relation".into(), &false.into()));
    assert_eq!(lines[0]["findings"][0]["reason"], "wrong-type");
    assert_eq!((&lines[1]["counts"]["checked"], &lines[1]["counts"]["invalid"]), (&2.into(), &1.into()));
}

#[test]
fn chunked_bodies_are_judged_and_other_methods_are_not() {
    let receiver = Receiver::new(|line| {
        // Ends where the sender ends.
        let _ = std::io::copy(line, &mut std::io::sink());
    });
    let tap = Program::tap(receiver.address, &["--format", "json"]);
    let mut stream = connect(tap.address);
    let chunked = format!(
        "POST {RELATION} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{BROKEN}\r\n0\r\n\r\n",
        BROKEN.len()
    );
    stream.write_all(chunked.as_bytes()).expect("sent");
    stream.write_all(format!("PUT {RELATION} HTTP/1.1\r\nContent-Length: 1\r\n\r\n[").as_bytes()).expect("sent");
    drop(stream);
    receiver.came();
    let counts = tap.stop().counts();
    assert_eq!((&counts["requests"], &counts["checked"], &counts["invalid"]), (&2.into(), &1.into(), &1.into()));
}

#[test]
fn what_is_not_checked_goes_on_and_is_counted() {
    let receiver = Receiver::fine();
    for options in [&["--format", "json"][..], &["--format", "json", "--refuse"]] {
        let tap = Program::tap(receiver.address, options);
        let mut stream = connect(tap.address);
        let compressed = request(RELATION, BROKEN);
        let compressed = [b"POST ", &compressed[5..]].concat();
        let compressed =
            String::from_utf8(compressed).expect("text").replacen("Host:", "Content-Encoding: gzip\r\nHost:", 1);
        stream.write_all(compressed.as_bytes()).expect("sent");
        assert!(read_message(&mut stream).is_some());
        let long = " ".repeat(17 << 20);
        post(&mut stream, RELATION, &long);
        let mut other = connect(tap.address);
        other.write_all(b"no HTTP at all\r\n\r\n").expect("sent");
        drop((stream, other));
        let came: usize = [receiver.came(), receiver.came()].iter().map(Vec::len).sum();
        assert!(came > long.len() + BROKEN.len());
        let ended = tap.stop();
        assert_eq!(ended.status, Some(3), "the answer is not whole: {ended:?}");
        let unchecked = &ended.counts()["unchecked"];
        let counted = ["compressed", "tooLong", "unreadable", "overflow"].map(|why| unchecked[why].as_u64());
        assert_eq!(counted, [Some(1), Some(1), Some(1), Some(0)]);
    }
}

#[test]
fn without_validating_nothing_is_checked() {
    let receiver = Receiver::fine();
    let tap = Program::tap(receiver.address, &["--no-validate", "--format", "json"]);
    post(&mut connect(tap.address), RELATION, BROKEN);
    let ended = tap.stop();
    assert_eq!((ended.status, &ended.counts()["checked"]), (Some(0), &0.into()));
}
