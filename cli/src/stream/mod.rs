//! Reading, judging and writing at the same time, in bounded memory, with results in the order of the input.
//!
//! One thread reads batches, `jobs` threads judge them, the caller's thread takes what comes out. For each batch the
//! reader puts a channel into the queue of the caller and the batch with the other end into the queue of the judges; so
//! the caller meets results in input order, whoever is done first. Both ends are bounded, so a fast reader or judge
//! waits. The reader is never waited for: it may hang in a read that nobody ends.

mod interrupt;
mod outlet;

use std::{
    num::NonZero,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender, SyncSender},
    },
    thread,
};

use crate::{
    failure::Failure,
    input::{Batch, Gone, Halt, Manner, Step, Unread},
    language::Lang,
    output::stderr,
};
use outlet::{Flight, Queues};

/// Results of one batch that wait for their turn, at most.
const WAITING: usize = 4;

/// Judges batches. Each thread has a clone.
pub(crate) trait Worker: Clone + Send {
    /// What comes out.
    type Out: Send + 'static;

    /// Judges a batch; results of a large one can be given piecemeal.
    ///
    /// # Errors
    /// [`Gone`] when nobody wants them any more.
    fn batch(&mut self, batch: &Batch, give: &mut dyn FnMut(Self::Out) -> Result<(), Gone>) -> Result<(), Gone>;
}

/// What the caller's thread takes, in input order.
pub(crate) enum Taken<T> {
    /// Something that was judged.
    Out(T),
    /// Something that cannot be read.
    Unread(Unread),
    /// Nothing waits any more: whoever watches wants to see what there is.
    Pause,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// Go on.
    On,
    /// Enough.
    Enough,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Everything was read.
    Whole,
    /// The taker had enough.
    Enough,
    /// The user did.
    Interrupted,
}

/// Says that a run was ended by its user.
pub(crate) fn tell(ended: Ended, lang: Lang) {
    if ended == Ended::Interrupted {
        let note = lang.pick("ended by Ctrl-C: what comes after was not judged", "被 Ctrl-C 中止：其后的内容未作判断");
        stderr::note(lang, note);
    }
}

/// What the reader tells the caller.
enum Event<T> {
    /// Results of the next batch come here, then nothing.
    Batch(Receiver<Option<T>>),
    /// This cannot be read.
    Unread(Unread),
    /// Look whether there was an interruption.
    Wake,
    /// Everything was read.
    End,
}

/// What the judges find in their queue.
enum Job<T> {
    Batch(Batch, SyncSender<Option<T>>),
    Stop,
}

/// Reads all steps, and has `take` take what the worker makes of them.
///
/// # Errors
/// What `take` says.
pub(crate) fn run<W: Worker>(
    steps: Vec<Step>,
    manner: Manner,
    jobs: NonZero<usize>,
    worker: &W,
    take: &mut dyn FnMut(Taken<W::Out>) -> Result<Flow, Failure>,
) -> Result<Ended, Failure> {
    let (send_job, take_job) = mpsc::channel();
    let (send_event, take_event) = mpsc::sync_channel(jobs.get() * 2 + 1);
    let flight = Arc::new(Flight::default());
    let interrupted = interrupt::flag({
        let send_event = send_event.clone();
        move || drop(send_event.try_send(Event::Wake))
    });
    let queues = Queues { jobs: send_job.clone(), events: send_event, flight: Arc::clone(&flight) };
    // Not in the scope: nobody waits for it.
    thread::spawn(move || read(steps, &manner, queues));
    let judges = Judges { jobs: Mutex::new(take_job), flight: &flight, stopping: AtomicBool::new(false) };
    thread::scope(|scope| {
        for _ in 0..jobs.get() {
            let worker = worker.clone();
            scope.spawn(|| judges.work(worker));
        }
        // However this ends, the judges are sent home.
        let _stop = Stop { judges: &judges, jobs, queue: send_job };
        // Dropped before that: a judge whose results nobody takes must hear of it.
        let events = take_event;
        takes(&events, &interrupted, take)
    })
}

fn read<T: Send + 'static>(steps: Vec<Step>, manner: &Manner, mut queues: Queues<T>) {
    for step in steps {
        let told = match step {
            Step::Read(source) => match source.read(manner, &mut queues) {
                Ok(()) => Ok(()),
                Err(Halt::Unread(unread)) => queues.tell(Event::Unread(unread)),
                Err(Halt::Gone) => Err(Gone),
            },
            Step::Unread(unread) => queues.tell(Event::Unread(unread)),
        };
        if told.is_err() {
            return;
        }
    }
    // Nobody left to tell: then nobody waits.
    let _ = queues.tell(Event::End);
}

/// What the caller's thread does.
fn takes<T>(
    events: &Receiver<Event<T>>,
    interrupted: &AtomicBool,
    take: &mut dyn FnMut(Taken<T>) -> Result<Flow, Failure>,
) -> Result<Ended, Failure> {
    loop {
        let event = if let Ok(event) = events.try_recv() {
            event
        } else {
            take(Taken::Pause)?;
            events.recv().expect("the reader ends with a word")
        };
        let results = match event {
            Event::Batch(results) => results,
            Event::Unread(unread) => {
                if take(Taken::Unread(unread))? == Flow::Enough {
                    return Ok(Ended::Enough);
                }
                continue;
            }
            Event::Wake => {
                if interrupted.load(Ordering::Acquire) {
                    return Ok(Ended::Interrupted);
                }
                continue;
            }
            Event::End => return Ok(Ended::Whole),
        };
        while let Some(out) = results.recv().expect("a judge ends each batch with a word") {
            if take(Taken::Out(out))? == Flow::Enough {
                return Ok(Ended::Enough);
            }
        }
        if interrupted.load(Ordering::Acquire) {
            return Ok(Ended::Interrupted);
        }
    }
}

/// The threads that judge.
struct Judges<'f, T> {
    jobs: Mutex<Receiver<Job<T>>>,
    flight: &'f Flight,
    stopping: AtomicBool,
}

impl<T: Send> Judges<'_, T> {
    fn work<W: Worker<Out = T>>(&self, mut worker: W) {
        loop {
            // Whoever has the lock waits for the next job, the others for the lock.
            let job = self.jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(Job::Batch(batch, results)) = job else { return };
            if !self.stopping.load(Ordering::Acquire) {
                let give = |out| results.send(out).map_err(|_| Gone);
                // Gone: the caller has had enough, and says so by a job that stops.
                let _ = worker.batch(&batch, &mut |out| give(Some(out))).and_then(|()| give(None));
            }
            self.flight.land(batch.text);
        }
    }
}

/// Sends the judges home when it is dropped.
struct Stop<'j, 'f, T: Send> {
    judges: &'j Judges<'f, T>,
    jobs: NonZero<usize>,
    queue: Sender<Job<T>>,
}

impl<T: Send> Drop for Stop<'_, '_, T> {
    fn drop(&mut self) {
        self.judges.stopping.store(true, Ordering::Release);
        for _ in 0..self.jobs.get() {
            // Fails only where no judge is left.
            let _ = self.queue.send(Job::Stop);
        }
    }
}
