//! The graceful stop: requests under way finish, idle connections close, counts are printed.

use std::{
    io::Write,
    sync::{Mutex, mpsc},
};

use crate::{
    program::Program,
    wire::{End, OK, RELATION, Receiver, SOUND, connect, post, read_message, read_to_end, request},
};

/// A receiver whose answers wait for the test; the second end says when a request has come.
fn gated() -> (Receiver, mpsc::Sender<()>, mpsc::Receiver<()>) {
    let ((let_go, gate), (tell, came)) = (mpsc::channel::<()>(), mpsc::channel());
    let (gate, tell) = (Mutex::new(gate), Mutex::new(tell));
    let receiver = Receiver::new(move |line| {
        while line.request() {
            tell.lock().expect("no panic").send(()).expect("the test listens");
            if gate.lock().expect("no panic").recv().is_err() {
                return;
            }
            line.say(OK);
        }
    });
    (receiver, let_go, came)
}

#[test]
fn a_request_under_way_is_finished_and_an_idle_connection_closes() {
    for (signal, options) in [("-INT", &[][..]), ("-TERM", &["--refuse"])] {
        let (receiver, let_go, came) = gated();
        let tap = Program::tap(receiver.address, options);
        let mut idle = connect(tap.address);
        let_go.send(()).expect("the receiver waits");
        assert_eq!(post(&mut idle, RELATION, SOUND), OK);
        came.recv().expect("a request");
        let mut busy = connect(tap.address);
        busy.write_all(&request(RELATION, SOUND)).expect("sent");
        came.recv().expect("a request");

        tap.signal(signal);
        assert_eq!(read_to_end(&mut idle), (vec![], End::Closed));
        assert!(std::net::TcpStream::connect(tap.address).is_err(), "nothing new is taken");
        let_go.send(()).expect("the receiver waits");
        assert_eq!(read_to_end(&mut busy), (OK.to_vec(), End::Closed));
        let ended = tap.wait();
        assert_eq!(ended.status, Some(0), "{ended:?}");
        assert!(ended.out.contains("2 bodies valid"), "{}", ended.out);
        assert!(ended.out.ends_with("2 requests on 2 connections\n"), "{}", ended.out);
    }
}

#[test]
fn a_second_signal_ends_at_once_and_says_what_was_cut() {
    let (receiver, _let_go, came) = gated();
    let tap = Program::tap(receiver.address, &[]);
    let mut busy = connect(tap.address);
    busy.write_all(&request(RELATION, SOUND)).expect("sent");
    came.recv().expect("a request");
    tap.signal("-INT");
    tap.until_it_says("stopping");
    tap.signal("-INT");
    let ended = tap.wait();
    assert!(ended.err.contains("1 connections were cut"), "{}", ended.err);
    assert_eq!(ended.status, Some(0));
    assert!(read_message(&mut busy).is_none());
}
