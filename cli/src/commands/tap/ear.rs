//! Where the sender connects to: open while the receiver takes connections, closed while it refuses them, so that the
//! sender is refused too.
//!
//! Only a connection that could not be passed on leads to that: a receiver that is up sees nothing of the tap. So those
//! that come before the answer is known break where they would have been refused.

use std::{
    io::{self, ErrorKind},
    net::SocketAddr,
    time::Duration,
};

use tokio::{
    net::{TcpListener, TcpStream},
    select,
    sync::Notify,
    time::{sleep, timeout},
};

use super::{notes::Notes, receiver::Address};

/// How long to wait before a receiver that refused is asked again, and for its answer.
const PAUSE: Duration = Duration::from_millis(50);

/// What is listened on.
pub(super) struct Ear {
    address: SocketAddr,
    /// None while the receiver refuses.
    listener: Option<TcpListener>,
    /// The receiver could not be reached, and was not asked since.
    is_doubted: bool,
}

impl Ear {
    pub(super) fn new(listener: TcpListener) -> io::Result<Ear> {
        Ok(Ear { address: listener.local_addr()?, listener: Some(listener), is_doubted: false })
    }

    /// The next connection. Nothing is lost when it is not waited for to the end: a doubt stays until the receiver has
    /// answered it.
    ///
    /// # Errors
    /// Those of the system: too many open files, or a sender that is gone already.
    pub(super) async fn accept(
        &mut self,
        receiver: &Address,
        unreached: &Notify,
        notes: &Notes,
    ) -> io::Result<TcpStream> {
        loop {
            if self.is_doubted {
                if is_refusing(receiver).await {
                    self.listener = None;
                    notes.refusing();
                }
                self.is_doubted = false;
            }
            let Some(listener) = &self.listener else {
                sleep(PAUSE).await;
                if !is_refusing(receiver).await {
                    self.open(notes).await;
                }
                continue;
            };
            select! {
                accepted = listener.accept() => return accepted.map(|(sender, _)| sender),
                () = unreached.notified() => self.is_doubted = true,
            }
        }
    }

    /// Listens again; as long as another program has taken the address, it is tried again.
    async fn open(&mut self, notes: &Notes) {
        match TcpListener::bind(self.address).await {
            Ok(listener) => {
                self.listener = Some(listener);
                notes.reached();
            }
            Err(error) => notes.deaf(self.address, &error),
        }
    }
}

/// Whether nobody listens there. A receiver that does not answer at all is not one that refuses.
async fn is_refusing(receiver: &Address) -> bool {
    let connected = timeout(PAUSE, receiver.connect()).await;
    matches!(connected, Ok(Err(error)) if error.kind() == ErrorKind::ConnectionRefused)
}
