// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! What all parts of a receiver share.

use std::{
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{sync::Mutex as AsyncMutex, task::JoinSet};

use super::{
    censor::CensorSettings, counters::Counters, handler::Reply, hooks::Hooks, lanes::Lanes, routes::Routes,
    window::Window, workers,
};

/// How a receiver works.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) workers: usize,
    pub(crate) places: usize,
    pub(crate) hold: Duration,
    pub(crate) body_limit: usize,
    pub(crate) body_timeout: Duration,
    pub(crate) remembered: usize,
    pub(crate) censor: CensorSettings,
}

/// A receiver without its outside.
pub(crate) struct Core {
    pub(crate) settings: Settings,
    pub(crate) routes: Routes,
    pub(crate) lanes: Lanes,
    /// Events that were accepted.
    pub(crate) accepted: Arc<Window<()>>,
    /// What censors were answered.
    pub(crate) answers: Arc<Window<Reply>>,
    pub(crate) counters: Counters,
    pub(crate) hooks: Hooks,
    stopped: AtomicBool,
    /// They start with the first request, since only then a runtime is sure to be there.
    workers: OnceLock<AsyncMutex<JoinSet<()>>>,
}

impl Core {
    pub(crate) fn new(settings: Settings, routes: Routes, hooks: Hooks) -> Self {
        Core {
            lanes: Lanes::new(settings.workers, settings.places),
            accepted: Window::new(settings.remembered),
            answers: Window::new(settings.remembered),
            counters: Counters::default(),
            stopped: AtomicBool::new(false),
            workers: OnceLock::new(),
            settings,
            routes,
            hooks,
        }
    }

    pub(crate) fn workers(self: &Arc<Self>) -> &AsyncMutex<JoinSet<()>> {
        self.workers.get_or_init(|| AsyncMutex::new(workers::start(self)))
    }

    /// Takes nothing new from now on; the workers end with their queues.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.lanes.close();
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }
}
