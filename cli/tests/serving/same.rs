//! What a sender sees, and what a receiver gets, is the same byte for byte with and without the tap.

use std::{
    io::{ErrorKind, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::mpsc,
    thread,
    time::Instant,
};

use crate::{
    program::Program,
    wire::{
        Came, End, Line, OK, PATIENCE, RELATION, Receiver, SOUND, connect, fine, read_message, read_to_end, request,
        status,
    },
};

/// What both sides saw: the sender's answers and end, and all that the receiver got.
type Both = (Came, Vec<u8>);

/// Lets a sender talk to a receiver without and with the tap, and compares. Gives what they saw.
fn same(serve: fn(&mut Line), send: impl Fn(&mut TcpStream)) -> Both {
    let talk = |receiver: &Receiver, address: SocketAddr| {
        let mut stream = connect(address);
        send(&mut stream);
        (read_to_end(&mut stream), receiver.came())
    };
    let receiver = Receiver::new(serve);
    let without = talk(&receiver, receiver.address);
    for options in [&[][..], &["--refuse"]] {
        let tap = Program::tap(receiver.address, options);
        assert_eq!(talk(&receiver, tap.address), without, "{options:?}");
        tap.stop();
    }
    without
}

#[test]
fn headers_keep_their_order_and_case_and_a_connection_is_kept() {
    let odd =
        b"POST /im_event/user/relation?a=%20b HTTP/1.1\r\nhOsT: x\r\nX-B:1\r\nx-a:  2 \r\nCONTENT-LENGTH: 52\r\n\r\n";
    let odd = [odd, SOUND.as_bytes()].concat();
    let ((answers, end), got) = same(fine, |stream| {
        for _ in 0..3 {
            stream.write_all(&odd).expect("sent");
            assert_eq!(read_message(stream).expect("an answer"), OK);
        }
        stream.shutdown(Shutdown::Write).expect("open");
    });
    assert_eq!((answers.len(), end), (0, End::Closed));
    assert_eq!(got, odd.repeat(3));
}

#[test]
fn requests_in_one_go_are_answered_in_order() {
    let (came, got) = same(fine, |stream| {
        let all =
            [request(RELATION, SOUND), b"GET /health HTTP/1.1\r\n\r\n".to_vec(), request("/other", "{}")].concat();
        stream.write_all(&all).expect("sent");
        stream.shutdown(Shutdown::Write).expect("open");
    });
    assert_eq!(came, (OK.repeat(3), End::Closed));
    assert!(got.starts_with(&request(RELATION, SOUND)) && got.ends_with(b"\r\n\r\n{}"));
}

#[test]
fn a_body_that_comes_byte_by_byte_and_in_chunks_goes_on_as_it_is() {
    fn chunked(line: &mut Line) {
        let mut all = Vec::new();
        let mut byte = [0];
        while !all.ends_with(b"0\r\nTrailer: x\r\n\r\n") && line.read(&mut byte).is_ok_and(|length| length == 1) {
            all.push(byte[0]);
        }
        line.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n");
        line.say(b"0\r\n\r\n");
    }
    let head = format!("POST {RELATION} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    let (first, second) = SOUND.split_at(7);
    let chunks = format!("7\r\n{first}\r\n{:X};ext\r\n{second}\r\n0\r\nTrailer: x\r\n\r\n", second.len());
    let bytes = [head, chunks].concat();
    let (came, got) = same(chunked, |stream| {
        for byte in bytes.as_bytes() {
            stream.write_all(&[*byte]).expect("sent");
        }
    });
    assert!(came.0.ends_with(b"3;x=y\r\nabc\r\n0\r\n\r\n"));
    assert_eq!(got, bytes.as_bytes());
}

#[test]
fn a_redirect_an_interim_answer_and_an_answer_without_a_length_pass() {
    same(
        |line| {
            line.request();
            line.say(b"HTTP/1.1 302 Found\r\nLocation: http://elsewhere/\r\nContent-Length: 0\r\n\r\n");
        },
        |stream| stream.write_all(&request(RELATION, SOUND)).expect("sent"),
    );
    same(
        |line| {
            line.request();
            line.say(b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.0 500 Oh\r\n\r\nuntil the end");
        },
        |stream| stream.write_all(&request(RELATION, SOUND)).expect("sent"),
    );
}

#[test]
fn a_sender_that_expects_100_gets_it_from_the_receiver() {
    fn careful(line: &mut Line) {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") && line.read(&mut byte).is_ok_and(|length| length == 1) {
            head.push(byte[0]);
        }
        line.say(b"HTTP/1.1 100 Go On\r\n\r\n");
        let mut body = vec![0; SOUND.len()];
        line.read_exact(&mut body).expect("a body");
        line.say(OK);
    }
    let (came, _) = same(careful, |stream| {
        let request = request(RELATION, SOUND);
        let (head, body) = request.split_at(request.len() - SOUND.len());
        let head = [b"POST ", &head[5..head.len() - 2], b"Expect: 100-continue\r\n\r\n"].concat();
        stream.write_all(&head).expect("sent");
        assert_eq!(status(&read_message(stream).expect("an interim answer")), 100);
        stream.write_all(body).expect("sent");
    });
    assert_eq!(came.0, OK);
}

#[test]
fn a_receiver_that_hangs_up_or_breaks_off_does_so_for_the_sender() {
    let send = |stream: &mut TcpStream| stream.write_all(&request(RELATION, SOUND)).expect("sent");
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    let (came, _) = same(
        |line| {
            line.request();
            line.say(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        },
        send,
    );
    assert_eq!(came, (half.to_vec(), End::Closed), "mid-answer");
    let (came, _) = same(|line| _ = line.request(), send);
    assert_eq!(came, (vec![], End::Closed), "without an answer");
    let (came, _) = same(
        |line| {
            line.request();
            line.break_off();
        },
        send,
    );
    assert_eq!(came, (vec![], End::Broken), "broken");
    let (came, _) = same(
        |line| {
            line.say(b"HTTP/1.1 408 Late\r\nConnection: close\r\n\r\n");
        },
        |_| {},
    );
    assert_eq!(came.1, End::Closed, "before any request");
}

#[test]
fn what_is_no_http_passes_too() {
    let (came, got) = same(
        |line| {
            line.say(b"hello\n");
            let mut byte = [0];
            while line.read(&mut byte).is_ok_and(|length| length == 1) {
                line.say(&[byte[0].to_ascii_uppercase()]);
            }
        },
        |stream| {
            stream.write_all(b"some other protocol\n\n").expect("sent");
            stream.shutdown(Shutdown::Write).expect("open");
        },
    );
    assert_eq!(came.0, b"hello\nSOME OTHER PROTOCOL\n\n");
    assert_eq!(got, b"some other protocol\n\n");
}

#[test]
fn a_slow_receiver_is_waited_for_and_a_sender_that_gives_up_is_gone_for_the_receiver() {
    let (tell, gone) = mpsc::channel();
    let receiver = Receiver::new(move |line| {
        line.request();
        // No answer. The sender gives up, and that is the only thing that ends this.
        let ended = line.read(&mut [0]).is_ok_and(|length| length == 0);
        tell.send(ended).expect("the test listens");
    });
    let tap = Program::tap(receiver.address, &[]);
    for address in [receiver.address, tap.address] {
        let mut stream = connect(address);
        stream.write_all(&request(RELATION, SOUND)).expect("sent");
        drop(stream);
        assert!(gone.recv().expect("an end"), "the receiver sees the sender close");
    }
    tap.stop();
}

#[test]
fn a_receiver_that_is_down_gives_no_byte_and_one_that_comes_back_is_found() {
    let receiver = Receiver::fine();
    let address = receiver.address;
    let tap = Program::tap(address, &[]);
    let mut kept = connect(tap.address);
    kept.write_all(&request(RELATION, SOUND)).expect("sent");
    assert_eq!(read_message(&mut kept).expect("an answer"), OK);

    receiver.kill();
    // The sender's kept connection ends, as it would have without the tap.
    assert!(read_to_end(&mut kept).0.is_empty());
    assert!(TcpStream::connect(address).is_err(), "without the tap: refused");
    breaks_once(&tap);
    tap.until_it_says("the receiver cannot be reached");
    drop(refuses(&tap));

    let receiver = Receiver::at(address, fine);
    tap.until_it_says("the receiver can be reached again");
    let mut again = connect(tap.address);
    again.write_all(&request(RELATION, SOUND)).expect("sent");
    assert_eq!(read_message(&mut again).expect("an answer"), OK);
    tap.stop();
    receiver.kill();
}

/// The connection that finds out that the receiver is down.
fn breaks_once(tap: &Program) {
    let mut first = connect(tap.address);
    // A connection that breaks is told once: to who writes or to who reads.
    let is_sent = first.write_all(&request(RELATION, SOUND)).is_ok();
    let (answer, end) = read_to_end(&mut first);
    assert!(answer.is_empty() && (!is_sent || end == End::Broken), "broken, and never an answer");
}

/// The ear closes without another connection, and then the sender is refused as it is without the tap. Gives the address to
/// who wants it meanwhile.
fn refuses(tap: &Program) -> TcpListener {
    let start = Instant::now();
    let free = loop {
        match TcpListener::bind(tap.address) {
            Ok(free) => break free,
            // The ear closes after the connection that told it so.
            Err(taken) => assert_eq!(taken.kind(), ErrorKind::AddrInUse),
        }
        assert!(start.elapsed() < PATIENCE, "the ear is still open");
        thread::yield_now();
    };
    drop(free);
    let refused = TcpStream::connect(tap.address).expect_err("nobody listens");
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);
    TcpListener::bind(tap.address).expect("free")
}

#[test]
fn a_tap_whose_address_is_taken_while_the_receiver_is_down_says_so_and_comes_back() {
    let receiver = Receiver::fine();
    let address = receiver.address;
    receiver.kill();
    let tap = Program::tap(address, &[]);
    breaks_once(&tap);
    tap.until_it_says("the receiver cannot be reached");
    let thief = refuses(&tap);
    let receiver = Receiver::at(address, fine);
    tap.until_it_says("cannot listen on");
    drop(thief);
    tap.until_it_says("the receiver can be reached again");
    let mut again = connect(tap.address);
    again.write_all(&request(RELATION, SOUND)).expect("sent");
    assert_eq!(read_message(&mut again).expect("an answer"), OK);
    let ended = tap.stop();
    assert!(ended.out.contains("connections closed, receiver not reached"), "{}", ended.out);
    receiver.kill();
}
