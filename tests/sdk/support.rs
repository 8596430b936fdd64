//! What the tests share: receivers on loopback, bodies, gates.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header::CONTENT_TYPE};
use http_body_util::{BodyExt, Full};
use imhook_sdk::receiver::Receiver;
use tokio::{net::TcpListener, sync::Semaphore, task::yield_now, time::Instant};

/// How long a test waits for what has to come before it gives up. Nothing passes because of it.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// Serves a receiver on a free port and says where.
pub(crate) async fn serve<E: 'static>(receiver: &Receiver<E>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router = receiver.clone().into_router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// Posts to a receiver without a transport.
pub(crate) async fn post<E>(receiver: &Receiver<E>, path: &str, body: impl Into<Bytes>) -> (StatusCode, Bytes) {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    let answer = receiver.handle(&Method::POST, path, &headers, Full::new(body.into())).await;
    let status = answer.status();
    (status, answer.into_body().collect().await.expect("an answer in memory").to_bytes())
}

/// A body of `user-online`: its identity is user and time, its order key the user.
pub(crate) fn online(user: &str, time: i64) -> String {
    format!(
        r#"{{"userId":"{user}","clientId":"c","platform":2,"status":0,"timestamp":{time},"customState":0,"sessions":[]}}"#
    )
}

/// Where `user-online` is posted to.
pub(crate) const ONLINE: &str = "/im_event/user/online";

/// Waits until something is so.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < deadline, "never came: {what}");
        yield_now().await;
    }
}

/// Where handlers wait until the test lets them go on.
#[derive(Clone)]
pub(crate) struct Gate(Arc<Semaphore>);

impl Gate {
    pub(crate) fn closed() -> Gate {
        Gate(Arc::new(Semaphore::new(0)))
    }

    pub(crate) async fn pass(&self) {
        self.0.acquire().await.expect("a gate is never taken away").forget();
    }

    /// Lets so many through.
    pub(crate) fn open(&self, many: usize) {
        self.0.add_permits(many);
    }

    /// Lets everyone through.
    pub(crate) fn open_for_good(&self) {
        self.0.add_permits(Semaphore::MAX_PERMITS / 2);
    }
}

/// What handlers and hooks saw.
pub(crate) struct Seen<T>(Arc<Mutex<Vec<T>>>);

impl<T> Clone for Seen<T> {
    fn clone(&self) -> Self {
        Seen(Arc::clone(&self.0))
    }
}

impl<T> Seen<T> {
    pub(crate) fn new() -> Self {
        Seen(Arc::default())
    }

    pub(crate) fn add(&self, item: T) {
        self.0.lock().expect("no test panics here").push(item);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.lock().expect("no test panics here").len()
    }

    /// Takes everything seen so far.
    pub(crate) fn take(&self) -> Vec<T> {
        std::mem::take(&mut self.0.lock().expect("no test panics here"))
    }

    /// Takes what fits, in order, and leaves the rest.
    pub(crate) fn take_if(&self, fits: impl FnMut(&mut T) -> bool) -> Vec<T> {
        self.0.lock().expect("no test panics here").extract_if(.., fits).collect()
    }
}
