//! Both sides of the tap, byte by byte: a sender, and receivers that do what a test wants.

use std::{
    collections::HashMap,
    io::{ErrorKind, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// How long a test waits for what has to come before it fails. Nothing passes because of it.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// How a connection ended, as the other side saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Closed,
    Broken,
}

/// Everything that came, and how it ended.
pub(crate) type Came = (Vec<u8>, End);

/// A connection of the sender.
pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("somebody listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream.set_nodelay(true).expect("no delay");
    stream
}

/// Reads to the end of a connection.
pub(crate) fn read_to_end(stream: &mut TcpStream) -> Came {
    let (mut all, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return (all, End::Closed),
            Ok(length) => all.extend_from_slice(&buffer[..length]),
            Err(error) if error.kind() == ErrorKind::WouldBlock => panic!("nothing came: {:?}", text(&all)),
            Err(_) => return (all, End::Broken),
        }
    }
}

/// One message with its body, by its length; none when the connection ends before.
pub(crate) fn read_message(stream: &mut impl Read) -> Option<Vec<u8>> {
    let (mut all, mut byte) = (Vec::new(), [0]);
    while !all.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => all.push(byte[0]),
            _ => return None,
        }
    }
    let head = text(&all).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    let mut body = vec![0; length.map_or(0, |length| length.trim().parse().expect("a length"))];
    stream.read_exact(&mut body).ok()?;
    all.extend(body);
    Some(all)
}

/// Bytes for people.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The status of an answer.
pub(crate) fn status(answer: &[u8]) -> u16 {
    text(answer).split(' ').nth(1).and_then(|status| status.parse().ok()).expect("an answer")
}

/// The body of a message.
pub(crate) fn body(message: &[u8]) -> &[u8] {
    let head = message.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
    &message[head + 4..]
}

/// A request as the real server writes it.
pub(crate) fn request(path: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!(
        "POST {path} HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\nHost: \
         receiver\r\nConnection: Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// Where `user-relation` is posted to, with a sound body and a broken one.
pub(crate) const RELATION: &str = "/im_event/user/relation";
pub(crate) const SOUND: &str = r#"{"userId":"u1","targetId":"u2","type":0,"value":"1"}"#;
pub(crate) const BROKEN: &str = r#"{"userId":"u1","targetId":7,"type":0,"value":"1"}"#;

/// 200 without a body, in a hand of its own.
pub(crate) const OK: &[u8] = b"HTTP/1.1 200 Fine\r\ncontent-LENGTH: 0\r\nX-b: 2\r\nx-A: 1\r\n\r\n";

/// Posts on a connection and reads the answer.
pub(crate) fn post(stream: &mut TcpStream, path: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    stream.write_all(&request(path, body)).expect("sent");
    read_message(stream).expect("an answer")
}

/// A receiver; each connection is served by one function on a thread of its own.
pub(crate) struct Receiver {
    pub(crate) address: SocketAddr,
    /// What connections brought, once they have ended.
    came: mpsc::Receiver<Vec<u8>>,
    open: Arc<Mutex<HashMap<usize, TcpStream>>>,
    is_killed: Arc<AtomicBool>,
    listening: JoinHandle<()>,
}

/// A connection that keeps what comes.
pub(crate) struct Line {
    pub(crate) stream: TcpStream,
    came: Vec<u8>,
}

impl Read for Line {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.stream.read(buffer)?;
        self.came.extend_from_slice(&buffer[..length]);
        Ok(length)
    }
}

impl Line {
    pub(crate) fn say(&mut self, bytes: &[u8]) {
        // The other side may be gone.
        let _ = self.stream.write_all(bytes);
    }

    /// Reads one request; whether one came.
    pub(crate) fn request(&mut self) -> bool {
        read_message(self).is_some()
    }

    /// Lets the connection break instead of close.
    pub(crate) fn break_off(&self) {
        socket2::SockRef::from(&self.stream).set_linger(Some(Duration::ZERO)).expect("a socket");
    }
}

impl Receiver {
    /// On a free port.
    pub(crate) fn new(serve: impl Fn(&mut Line) + Send + Sync + 'static) -> Receiver {
        Receiver::at(([127, 0, 0, 1], 0).into(), serve)
    }

    pub(crate) fn at(address: SocketAddr, serve: impl Fn(&mut Line) + Send + Sync + 'static) -> Receiver {
        let listener = TcpListener::bind(address).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (tell, came) = mpsc::channel();
        let (open, is_killed) = (Arc::new(Mutex::new(HashMap::new())), Arc::new(AtomicBool::new(false)));
        let (kept, ends, serve) = (Arc::clone(&open), Arc::clone(&is_killed), Arc::new(serve));
        let listening = thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                let stream = stream.expect("a connection");
                if ends.load(Ordering::SeqCst) {
                    return;
                }
                kept.lock().expect("no panic").insert(number, stream.try_clone().expect("a socket"));
                let (serve, tell, kept) = (Arc::clone(&serve), tell.clone(), Arc::clone(&kept));
                thread::spawn(move || {
                    let mut line = Line { stream, came: Vec::new() };
                    serve(&mut line);
                    let Line { stream, came } = line;
                    // The clone would keep it open.
                    kept.lock().expect("no panic").remove(&number);
                    drop(stream);
                    let _ = tell.send(came);
                });
            }
        });
        Receiver { address, came, open, is_killed, listening }
    }

    /// Answers every request with [`OK`].
    pub(crate) fn fine() -> Receiver {
        Receiver::new(fine)
    }

    /// What the next connection to end has brought.
    pub(crate) fn came(&self) -> Vec<u8> {
        self.came.recv_timeout(PATIENCE).expect("a connection that ends")
    }

    /// Ends it as a process ends that is killed: nobody listens, and every connection closes.
    pub(crate) fn kill(self) {
        self.is_killed.store(true, Ordering::SeqCst);
        // Wakes who listens.
        drop(TcpStream::connect(self.address));
        self.listening.join().expect("no panic");
        for (_, stream) in self.open.lock().expect("no panic").drain() {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Answers every request with [`OK`].
pub(crate) fn fine(line: &mut Line) {
    while line.request() {
        line.say(OK);
    }
}
