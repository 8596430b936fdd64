//! HTTP/1.1 by hand: for what no client would send, and for answers as they are on the wire.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpStream},
    time::Duration,
};

use crate::Outcome;

/// How long an answer may take. Nothing passes because of it.
const PATIENCE: Duration = Duration::from_mins(1);

/// The content type of the server.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A request or an answer as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// Its first line.
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// A connection to a server, or from a client.
pub(crate) struct Connection {
    stream: TcpStream,
    /// What came behind the last message.
    read: Vec<u8>,
}

impl Connection {
    /// Connects to a base URL.
    pub(crate) fn open(url: &str) -> io::Result<Connection> {
        Connection::of(TcpStream::connect(url.trim_start_matches("http://"))?)
    }

    pub(crate) fn of(stream: TcpStream) -> io::Result<Connection> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, read: Vec::new() })
    }

    pub(crate) fn write(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        self.stream.write_all(bytes.as_ref())
    }

    /// Nothing more will be written.
    pub(crate) fn close_writing(&self) -> io::Result<()> {
        self.stream.shutdown(Shutdown::Write)
    }

    /// The next message; none when the connection ends first.
    pub(crate) fn read(&mut self) -> Outcome<Option<Message>> {
        const END: &[u8] = b"\r\n\r\n";
        let end = loop {
            if let Some(at) = self.read.windows(END.len()).position(|window| window == END) {
                break at;
            }
            match self.more() {
                Ok(true) => {}
                Ok(false) if self.read.is_empty() => return Ok(None),
                Ok(false) => return Err("it closed in the middle of a head".into()),
                Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return Ok(None),
                Err(error) => return Err(format!("nothing to read: {error}").into()),
            }
        };
        let rest = self.read.split_off(end + END.len());
        let head = String::from_utf8(std::mem::replace(&mut self.read, rest))?;
        let mut lines = head.trim_end().split("\r\n");
        let line = lines.next().unwrap_or_default().to_owned();
        let split = |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
        let mut message = Message { line, headers: lines.filter_map(split).collect(), body: Vec::new() };
        message.body = self.body(&message)?;
        Ok(Some(message))
    }

    fn body(&mut self, message: &Message) -> Outcome<Vec<u8>> {
        let is_chunked =
            message.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"));
        if !is_chunked {
            let length = message.header("content-length").map_or(Ok(0), str::parse)?;
            return self.exactly(length);
        }
        let mut body = Vec::new();
        loop {
            let line = self.line()?;
            let length = usize::from_str_radix(line.split(';').next().unwrap_or_default().trim(), 16)?;
            if length == 0 {
                while !self.line()?.is_empty() {}
                return Ok(body);
            }
            body.extend(self.exactly(length)?);
            self.line()?;
        }
    }

    fn line(&mut self) -> Outcome<String> {
        loop {
            if let Some(at) = self.read.windows(2).position(|window| window == b"\r\n") {
                let rest = self.read.split_off(at + 2);
                let line = std::mem::replace(&mut self.read, rest);
                return Ok(String::from_utf8(line)?.trim_end().to_owned());
            }
            self.need_more()?;
        }
    }

    fn exactly(&mut self, length: usize) -> Outcome<Vec<u8>> {
        while self.read.len() < length {
            self.need_more()?;
        }
        let rest = self.read.split_off(length);
        Ok(std::mem::replace(&mut self.read, rest))
    }

    fn need_more(&mut self) -> Outcome<()> {
        if self.more()? { Ok(()) } else { Err("it closed in the middle of a body".into()) }
    }

    fn more(&mut self) -> io::Result<bool> {
        let mut buffer = [0; 16 * 1024];
        let length = self.stream.read(&mut buffer)?;
        self.read.extend_from_slice(&buffer[..length]);
        Ok(length > 0)
    }
}

impl Message {
    /// A header, by its name in any case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The status of an answer.
    pub(crate) fn status(&self) -> Option<u16> {
        self.line.split(' ').nth(1)?.parse().ok()
    }
}

/// Sends bytes on a connection of their own and reads the answer.
pub(crate) fn exchange(url: &str, bytes: &[u8]) -> Outcome<Message> {
    let mut connection = Connection::open(url)?;
    // It may answer and close before it has everything.
    let _ = connection.write(bytes);
    connection.read()?.ok_or_else(|| "closed without an answer".into())
}

/// A head with any method and headers; a host is added.
pub(crate) fn head(method: &str, path: &str, headers: &[(&str, &str)]) -> String {
    let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("{method} {path} HTTP/1.1\r\nHost: receiver\r\n{}\r\n", headers.concat())
}

/// A post as the server makes it.
pub(crate) fn post(path: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len().to_string();
    let headers = [
        ("Content-Type", JSON),
        ("Content-Length", length.as_str()),
        ("Connection", "Keep-Alive"),
        ("Accept-Encoding", "gzip"),
        ("User-Agent", "okhttp/4.12.0"),
    ];
    [head("POST", path, &headers).as_bytes(), body].concat()
}
