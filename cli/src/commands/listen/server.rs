//! Connections, and the graceful stop.

use std::{convert::Infallible, sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    pin, select,
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{super::serving::Signals, intake::Intake};

/// How long requests under way may take to finish.
const GRACE: Duration = Duration::from_secs(10);

/// How long to wait when the system gives out no more connections.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until a signal comes and requests under way are finished, or a second signal comes.
pub(super) async fn serve(listener: TcpListener, intake: Arc<Intake>, mut signals: Signals) {
    let (stop, stops) = watch::channel(false);
    let mut connections = JoinSet::new();
    loop {
        select! {
            () = signals.next() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, Arc::clone(&intake), stops.clone()));
                }
                Err(_) => sleep(PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let _ = stop.send(true);
    let finish = async { while connections.join_next().await.is_some() {} };
    select! {
        () = signals.next() => {}
        _ = timeout(GRACE, finish) => {}
    }
    connections.shutdown().await;
}

async fn connection(stream: TcpStream, intake: Arc<Intake>, mut stop: watch::Receiver<bool>) {
    let service = service_fn(move |request| {
        let intake = Arc::clone(&intake);
        async move { Ok::<_, Infallible>(intake.handle(request).await) }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    pin!(connection);
    // A connection that breaks is the sender's affair.
    let stopped = async {
        let _ = stop.wait_for(|stops| *stops).await;
    };
    select! {
        _ = &mut connection => return,
        () = stopped => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}
