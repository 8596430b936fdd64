//! Requests as the real server sends them: five at a time, on connections that are kept.

use std::{net::SocketAddr, thread};

use crate::{
    program::Program,
    wire::{BROKEN, OK, RELATION, Receiver, SOUND, connect, post},
};

const CONNECTIONS: usize = 5;
const REQUESTS: usize = 200;

/// Posts over so many connections at once, every tenth body broken.
fn post_all(address: SocketAddr) {
    let senders: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            thread::spawn(move || {
                let mut stream = connect(address);
                for number in 0..REQUESTS {
                    let body = if number % 10 == 0 { BROKEN } else { SOUND };
                    assert_eq!(post(&mut stream, RELATION, body), OK);
                }
            })
        })
        .collect();
    for sender in senders {
        sender.join().expect("no panic");
    }
}

#[test]
fn five_kept_connections_at_once_lose_nothing() {
    let receiver = Receiver::fine();
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("record.ndjson");
    let options = ["--format", "json", "--edition", "2024-03", "--record", record.to_str().expect("text")];
    let tap = Program::tap(receiver.address, &options);
    post_all(tap.address);
    let ended = tap.stop();
    assert_eq!(ended.status, Some(1), "{}", ended.err);
    let (all, broken) = (CONNECTIONS * REQUESTS, CONNECTIONS * REQUESTS / 10);
    let counts = ended.counts();
    assert_eq!((&counts["requests"], &counts["connections"]), (&all.into(), &CONNECTIONS.into()));
    assert_eq!((&counts["checked"], &counts["invalid"]), (&all.into(), &broken.into()), "{counts}");
    assert_eq!((&counts["recorded"], &counts["unrecorded"]), (&all.into(), &0.into()));
    let lines = std::fs::read_to_string(&record).expect("a record");
    assert_eq!(lines.lines().count(), all);
    for _ in 0..CONNECTIONS {
        assert_eq!(receiver.came().windows(RELATION.len()).filter(|w| *w == RELATION.as_bytes()).count(), REQUESTS);
    }
}
