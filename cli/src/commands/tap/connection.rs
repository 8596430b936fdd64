//! One connection of the sender, and its twin to the receiver.
//!
//! Bytes go from one to the other as they come. So do ends: a side that closes is closed on the other side, a
//! connection that breaks is broken there, and a receiver that cannot be reached looks like one that breaks it.

use std::{
    future::pending,
    io,
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{
        TcpStream,
        tcp::{ReadHalf, WriteHalf},
    },
    select,
    sync::{Mutex as AsyncMutex, watch},
};

use super::{
    dialogue::{Dialogue, Moment},
    gate::Gate,
    server::Tap,
    sink::Seen,
};

/// How much is passed on at a time.
const BUFFER: usize = 16 * 1024;

/// Why a direction ended before its bytes did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// The side that it reads from is gone.
    Source,
    /// The side that it writes to is gone.
    Drain,
    /// The tap has answered itself, and the connection ends with that.
    Answered,
}

/// Serves a connection to its end, or until the tap stops and no request is under way.
pub(super) async fn serve(mut sender: TcpStream, tap: Arc<Tap>, mut stop: watch::Receiver<bool>) {
    tap.sink.counters.connections.add();
    let connected = select! {
        connected = tap.receiver.connect() => connected,
        () = gone(&sender) => return,
    };
    let mut receiver = match connected {
        Ok(receiver) => receiver,
        Err(error) => {
            tap.sink.counters.unreached.add();
            tap.sink.notes.unreached(&error);
            tap.unreached.notify_one();
            break_off(&sender);
            return;
        }
    };
    tap.sink.notes.reached();
    // Without this a short answer could wait for the sender's acknowledgement.
    let _ = sender.set_nodelay(true);
    let dialogue = Mutex::new(Dialogue::new(Arc::clone(&tap.sink)));
    let ended = {
        let (from_sender, to_sender) = sender.split();
        let (from_receiver, to_receiver) = receiver.split();
        let to_sender = AsyncMutex::new(to_sender);
        let requests = pass_requests(&tap, &dialogue, from_sender, to_receiver, &to_sender);
        let answers = pass_answers(&dialogue, from_receiver, &to_sender);
        select! {
            ended = both(requests, answers) => ended,
            () = idle(&dialogue, &mut stop) => Ok(()),
        }
    };
    match ended {
        // Both sides have said their last word; what is left closes as usual.
        Ok(()) => {}
        Err(Broken::Answered) => break_off(&receiver),
        Err(Broken::Source | Broken::Drain) => {
            break_off(&sender);
            break_off(&receiver);
        }
    }
}

/// Runs both directions to their ends.
async fn both(
    requests: impl Future<Output = Result<(), Broken>>,
    answers: impl Future<Output = Result<(), Broken>>,
) -> Result<(), Broken> {
    let (mut requests, mut answers) = (pin!(requests), pin!(answers));
    select! {
        ended = &mut requests => match ended {
            Ok(()) => answers.await,
            // The receiver takes no more: what it has said before still reaches the sender.
            Err(Broken::Drain) => answers.await.and(Err(Broken::Drain)),
            broken => broken,
        },
        ended = &mut answers => match ended {
            Ok(()) => requests.await,
            broken => broken,
        },
    }
}

async fn pass_requests(
    tap: &Tap,
    dialogue: &Mutex<Dialogue>,
    mut from: ReadHalf<'_>,
    mut to: WriteHalf<'_>,
    to_sender: &AsyncMutex<WriteHalf<'_>>,
) -> Result<(), Broken> {
    let mut gate = tap.refuses.then(|| Gate::new(tap, dialogue));
    let mut buffer = vec![0; BUFFER];
    loop {
        let length = from.read(&mut buffer).await.map_err(|_| Broken::Source)?;
        let bytes = &buffer[..length];
        if let Some(gate) = &mut gate {
            gate.pass(bytes, &mut to, to_sender).await?;
        } else {
            // Before they go on, so that the request is known when its answer comes.
            let mut rest = bytes;
            while let Some(moment) = lock(dialogue).request(&mut rest) {
                if let Moment::End(Some(posted)) = moment {
                    tap.sink.see(Seen::Posted(posted));
                }
            }
            to.write_all(bytes).await.map_err(|_| Broken::Drain)?;
        }
        if length == 0 {
            return to.shutdown().await.map_err(|_| Broken::Drain);
        }
    }
}

async fn pass_answers(
    dialogue: &Mutex<Dialogue>,
    mut from: ReadHalf<'_>,
    to: &AsyncMutex<WriteHalf<'_>>,
) -> Result<(), Broken> {
    let mut buffer = vec![0; BUFFER];
    loop {
        let length = from.read(&mut buffer).await.map_err(|_| Broken::Source)?;
        let mut to = to.lock().await;
        if length == 0 {
            lock(dialogue).close_answers();
            return to.shutdown().await.map_err(|_| Broken::Drain);
        }
        to.write_all(&buffer[..length]).await.map_err(|_| Broken::Drain)?;
        // After they went on: who waits for the answer may go once it is known to be whole.
        lock(dialogue).answer(&buffer[..length]);
    }
}

/// The tap stops, and no request is under way.
async fn idle(dialogue: &Mutex<Dialogue>, stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stops| *stops).await;
    let progress = lock(dialogue).progress();
    loop {
        let more = progress.notified();
        if lock(dialogue).is_idle() {
            return;
        }
        more.await;
    }
}

/// The sender closes or breaks the connection before it has sent anything.
async fn gone(sender: &TcpStream) {
    if sender.peek(&mut [0]).await.is_ok_and(|length| length > 0) {
        pending::<()>().await;
    }
}

/// Lets the other end see a connection that breaks, not one that closes.
fn break_off(stream: &TcpStream) {
    let _: io::Result<()> = stream.set_zero_linger();
}

/// Nothing here can panic and leave it half changed.
pub(super) fn lock(dialogue: &Mutex<Dialogue>) -> MutexGuard<'_, Dialogue> {
    dialogue.lock().unwrap_or_else(PoisonError::into_inner)
}
