// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! From a request to its answer: the core, without a transport.

use std::{error::Error, sync::Arc, time::SystemTime};

use bytes::Bytes;
use futures_util::{FutureExt, future::BoxFuture};
use http::{HeaderMap, Method, StatusCode};
use http_body::Body;
use tokio::time::{Instant, timeout_at};

use super::{
    answer::{self, Answer},
    censor,
    core::Core,
    event::Event,
    handler::Job,
    hooks::Rejection,
    lanes::EventJob,
    request,
    routes::Make,
    window::{Claim, Known},
};
use crate::Rejected;

/// Where the answer to a body is.
enum Step {
    Answered(Answer),
    /// It has to be waited for. Boxed: the usual event should not carry the room for it.
    Waits(BoxFuture<'static, Answer>),
}

impl Core {
    /// What the head of a request tells: the place of its route, or the answer if it is refused.
    ///
    /// # Errors
    /// The refusal.
    pub(crate) fn begin(&self, method: &Method, path: &str, headers: &HeaderMap) -> Result<usize, Box<Answer>> {
        let route = self.routes.find(path).ok_or_else(|| answer::problem(StatusCode::NOT_FOUND))?;
        request::check(method, headers, &self.settings)
            .map_err(|status| refuse(self.routes.get(route).callback, status))?;
        Ok(route)
    }

    /// Reads the body and answers it.
    pub(crate) async fn finish<B>(self: &Arc<Self>, route: usize, body: B) -> Answer
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let raw = match request::read(body, &self.settings).await {
            Ok(raw) => raw,
            Err(status) => return refuse(self.routes.get(route).callback, status),
        };
        match self.take(route, raw) {
            Step::Answered(answer) => answer,
            Step::Waits(answer) => answer.await,
        }
    }

    /// What a body comes to.
    fn take(self: &Arc<Self>, route: usize, raw: Bytes) -> Step {
        self.counters.received.add();
        self.workers();
        match &self.routes.get(route).make {
            Make::Event(make) => match make(raw.clone()) {
                Ok(job) => self.admit(job),
                Err(rejected) => Step::Answered(self.reject(rejected, raw)),
            },
            Make::Censor(make) => match make(raw.clone()) {
                Ok(job) if self.is_stopped() => Step::Answered(self.overflow(job.event)),
                Ok(job) => Step::Waits(censor::answer(self, job).map(answer::decided).boxed()),
                Err(rejected) => Step::Answered(self.reject(rejected, raw)),
            },
        }
    }

    /// Takes an event into the queue at once, or lets it wait for a place.
    fn admit(self: &Arc<Self>, job: EventJob) -> Step {
        if self.is_stopped() {
            return Step::Answered(self.overflow(job.event));
        }
        if let Some(place) = self.lanes.of(&job.event).free_place() {
            match self.accepted.enter(&job.event, ()) {
                Known::New => {
                    self.counters.accepted.add();
                    place.send(job);
                    return Step::Answered(answer::taken());
                }
                Known::Repeat => return Step::Answered(self.repeat()),
                Known::UnderWay => {}
            }
        }
        let claim = self.accepted.claim(&job.event);
        if claim.cell.initialized() {
            return Step::Answered(self.repeat());
        }
        let deadline = Instant::now() + self.settings.hold;
        let core = Arc::clone(self);
        // On a task of its own: who drops the connection meanwhile has still posted the event.
        let held = tokio::spawn(async move { core.hold(job, claim, deadline).await });
        let ended = held.map(|ended| ended.unwrap_or_else(|_| answer::problem(StatusCode::SERVICE_UNAVAILABLE)));
        Step::Waits(ended.boxed())
    }

    /// Waits for a place, or for another copy of the event to get one.
    async fn hold(&self, job: EventJob, claim: Claim<()>, deadline: Instant) -> Answer {
        let event = job.event.clone();
        let mut job = Some(job);
        let admitted = claim.cell.get_or_try_init(async || {
            let place = self.lanes.of(&event).place().await.map_err(|_| ())?;
            if let Some(job) = job.take() {
                self.counters.accepted.add();
                place.send(job);
            }
            Ok::<(), ()>(())
        });
        let is_settled = matches!(timeout_at(deadline, admitted).await, Ok(Ok(())));
        match job {
            None => {
                claim.remember();
                answer::taken()
            }
            Some(_) if is_settled => self.repeat(),
            Some(Job { event, .. }) => self.overflow(event),
        }
    }

    fn repeat(&self) -> Answer {
        self.counters.repeated.add();
        answer::taken()
    }

    fn overflow(&self, event: Event) -> Answer {
        self.counters.overflowed.add();
        self.hooks.overflowed(event);
        answer::problem(StatusCode::SERVICE_UNAVAILABLE)
    }

    fn reject(&self, rejected: Rejected, raw: Bytes) -> Answer {
        self.counters.rejected.add();
        let answer = answer::rejected(&rejected);
        self.hooks.rejected(Rejection { rejected, raw, received_at: SystemTime::now() });
        answer
    }
}

/// A request that is no event: there are no bytes to keep.
fn refuse(callback: &str, status: StatusCode) -> Answer {
    tracing::warn!(callback, status = status.as_u16(), "request refused");
    answer::problem(status)
}
