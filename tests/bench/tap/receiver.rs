//! The receiver behind the taps: it reads a request of known length and answers 200, as cheaply as can be.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    thread,
};

use crate::Outcome;

/// Its answer; every sender knows how long it is.
pub(crate) const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// Starts it, for requests of so many bytes, and says where it is. It ends with the process.
pub(crate) fn start(request: usize) -> Outcome<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            thread::spawn(move || {
                let _ = stream.set_nodelay(true);
                let mut bytes = vec![0; request];
                while stream.read_exact(&mut bytes).is_ok() && stream.write_all(ANSWER).is_ok() {}
            });
        }
    });
    Ok(address)
}
