//! Takes connections until it is told to stop, then lets requests under way finish.

use std::{sync::Arc, time::Duration};

use tokio::{
    select,
    sync::{Notify, watch},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{
    super::serving::{Judge, Signals},
    connection,
    ear::Ear,
    receiver::Address,
    sink::Sink,
};

/// How long requests under way may take to finish: the server that posts them waits no longer.
const GRACE: Duration = Duration::from_secs(10);

/// How long to wait when the system gives out no more connections.
const PAUSE: Duration = Duration::from_millis(100);

/// What all connections share.
pub(super) struct Tap {
    pub(super) receiver: Address,
    /// Told when it could not be reached.
    pub(super) unreached: Notify,
    /// Bodies that are not sound do not go on.
    pub(super) refuses: bool,
    pub(super) judge: Judge,
    pub(super) sink: Arc<Sink>,
}

/// Serves until a signal comes and everything under way is finished, or a second signal comes.
pub(super) async fn serve(mut ear: Ear, tap: Arc<Tap>, mut signals: Signals) {
    let (stop, stops) = watch::channel(false);
    let mut connections = JoinSet::new();
    loop {
        select! {
            () = signals.next() => break,
            accepted = ear.accept(&tap.receiver, &tap.unreached, &tap.sink.notes) => match accepted {
                Ok(sender) => {
                    connections.spawn(connection::serve(sender, Arc::clone(&tap), stops.clone()));
                }
                // Too many open files, or a sender that is gone already.
                Err(_) => sleep(PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(ear);
    let _ = stop.send(true);
    tap.sink.notes.stopping();
    let finish = async { while connections.join_next().await.is_some() {} };
    select! {
        () = signals.next() => {}
        _ = timeout(GRACE, finish) => {}
    }
    if !connections.is_empty() {
        tap.sink.notes.cut(connections.len());
    }
    connections.shutdown().await;
}
