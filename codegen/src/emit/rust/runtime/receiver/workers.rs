//! Workers: one per lane, each runs one handler after the other.

use std::sync::Arc;

use tokio::{sync::watch, task::JoinSet};
use tracing::Instrument;

use super::{core::Core, hooks::Failure, lanes::Lane};

/// Starts a worker for every lane.
pub(crate) fn start(core: &Arc<Core>) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    for index in 0..core.lanes.len() {
        let (core, stop) = (Arc::clone(core), core.stop.subscribe());
        workers.spawn(async move { work(&core, core.lanes.get(index), stop).await });
    }
    workers
}

async fn work(core: &Core, lane: &Lane, mut stop: watch::Receiver<bool>) {
    while let Some(job) = lane.next(&mut stop).await {
        let event = job.event;
        lane.set_running(Some(event.clone()));
        let span = tracing::info_span!("handle", callback = event.callback, edition = event.edition);
        let ended = job.run.instrument(span).await;
        lane.set_running(None);
        match ended {
            Ok(()) => core.counters.handled.add(),
            Err(error) => {
                core.counters.failed.add();
                core.hooks.failed(Failure { event, error });
            }
        }
    }
}
