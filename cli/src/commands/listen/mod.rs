//! `imhook listen`: a receiver that prints what arrives, decoded.
//!
//! | file | idea |
//! | --- | --- |
//! | `server` | connections, and the graceful stop |
//! | `intake` | from a request to its answer, as receivers of this contract give it |
//! | `answer` | answers |
//! | `printing` | the thread that prints |
//! | `decoded` | a body with its codes named and what is confidential masked |

mod answer;
mod decoded;
mod intake;
mod options;
mod printing;
mod server;

use std::sync::Arc;

use tokio::{net::TcpListener, runtime};

pub(crate) use options::Listen as Options;

use self::{intake::Intake, printing::Printing};
use super::serving::{Judge, Signals};
use crate::{
    failure::{Failure, Unready},
    language::Lang,
    names,
    output::stderr,
    report,
    status::Status,
};

/// Receives until it is told to stop.
pub(crate) fn run(options: &Options, lang: Lang) -> Result<Status, Failure> {
    let validator = Arc::new(report::validator()?);
    let edition = options.edition.as_deref().map(|id| names::edition(validator.model(), id)).transpose()?;
    let judge = Judge::new(Arc::clone(&validator), edition.map(str::to_owned));
    let runtime = runtime::Builder::new_multi_thread().enable_all().build().map_err(Unready::system)?;
    let (listener, signals) = runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await;
        let listener = listener.map_err(|error| Unready::listen(options.listen, &error))?;
        Ok::<_, Unready>((listener, Signals::listen().map_err(Unready::system)?))
    })?;
    let listening = listener.local_addr().map_err(Unready::system)?;
    let (queue, thread) = Printing { judge: judge.clone(), lang }.start().map_err(Unready::system)?;
    stderr::note(lang, &lang.pick(format!("listening on {listening}"), format!("正在监听 {listening}")));
    runtime.block_on(server::serve(listener, Arc::new(Intake { judge, queue }), signals));
    // With its tasks goes the last sender of the queue.
    drop(runtime);
    let printed = thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok(printed?.status())
}
