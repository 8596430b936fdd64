//! Workers: one per lane, each runs one handler after the other.

use std::sync::Arc;

use tokio::task::JoinSet;
use tracing::Instrument;

use super::{core::Core, handler::Job, hooks::Failure, lanes::Lane};

/// Starts a worker for every lane.
pub(crate) fn start(core: &Arc<Core>) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    for index in 0..core.lanes.len() {
        let core = Arc::clone(core);
        workers.spawn(async move { work(&core, core.lanes.get(index)).await });
    }
    workers
}

async fn work(core: &Core, lane: &Lane) {
    while let Some(job) = lane.next().await {
        let Job { event, run } = job;
        let span = tracing::info_span!("handle", callback = event.callback, edition = event.edition);
        lane.begin(event);
        let ended = run.instrument(span).await;
        let event = lane.end();
        match ended {
            Ok(()) => core.counters.handled.add(),
            Err(error) => {
                core.counters.failed.add();
                if let Some(event) = event {
                    core.hooks.failed(Failure { event, error });
                }
            }
        }
    }
}
