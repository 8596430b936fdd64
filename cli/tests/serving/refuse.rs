//! `--refuse`: what breaks the tolerant profile is answered and does not go on; everything else does.

use std::io::Write;

use crate::{
    program::Program,
    wire::{
        BROKEN, End, OK, RELATION, Receiver, SOUND, body, connect, post, read_message, read_to_end, request, status,
        text,
    },
};

#[test]
fn a_broken_body_is_answered_with_places_and_reasons_and_the_connection_goes_on() {
    let receiver = Receiver::fine();
    let tap = Program::tap(receiver.address, &["--refuse", "--format", "json"]);
    let mut stream = connect(tap.address);
    assert_eq!(post(&mut stream, RELATION, SOUND), OK);
    let refusal = post(&mut stream, RELATION, BROKEN);
    assert_eq!(status(&refusal), 400);
    assert!(text(&refusal).contains("\r\nContent-Type: application/problem+json\r\n"));
    let problem: serde_json::Value = serde_json::from_slice(body(&refusal)).expect("JSON");
    assert_eq!((&problem["edition"], &problem["callback"]), (&"2024-03".into(), &"user-relation".into()));
    assert_eq!(problem["errors"], serde_json::json!([{"pointer": "/targetId", "reason": "wrong-type"}]));
    assert_eq!(status(&post(&mut stream, RELATION, "{\"userId\":")), 400, "no JSON");
    assert_eq!(post(&mut stream, RELATION, SOUND), OK);
    // A path of somebody's own: what it is can only be guessed, and a guess refuses nothing.
    assert_eq!(post(&mut stream, "/robots/7", BROKEN), OK);
    drop(stream);
    let expected = [request(RELATION, SOUND), request(RELATION, SOUND), request("/robots/7", BROKEN)].concat();
    assert_eq!(text(&receiver.came()), text(&expected));
    let ended = tap.stop();
    assert_eq!(ended.status, Some(1));
    let counts = ended.counts();
    let counts = ["requests", "checked", "invalid", "refused"].map(|name| counts[name].as_u64());
    assert_eq!(counts, [Some(5), Some(5), Some(3), Some(2)]);
}

#[test]
fn refusals_keep_their_place_among_the_answers() {
    let (let_go, gate) = std::sync::mpsc::channel::<()>();
    let gate = std::sync::Mutex::new(gate);
    let receiver = Receiver::new(move |line| {
        while line.request() {
            gate.lock().expect("no panic").recv().expect("the test lets it go");
            line.say(OK);
        }
    });
    let tap = Program::tap(receiver.address, &["--refuse"]);
    let mut stream = connect(tap.address);
    let all = [SOUND, BROKEN, SOUND].map(|body| request(RELATION, body)).concat();
    stream.write_all(&all).expect("sent");
    let_go.send(()).expect("the receiver waits");
    let_go.send(()).expect("the receiver waits");
    let statuses = [(); 3].map(|()| status(&read_message(&mut stream).expect("an answer")));
    assert_eq!(statuses, [200, 400, 200]);
    tap.stop();
}

#[test]
fn a_sender_that_closes_or_expects_100_is_refused_and_closed() {
    let receiver = Receiver::new(|line| {
        // The head comes, since the receiver has to say 100; the body does not.
        let mut byte = [0];
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") && std::io::Read::read(line, &mut byte).is_ok_and(|length| length == 1) {
            head.push(byte[0]);
        }
        line.say(b"HTTP/1.1 100 Continue\r\n\r\n");
        let _ = std::io::copy(line, &mut std::io::sink());
    });
    let tap = Program::tap(receiver.address, &["--refuse"]);
    let head = format!("POST {RELATION} HTTP/1.1\r\nContent-Length: {}\r\n", BROKEN.len());

    let mut stream = connect(tap.address);
    stream.write_all(format!("{head}Connection: close\r\n\r\n{BROKEN}").as_bytes()).expect("sent");
    let (answer, end) = read_to_end(&mut stream);
    assert_eq!((status(&answer), end), (400, End::Closed));
    assert!(text(&answer).contains("\r\nConnection: close\r\n"));
    assert_eq!(receiver.came(), b"");

    let mut stream = connect(tap.address);
    stream.write_all(format!("{head}Expect: 100-continue\r\n\r\n").as_bytes()).expect("sent");
    assert_eq!(status(&read_message(&mut stream).expect("an interim answer")), 100);
    stream.write_all(BROKEN.as_bytes()).expect("sent");
    let (answer, end) = read_to_end(&mut stream);
    assert_eq!((status(&answer), end), (400, End::Closed));
    assert_eq!(text(&receiver.came()), format!("{head}Expect: 100-continue\r\n\r\n"));
    tap.stop();
}
