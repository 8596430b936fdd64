//! A receiver that does what it is told, request by request.

use std::{
    collections::VecDeque,
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use crate::{
    Outcome,
    http::{Connection, Message},
};

/// What is done with a request.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    /// This is written, and the connection stays.
    Answer(Vec<u8>),
    /// This is written, and the connection closes.
    AnswerAndClose(Vec<u8>),
    /// Nothing, and the connection stays.
    Hang,
}

/// A receiver on loopback.
pub(super) struct BadReceiver {
    pub(super) url: String,
    script: Arc<Mutex<VecDeque<Deed>>>,
    requests: Receiver<Message>,
}

impl BadReceiver {
    /// Listens on a free port, for as long as the program runs.
    pub(super) fn start() -> Outcome<BadReceiver> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let url = format!("http://{}", listener.local_addr()?);
        let script = Arc::new(Mutex::new(VecDeque::new()));
        let (noted, requests) = channel();
        let told = Arc::clone(&script);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (told, noted) = (Arc::clone(&told), noted.clone());
                thread::spawn(move || serve(stream, &told, &noted));
            }
        });
        Ok(BadReceiver { url, script, requests })
    }

    /// What to do with the next requests.
    pub(super) fn will(&self, deeds: impl IntoIterator<Item = Deed>) {
        *self.script.lock().unwrap_or_else(PoisonError::into_inner) = deeds.into_iter().collect();
    }

    /// Requests since the last time.
    pub(super) fn requests(&self) -> Vec<Message> {
        self.requests.try_iter().collect()
    }
}

/// Serves one connection; a request that was not expected gets 200.
fn serve(stream: TcpStream, script: &Mutex<VecDeque<Deed>>, noted: &Sender<Message>) -> Outcome<()> {
    let mut connection = Connection::of(stream)?;
    while let Some(request) = connection.read()? {
        let _ = noted.send(request);
        let deed = script.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        match deed.unwrap_or_else(|| answer(200, "", b"")) {
            Deed::Answer(bytes) => connection.write(bytes)?,
            Deed::AnswerAndClose(bytes) => {
                connection.write(bytes)?;
                return Ok(());
            }
            Deed::Hang => {}
        }
    }
    Ok(())
}

/// An answer with its length. `headers` end with a line break each.
pub(super) fn answer(status: u16, headers: &str, body: &[u8]) -> Deed {
    let head = format!("HTTP/1.1 {status} Word\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    Deed::Answer([head.as_bytes(), body].concat())
}
