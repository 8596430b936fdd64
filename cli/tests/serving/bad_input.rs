//! What people give it that makes no sense, or that cannot be had: a clear error, the right exit status.

use std::{fs, net::TcpListener};

use crate::program::run;

#[test]
fn a_command_line_that_makes_no_sense_is_wrong_usage() {
    for arguments in [
        &["tap"][..],
        &["tap", "--listen", "127.0.0.1:0"],
        &["tap", "--listen", "here", "--forward", "http://127.0.0.1:1"],
        &["tap", "--listen", "127.0.0.1:0", "--forward", "https://receiver"],
        &["tap", "--listen", "127.0.0.1:0", "--forward", "http://receiver/path"],
        &["tap", "--listen", "127.0.0.1:0", "--forward", "http://127.0.0.1:1", "--edition", "2024-30"],
        &["tap", "--listen", "127.0.0.1:0", "--forward", "http://127.0.0.1:1", "--mask"],
        &["listen", "--edition", "2024-30"],
    ] {
        let ended = run(arguments);
        assert_eq!(ended.status, Some(2), "{arguments:?}: {ended:?}");
        assert!(!ended.err.is_empty() && ended.out.is_empty());
    }
}

#[test]
fn an_address_that_is_taken_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let tap = ["tap", "--listen", &address, "--forward", "http://127.0.0.1:1"];
    for arguments in [&tap[..], &["listen", "--listen", &address]] {
        let ended = run(arguments);
        assert_eq!(ended.status, Some(3));
        let expected = format!("error: cannot listen on {address}: Address already in use");
        assert!(ended.err.starts_with(&expected), "{}", ended.err);
        assert!(ended.err.contains("help: another program listens there"), "{}", ended.err);
    }
    let chinese = run(&["listen", "--lang", "zh", "--listen", &address]);
    assert!(chinese.err.starts_with(&format!("错误：无法监听 {address}")), "{}", chinese.err);
}

#[test]
fn a_tap_that_would_pass_everything_to_itself_does_not_start() {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    let ended = run(&["tap", "--listen", &free.to_string(), "--forward", &format!("http://localhost:{}", free.port())]);
    assert_eq!(ended.status, Some(3));
    assert!(ended.err.contains("the address to pass on to is the one to listen on"), "{}", ended.err);
}

#[test]
fn what_cannot_be_recorded_to_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let other = folder.path().join("other.json");
    fs::write(&other, "{\"precious\":").expect("a file");
    let missing = folder.path().join("missing/record.ndjson");
    for (path, why) in [(folder.path(), "Is a directory"), (&other, "it is no record"), (&missing, "No such file")] {
        let path = path.to_str().expect("text");
        let ended = run(&["tap", "--listen", "127.0.0.1:0", "--forward", "http://127.0.0.1:1", "--record", path]);
        assert_eq!(ended.status, Some(3));
        assert!(ended.err.contains("cannot record to ") && ended.err.contains(why), "{}", ended.err);
    }
    assert_eq!(fs::read(&other).expect("a file"), b"{\"precious\":");
}
