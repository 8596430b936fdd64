//! From a request to its answer: the core, without a transport.

use std::{error::Error, sync::Arc, time::SystemTime};

use bytes::Bytes;
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
    window::Claim,
};
use crate::Rejected;

impl Core {
    pub(crate) async fn handle<B>(self: &Arc<Self>, method: &Method, path: &str, headers: &HeaderMap, body: B) -> Answer
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let Some(route) = self.routes.find(path) else { return answer::problem(StatusCode::NOT_FOUND) };
        if let Err(status) = request::check(method, headers, &self.settings) {
            return refuse(route.callback, status);
        }
        let raw = match request::read(body, &self.settings).await {
            Ok(raw) => raw,
            Err(status) => return refuse(route.callback, status),
        };
        self.counters.received.add();
        self.workers();
        match &route.make {
            Make::Event(make) => match make(raw.clone()) {
                Ok(job) => self.admit(job).await,
                Err(rejected) => self.reject(rejected, raw),
            },
            Make::Censor(make) => match make(raw.clone()) {
                Ok(job) if self.is_stopped() => self.overflow(job.event),
                Ok(job) => answer::decided(censor::answer(self, job).await),
                Err(rejected) => self.reject(rejected, raw),
            },
        }
    }

    /// Takes an event into the queue at once, or waits for a place.
    async fn admit(self: &Arc<Self>, job: EventJob) -> Answer {
        if self.is_stopped() {
            return self.overflow(job.event);
        }
        let claim = self.accepted.claim(&job.event);
        if claim.cell.initialized() {
            return self.repeat();
        }
        if let Some(place) = self.lanes.of(&job.event).free_place()
            && claim.cell.set(()).is_ok()
        {
            claim.remember();
            self.counters.accepted.add();
            place.send(job);
            return answer::taken();
        }
        let deadline = Instant::now() + self.settings.hold;
        let core = Arc::clone(self);
        // On a task of its own: who drops the connection meanwhile has still posted the event.
        let held = tokio::spawn(async move { core.hold(job, claim, deadline).await });
        held.await.unwrap_or_else(|_| answer::problem(StatusCode::SERVICE_UNAVAILABLE))
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
