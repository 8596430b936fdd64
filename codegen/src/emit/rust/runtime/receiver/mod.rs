//! The receiver: the side that answers.
//!
//! A request becomes an event, is acknowledged, and is handled afterwards:
//!
//! 1. `intake` finds the callback by the path (`routes`), checks and reads the request (`request`), decodes the body
//!    (`handler`), drops repeats (`window`) and answers (`answer`).
//! 2. The event waits in a lane (`lanes`) for a worker (`workers`), which runs the handler.
//! 3. A censor is asked before the answer (`censor`).
//!
//! `service` and `router` put it behind tower and axum.

mod answer;
mod builder;
mod censor;
mod core;
mod counters;
mod event;
mod handler;
mod hooks;
mod intake;
mod lanes;
mod request;
#[cfg(feature = "axum")]
mod router;
mod routes;
mod service;
mod stop;
mod window;
mod workers;

pub use answer::Answer;
pub use builder::Builder;
pub use censor::Fallback;
pub use counters::Counts;
pub use event::Event;
pub use handler::{BoxError, Outcome};
pub use hooks::{Failure, HandlerError, Rejection};
pub use stop::Stopped;

use std::{error::Error, fmt, marker::PhantomData, sync::Arc};

use http::{HeaderMap, Method};
use http_body::Body;

use self::core::Core;

/// Receives the callbacks of edition `E`. Clones are one receiver.
///
/// It works inside a tokio runtime. When the last clone is gone it takes nothing new and finishes its queue, as long as
/// the runtime lives; [`stop`](Receiver::stop) waits for that.
pub struct Receiver<E> {
    handle: Arc<Handle>,
    edition: PhantomData<fn() -> E>,
}

/// Workers hold the core, users the handle.
struct Handle {
    core: Arc<Core>,
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.core.stop();
    }
}

impl<E> Receiver<E> {
    /// Starts to build one.
    pub fn builder() -> Builder<E> {
        Builder::new()
    }

    fn of(core: Arc<Core>) -> Self {
        Receiver { handle: Arc::new(Handle { core }), edition: PhantomData }
    }

    /// Answers one request: the core, for transports that have no adapter here. `path` is the path alone, as it was
    /// sent.
    pub async fn handle<B>(&self, method: &Method, path: &str, headers: &HeaderMap, body: B) -> Answer
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        match self.handle.core.begin(method, path, headers) {
            Ok(route) => self.handle.core.finish(route, body).await,
            Err(answer) => *answer,
        }
    }

    /// What it did so far.
    pub fn counts(&self) -> Counts {
        self.handle.core.counters.read(self.handle.core.lanes.depth())
    }
}

impl<E> Clone for Receiver<E> {
    fn clone(&self) -> Self {
        Receiver { handle: Arc::clone(&self.handle), edition: PhantomData }
    }
}

/// Shows numbers only: paths may hold a secret.
impl<E> fmt::Debug for Receiver<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").field("counts", &self.counts()).finish_non_exhaustive()
    }
}
