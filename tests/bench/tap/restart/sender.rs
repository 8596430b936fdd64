//! The sender: as the IM server's does (schema-crate/spec/transport.md), it has up to five posts under way, keeps connections,
//! and posts once more where a kept one breaks; what is refused, breaks or is late is lost.
//!
//! Each of the five posts at fixed times of its own, whatever became of its post before.

use std::{
    fs,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use imhook_tests::{phases::Post, vectors};
use tokio::{
    sync::{mpsc, watch},
    task::JoinSet,
    time::sleep_until,
};

use super::post::post;
use crate::{
    Outcome,
    load::{CAPTURE, CONNECTIONS},
};

/// How long the server waits to connect, and for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where posts go, and the capture that they are.
pub(super) struct Target {
    pub(super) address: SocketAddr,
    pub(super) path: Uri,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) patience: Duration,
}

/// A sender that runs.
pub(super) struct Sender {
    /// Ends with this.
    _lanes: JoinSet<()>,
    posts: mpsc::UnboundedReceiver<Post>,
    stop: watch::Sender<bool>,
}

impl Sender {
    /// One that posts so often.
    pub(super) fn start(address: SocketAddr, pause: Duration) -> Outcome<Sender> {
        let target = Arc::new(Target::capture(address)?);
        let (done, posts) = mpsc::unbounded_channel();
        let (stop, stops) = watch::channel(false);
        let mut lanes = JoinSet::new();
        let first = Instant::now();
        for lane in 0..CONNECTIONS {
            let (target, done, stops) = (Arc::clone(&target), done.clone(), stops.clone());
            lanes.spawn(async move {
                let (mut kept, mut due) = (None, first + lane * pause);
                while !*stops.borrow() {
                    sleep_until(due.into()).await;
                    let post = post(&target, &mut kept).await;
                    // Nobody listens when the whole part has failed.
                    let _ = done.send(post);
                    due = (due + CONNECTIONS * pause).max(Instant::now());
                }
            });
        }
        Ok(Sender { _lanes: lanes, posts, stop })
    }

    /// The next post that is over.
    pub(super) async fn next(&mut self) -> Outcome<Post> {
        self.posts.recv().await.ok_or_else(|| "the sender has ended".into())
    }

    /// Lets what is under way finish, and gives it.
    pub(super) async fn stop(mut self) -> Vec<Post> {
        let _ = self.stop.send(true);
        let mut rest = Vec::new();
        while let Some(post) = self.posts.recv().await {
            rest.push(post);
        }
        rest
    }
}

impl Target {
    fn capture(address: SocketAddr) -> Outcome<Target> {
        let file = |ending: &str| fs::read_to_string(vectors::folder().join(format!("{CAPTURE}.{ending}")));
        let (head, body) = (file("http")?, file("json")?);
        let mut lines = head.trim_end().lines();
        let path = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("a capture without a request line")?;
        let headers = lines
            .map(|line| {
                let (name, value) = line.split_once(": ").ok_or("a header without a value")?;
                Ok((name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?))
            })
            .collect::<Outcome<_>>()?;
        Ok(Target { address, path: path.parse()?, headers, body: body.into(), patience: PATIENCE })
    }
}
