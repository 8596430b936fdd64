//! `imhook tap`: stands between the IM server and a receiver in any language.
//!
//! The path is a relay of bytes, so that requests and answers stay what they are to the last byte, and ends of
//! connections what they were. Everything else stands beside it and never holds it up:
//!
//! | file | idea |
//! | --- | --- |
//! | `server` | takes connections; the graceful stop |
//! | `ear` | where the sender connects to, while the receiver takes connections |
//! | `connection` | one connection and its twin to the receiver |
//! | `receiver` | where the receiver is |
//! | `http` | messages in the bytes that go by |
//! | `dialogue` | which answer belongs to which request |
//! | `gate` | `--refuse`: the only thing that holds a request |
//! | `sink` | where the path leaves what it saw; `unchecked`, `counts`, `notes` |
//! | `judging` | the thread that judges bodies and tells what it finds; `paths` |
//! | `recording` | the thread that records; `record` |

mod connection;
mod counts;
mod dialogue;
mod ear;
mod gate;
mod http;
mod judging;
mod notes;
mod options;
mod paths;
mod receiver;
mod record;
mod recording;
mod server;
mod sink;
mod unchecked;

use std::{path::Path, sync::Arc, thread::JoinHandle};

use tokio::{net::TcpListener, runtime, sync::Notify};

pub(crate) use options::Tap as Options;

use self::{
    counts::{Counters, Counts},
    ear::Ear,
    judging::{Judging, Told},
    notes::Notes,
    record::{Envelopes, RecordFile},
    recording::Recording,
    sink::Sink,
};
use super::serving::{Judge, Signals};
use crate::{
    failure::{Failure, Unready},
    language::Lang,
    names, report,
    status::Status,
};

/// Passes on until it is told to stop.
pub(crate) fn run(options: &Options, lang: Lang) -> Result<Status, Failure> {
    let validator = Arc::new(report::validator()?);
    let edition = options.edition.as_deref().map(|id| names::edition(validator.model(), id)).transpose()?;
    let judge = Judge::new(Arc::clone(&validator), edition.map(str::to_owned));
    let notes = Arc::new(Notes::new(lang));
    let counters = Arc::new(Counters::default());

    // What can go wrong goes wrong before a request comes.
    let record = options.record.as_deref().map(|path| record(path, options, &notes)).transpose()?;
    let runtime = runtime::Builder::new_multi_thread().enable_all().build().map_err(Unready::system)?;
    let (listener, signals) = runtime.block_on(listen(options))?;
    let listening = listener.local_addr().map_err(Unready::system)?;
    let ear = runtime.block_on(async { Ear::new(listener) }).map_err(Unready::system)?;

    let envelopes = Envelopes::new(judge.edition().map(str::to_owned), options.mask.then_some(validator));
    let recording = record
        .map(|file| Recording { file, envelopes, counters: Arc::clone(&counters), notes: Arc::clone(&notes) }.start());
    let (recording, recorder) = recording.transpose().map_err(Unready::system)?.unzip();
    let told = Judging { judge: judge.clone(), format: options.format, lang, notes: Arc::clone(&notes) };
    let (judging, judging_thread) = told.start().map_err(Unready::system)?;

    notes.started(listening, &options.forward);
    let judging = (!options.no_validate).then_some(judging);
    let sink = Arc::new(Sink { judging, recording, counters: Arc::clone(&counters), notes });
    let tap = server::Tap {
        receiver: options.forward.clone(),
        unreached: Notify::new(),
        refuses: options.refuse,
        judge,
        sink,
    };
    runtime.block_on(server::serve(ear, Arc::new(tap), signals));
    // With its tasks go the last senders of the queues, and the threads see that nothing more comes.
    drop(runtime);
    recorder.map(joined);
    end(&joined(judging_thread), &counters)
}

/// Opens the record.
fn record(path: &Path, options: &Options, notes: &Notes) -> Result<RecordFile, Unready> {
    let (file, removed) =
        RecordFile::open(path, options.record_limit).map_err(|error| Unready::record(path, &error))?;
    if removed > 0 {
        notes.torn(removed);
    }
    Ok(file)
}

/// Listens for connections and signals.
async fn listen(options: &Options) -> Result<(TcpListener, Signals), Unready> {
    let listener = TcpListener::bind(options.listen).await.map_err(|error| Unready::listen(options.listen, &error))?;
    let listening = listener.local_addr().map_err(Unready::system)?;
    if options.forward.is(listening).await {
        return Err(Unready::circle());
    }
    Ok((listener, Signals::listen().map_err(Unready::system)?))
}

/// A thread's result; its panic goes on here.
fn joined<T>(thread: JoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Tells what it all adds up to.
fn end(told: &Told, counters: &Counters) -> Result<Status, Failure> {
    let counts = Counts { checked: told.tally.bodies as u64, invalid: told.tally.invalid as u64, ..counters.read() };
    let is_whole = told.is_whole && counts.unrecorded == 0 && counts.unchecked.sum() == 0;
    if told.is_whole {
        told.judging.end(&told.tally, &counts)?;
    }
    Ok(if is_whole { told.tally.status() } else { Status::Unread })
}
