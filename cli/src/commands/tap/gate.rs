//! `--refuse`: a request is held until its body is judged, and goes on only if that is sound.
//!
//! Everything else goes on as it comes: other methods, bodies that are too long to be held, what cannot be followed.

use std::sync::{Arc, Mutex};

use tokio::{io::AsyncWriteExt, net::tcp::WriteHalf, sync::Mutex as AsyncMutex, task::spawn_blocking};

use super::{
    super::serving::Posted,
    connection::{Broken, lock},
    dialogue::{Dialogue, Moment},
    server::Tap,
    sink::Seen,
    unchecked::MAX_BODY,
};

/// What the tap answers itself.
const REFUSED: u16 = 400;

/// Holds the requests of one connection.
pub(super) struct Gate<'t> {
    tap: &'t Tap,
    dialogue: &'t Mutex<Dialogue>,
    /// Bytes of the request that did not go on yet.
    held: Vec<u8>,
    /// The rest of the request goes on as it comes.
    is_open: bool,
    /// The connection ends with the answer.
    closes: bool,
}

impl<'t> Gate<'t> {
    pub(super) fn new(tap: &'t Tap, dialogue: &'t Mutex<Dialogue>) -> Gate<'t> {
        Gate { tap, dialogue, held: Vec::new(), is_open: false, closes: false }
    }

    /// Passes on what may go on; no bytes: the sender sends no more.
    pub(super) async fn pass(
        &mut self,
        bytes: &[u8],
        to: &mut WriteHalf<'_>,
        to_sender: &AsyncMutex<WriteHalf<'_>>,
    ) -> Result<(), Broken> {
        let mut rest = bytes;
        loop {
            let before = rest;
            let moment = lock(self.dialogue).request(&mut rest);
            self.held.extend_from_slice(&before[..before.len() - rest.len()]);
            match moment {
                Some(Moment::Head { is_post, expects_continue, closes }) => {
                    (self.is_open, self.closes) = (!is_post, closes);
                    if expects_continue {
                        // The receiver has to say that it waits for the body; only that is held then.
                        self.closes = true;
                        self.go_on(to).await?;
                    }
                }
                Some(Moment::Data) => self.is_open |= self.held.len() > MAX_BODY,
                Some(Moment::End(posted)) => {
                    match self.judge(posted).await {
                        Some(refusal) => self.refuse(&refusal, to_sender).await?,
                        None => self.go_on(to).await?,
                    }
                    self.is_open = false;
                }
                None => break,
            }
        }
        self.held.extend_from_slice(rest);
        let ends_or_is_lost = bytes.is_empty() || lock(self.dialogue).is_lost();
        if self.is_open || ends_or_is_lost { self.go_on(to).await } else { Ok(()) }
    }

    async fn go_on(&mut self, to: &mut WriteHalf<'_>) -> Result<(), Broken> {
        to.write_all(&self.held).await.map_err(|_| Broken::Drain)?;
        self.held.clear();
        Ok(())
    }

    /// The answer to a body that is not sound.
    async fn judge(&self, posted: Option<Arc<Posted>>) -> Option<Vec<u8>> {
        let posted = posted?;
        let (judge, body) = (self.tap.judge.clone(), Arc::clone(&posted));
        // A long body would hold up the other connections of this thread.
        let judged = spawn_blocking(move || {
            let report = judge.report(&body);
            let refusal = judge.refusal(&body, &report);
            (report, refusal)
        });
        let (report, refusal) = judged.await.ok()?;
        self.tap.sink.see(Seen::Judged(posted, Box::new(report)));
        refusal
    }

    /// Answers instead of the receiver, after every answer that comes before.
    async fn refuse(&mut self, refusal: &[u8], to_sender: &AsyncMutex<WriteHalf<'_>>) -> Result<(), Broken> {
        let progress = lock(self.dialogue).progress();
        loop {
            let more = progress.notified();
            if lock(self.dialogue).is_turn_of_last() {
                break;
            }
            more.await;
        }
        self.held.clear();
        if lock(self.dialogue).is_last_answered() {
            // The receiver did not wait for the body, and its answer is on its way.
            return Ok(());
        }
        self.tap.sink.counters.refused.add();
        let mut to_sender = to_sender.lock().await;
        to_sender.write_all(&answer(refusal, self.closes)).await.map_err(|_| Broken::Source)?;
        lock(self.dialogue).refused(REFUSED);
        if self.closes {
            to_sender.shutdown().await.map_err(|_| Broken::Source)?;
            return Err(Broken::Answered);
        }
        Ok(())
    }
}

/// A whole answer. With a length always: the server takes an answer without one for an empty one (W25).
fn answer(problem: &[u8], closes: bool) -> Vec<u8> {
    let close = if closes { "Connection: close\r\n" } else { "" };
    let length = problem.len();
    let head = format!(
        "HTTP/1.1 {REFUSED} Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: {length}\r\n{close}\r\n"
    );
    [head.as_bytes(), problem].concat()
}
