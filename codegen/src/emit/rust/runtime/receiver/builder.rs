//! Building a receiver.

use std::{marker::PhantomData, sync::Arc, time::Duration};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    Receiver,
    censor::{CensorSettings, Fallback},
    core::{Core, Settings},
    event::Event,
    handler::{self, Outcome},
    hooks::{Failure, Hooks, Rejection},
    routes::{Make, Route, Routes},
};
use crate::{Callback, Decision};

/// A receiver in the making; its `on_` methods, one per callback, are those of the edition `E`.
///
/// A callback without a handler is an unknown path, 404.
#[must_use]
pub struct Builder<E> {
    settings: Settings,
    routes: Routes,
    /// Further paths, added last: a handler may be given after them.
    paths: Vec<(&'static str, String)>,
    hooks: Hooks,
    edition: PhantomData<fn() -> E>,
}

impl<E> Builder<E> {
    pub(crate) fn new() -> Self {
        let censor = CensorSettings { limit: Duration::from_secs(3), fallback: Fallback::Pass };
        let settings = Settings {
            workers: 1,
            places: 10_000,
            // The server waits 10 s and posts 5 at a time.
            hold: Duration::from_secs(8),
            body_limit: 1024 * 1024,
            body_timeout: Duration::from_secs(10),
            remembered: 100_000,
            censor,
        };
        Builder {
            settings,
            routes: Routes::default(),
            paths: Vec::new(),
            hooks: Hooks::default(),
            edition: PhantomData,
        }
    }

    /// How many handlers run at a time: 1, the default, keeps every event in order; with more, events of one order key
    /// stay in order. At least 1.
    pub fn workers(mut self, workers: usize) -> Self {
        self.settings.workers = workers.max(1);
        self
    }

    /// How many events may wait for each worker: 10,000 unless told. At least 1.
    pub fn queue_size(mut self, events: usize) -> Self {
        self.settings.places = events.max(1);
        self
    }

    /// How long a full queue holds an answer back before it says 503: 8 s unless told. The server gives up after 10.
    pub fn hold(mut self, time: Duration) -> Self {
        self.settings.hold = time;
        self
    }

    /// The longest body that is read: 1 MiB unless told.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// How long a body may take to come: 10 s unless told.
    pub fn body_timeout(mut self, time: Duration) -> Self {
        self.settings.body_timeout = time;
        self
    }

    /// How many events are remembered so that repeats of them are dropped: 100,000 unless told, 0 turns it off.
    pub fn remember(mut self, events: usize) -> Self {
        self.settings.remembered = events;
        self
    }

    /// Puts all paths below this one. The server signs nothing, so give it a segment that nobody can guess; it is
    /// compared in constant time and never logged.
    pub fn base_path(mut self, base: &str) -> Self {
        self.routes.set_base(base);
        self
    }

    /// Takes posts to this path for this callback, beside its default path.
    pub fn path<T, A>(mut self, callback: &'static Callback<E, T, A>, path: impl Into<String>) -> Self {
        self.paths.push((callback.name(), path.into()));
        self
    }

    /// Called when a handler fails, panics or is late.
    pub fn on_error(mut self, hook: impl Fn(Failure) + Send + Sync + 'static) -> Self {
        self.hooks.error = Some(Box::new(hook));
        self
    }

    /// Called with every body that could not be read, before it is answered 400. Keep it short.
    pub fn on_reject(mut self, hook: impl Fn(Rejection) + Send + Sync + 'static) -> Self {
        self.hooks.reject = Some(Box::new(hook));
        self
    }

    /// Called with every event that is answered 503. Keep it short.
    pub fn on_overflow(mut self, hook: impl Fn(Event) + Send + Sync + 'static) -> Self {
        self.hooks.overflow = Some(Box::new(hook));
        self
    }

    /// How long a censor's handler may take: 3 s unless told. The sender of the message waits 5.
    pub fn censor_limit(mut self, time: Duration) -> Self {
        self.settings.censor.limit = time;
        self
    }

    /// What is answered for a censor's handler that fails or is late: that the message passes, unless told.
    pub fn censor_fallback(mut self, fallback: Fallback) -> Self {
        self.settings.censor.fallback = fallback;
        self
    }

    /// The finished receiver.
    pub fn build(mut self) -> Receiver<E> {
        for (callback, path) in &self.paths {
            self.routes.add_path(callback, path);
        }
        Receiver::of(Arc::new(Core::new(self.settings, self.routes, self.hooks)))
    }
}

impl<E: 'static> Builder<E> {
    pub(crate) fn on_event<T, H, F>(mut self, callback: &'static Callback<E, T>, handler: H) -> Self
    where
        T: DeserializeOwned + Send + 'static,
        H: Fn(Event<T>) -> F + Send + Sync + 'static,
        F: Future<Output: Outcome<()>> + Send + 'static,
    {
        let make = Make::Event(handler::for_event(callback, handler));
        self.routes.add(Route { callback: callback.name(), make }, callback.default_path());
        self
    }

    pub(crate) fn on_question<T, A, H, F>(mut self, callback: &'static Callback<E, T, A>, handler: H) -> Self
    where
        T: DeserializeOwned + Send + 'static,
        A: DeserializeOwned + Serialize + Send + 'static,
        H: Fn(Event<T>) -> F + Send + Sync + 'static,
        F: Future<Output: Outcome<Decision<A>>> + Send + 'static,
    {
        let make = Make::Censor(handler::for_censor(callback, handler));
        self.routes.add(Route { callback: callback.name(), make }, callback.default_path());
        self
    }
}
