//! The record when things go wrong: kill -9 under load, a torn line, a full disk.

use std::{fs, io::Write, process::Command, thread};

use crate::{
    program::Program,
    record::Record,
    wire::{OK, RELATION, Receiver, SOUND, connect, post, read_message, request},
};

#[test]
fn the_record_holds_whole_lines_after_kill_9_under_load() {
    let (record, receiver) = (Record::new(), Receiver::fine());
    let name = record.name();
    let mut lines = 0;
    for _ in 0..3 {
        let tap = Program::tap(receiver.address, &["--record", &name]);
        let address = tap.address;
        let (answered, answers) = std::sync::mpsc::channel();
        let senders: Vec<_> = (0..5)
            .map(|_| {
                let answered = answered.clone();
                thread::spawn(move || {
                    let mut stream = connect(address);
                    // Until the tap is gone.
                    while stream.write_all(&request(RELATION, SOUND)).is_ok() && read_message(&mut stream).is_some() {
                        let _ = answered.send(());
                    }
                })
            })
            .collect();
        for _ in 0..500 {
            answers.recv().expect("an answer");
        }
        tap.signal("-KILL");
        for sender in senders {
            sender.join().expect("no panic");
        }
        assert_eq!(tap.wait().status, None, "killed");
        let whole = record.lines().len();
        assert!(whole > lines, "{whole} lines after {lines}");
        lines = whole;
    }
    assert_eq!(record.validated().0.status, Some(0));
}

#[test]
fn a_torn_last_line_is_removed_and_said() {
    let (record, receiver) = (Record::new(), Receiver::fine());
    let whole = format!("{{\"path\":\"{RELATION}\",\"body\":{SOUND}}}\n");
    fs::write(record.path(), format!("{whole}{}", &whole[..40])).expect("a record");
    let name = record.name();
    let tap = Program::tap(receiver.address, &["--record", &name]);
    post(&mut connect(tap.address), RELATION, SOUND);
    let ended = tap.stop();
    assert!(ended.err.contains("the record ended in half a line: 40 bytes were removed"), "{}", ended.err);
    assert_eq!((ended.status, record.lines().len()), (Some(0), 2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_does_not_hold_up_the_path_and_is_said_and_counted() {
    let receiver = Receiver::fine();
    let tap = Program::tap(receiver.address, &["--record", "/dev/full", "--format", "json"]);
    let mut stream = connect(tap.address);
    for _ in 0..3 {
        assert_eq!(post(&mut stream, RELATION, SOUND), OK);
    }
    let ended = tap.stop();
    assert_eq!(ended.status, Some(3));
    assert_eq!(ended.err.matches("the record cannot be written: No space left on device").count(), 1, "{}", ended.err);
    let counts = ended.counts();
    assert_eq!((&counts["recorded"], &counts["unrecorded"]), (&0.into(), &3.into()));
}

#[test]
fn a_disk_that_fills_up_within_a_line_leaves_whole_lines() {
    let (record, receiver) = (Record::new(), Receiver::fine());
    // The system lets no file of this process grow beyond 1024 bytes: the write that would is cut short there.
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 2; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_imhook")]);
    shell.args(["tap", "--listen", "127.0.0.1:0", "--forward", &format!("http://{}", receiver.address)]);
    shell.args(["--record", &record.name()]);
    let tap = Program::start(shell);
    let mut stream = connect(tap.address);
    for _ in 0..20 {
        assert_eq!(post(&mut stream, RELATION, SOUND), OK);
    }
    let ended = tap.stop();
    assert_eq!(ended.status, Some(3), "{ended:?}");
    assert!(ended.out.contains("NOT recorded"), "{}", ended.out);
    let lines = record.lines().len();
    assert!((1..20).contains(&lines), "{lines} lines");
    assert_eq!(record.validated().0.status, Some(0));
}

#[test]
fn standard_output_that_is_gone_does_not_end_the_tap() {
    let (record, receiver) = (Record::new(), Receiver::fine());
    let name = record.name();
    let tap = Program::tap_without_output(receiver.address, &["--record", &name]);
    let mut stream = connect(tap.address);
    post(&mut stream, RELATION, "{}");
    tap.until_it_says("cannot write to standard output");
    assert_eq!(post(&mut stream, RELATION, SOUND), OK);
    let ended = tap.stop();
    assert_eq!((ended.status, record.lines().len()), (Some(3), 2));
}
