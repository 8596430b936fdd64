//! The censor: its handler runs before the answer, within the time that the server waits.

use std::{sync::Arc, time::Duration};

use futures_util::FutureExt;
use tokio::time::timeout;

use super::{
    core::Core,
    handler::{Job, Reply},
    hooks::{Failure, HandlerError},
};

/// What a censor answers when its handler fails, panics or is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fallback {
    /// The message goes on.
    #[default]
    Pass,
    /// The message is refused.
    Refuse,
}

/// How censors are asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CensorSettings {
    pub(crate) limit: Duration,
    pub(crate) fallback: Fallback,
}

/// Answers a question. A repeat gets the answer of the first copy, and waits for it where it has to: an empty 200
/// would let the message pass.
pub(crate) fn answer(core: &Arc<Core>, job: Job<Reply>) -> impl Future<Output = Reply> + Send + use<> {
    let fallback = core.fallback();
    let core = Arc::clone(core);
    // On a task of its own: who drops the connection and asks again finds the answer.
    let asked = tokio::spawn(async move {
        let claim = core.answers.claim(&job.event);
        let mut is_new = false;
        let reply = claim.cell.get_or_init(|| {
            is_new = true;
            core.counters.accepted.add();
            ask(&core, job)
        });
        let reply = reply.await.clone();
        if is_new {
            claim.remember();
        } else {
            core.counters.repeated.add();
        }
        reply
    });
    asked.map(|ended| ended.unwrap_or(fallback))
}

async fn ask(core: &Core, job: Job<Reply>) -> Reply {
    // On a task of its own again: a handler that blocks its thread is late as well.
    let mut handler = tokio::spawn(job.run);
    let error = match timeout(core.settings.censor.limit, &mut handler).await {
        Ok(Ok(Ok(reply))) => {
            core.counters.handled.add();
            return reply;
        }
        Ok(Ok(Err(error))) => error,
        Ok(Err(ended)) => HandlerError::Panicked(ended.to_string()),
        Err(_) => {
            handler.abort();
            HandlerError::Late
        }
    };
    core.counters.failed.add();
    core.hooks.failed(Failure { event: job.event, error });
    core.fallback()
}

impl Core {
    fn fallback(&self) -> Reply {
        match self.settings.censor.fallback {
            Fallback::Pass => Reply::Pass,
            Fallback::Refuse => Reply::Refuse,
        }
    }
}
