//! HTTP by hand: for what no client would send, and for bytes as they are on the wire.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// A request or an answer as it came.
#[derive(Debug)]
pub(crate) struct Raw {
    /// First line and headers, without the empty line.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Raw {
    /// The status of an answer.
    pub(crate) fn status(&self) -> u16 {
        self.head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("an answer has a status")
    }

    /// A header, by its name in any case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let headers = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        headers.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Reads one message; none when the connection ends before its head does.
pub(crate) async fn read(stream: &mut TcpStream) -> Option<Raw> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        let mut buffer = [0; 4096];
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(length) => bytes.extend_from_slice(&buffer[..length]),
        }
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).expect("a head is text");
    let mut raw = Raw { head, body: bytes.split_off(head_end + 4) };
    let length: usize = raw.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    // What comes behind the message is not its business.
    raw.body.truncate(length);
    let missing = length - raw.body.len();
    let mut rest = vec![0; missing];
    stream.read_exact(&mut rest).await.ok()?;
    raw.body.extend(rest);
    Some(raw)
}

/// A head as the server writes it, with other headers behind its own.
pub(crate) fn head(path: &str, more: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nHost: receiver\r\nConnection: \
         Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n{more}\r\n"
    )
}

/// A whole request as the server writes it.
pub(crate) fn request(path: &str, body: &str) -> String {
    format!("{}{body}", head(path, &format!("Content-Length: {}\r\n", body.len())))
}

/// A connection to a base URL.
pub(crate) async fn connect(base: &str) -> TcpStream {
    TcpStream::connect(base.trim_start_matches("http://")).await.expect("the receiver is there")
}

/// Sends bytes on a connection of their own and reads the answer.
pub(crate) async fn exchange(base: &str, bytes: impl AsRef<[u8]>) -> Raw {
    let mut stream = connect(base).await;
    // The receiver may answer and close before it has everything.
    let _ = stream.write_all(bytes.as_ref()).await;
    read(&mut stream).await.expect("an answer")
}

/// A server that keeps what it gets and gives the same answer to everything. Gives its base URL and the requests.
pub(crate) async fn record(answer: &'static str) -> (String, tokio::sync::mpsc::UnboundedReceiver<Raw>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (requests, seen) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let requests = requests.clone();
            tokio::spawn(async move {
                while let Some(request) = read(&mut stream).await {
                    let _ = requests.send(request);
                    stream.write_all(answer.as_bytes()).await.expect("the client listens");
                }
            });
        }
    });
    (format!("http://{address}"), seen)
}

/// 200 without a body.
pub(crate) const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
