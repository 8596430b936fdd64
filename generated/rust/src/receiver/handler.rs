// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! Handlers: what users write, made into jobs that know nothing of types.

use std::{error::Error, panic::AssertUnwindSafe, sync::Arc, time::SystemTime};

use bytes::Bytes;
use futures_util::{
    FutureExt,
    future::{BoxFuture, lazy},
};
use imhook_validator::Target;
use serde::{Serialize, de::DeserializeOwned};

use super::{event::Event, hooks::HandlerError};
use crate::{Callback, Decision, Rejected};

/// Any error of a handler.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// What a handler may return: `O` itself, or a `Result` of it with any error.
pub trait Outcome<O> {
    /// The same as a `Result`.
    ///
    /// # Errors
    /// Those of the handler.
    fn into_result(self) -> Result<O, BoxError>;
}

impl<O> Outcome<O> for O {
    fn into_result(self) -> Result<O, BoxError> {
        Ok(self)
    }
}

impl<O, E: Into<BoxError>> Outcome<O> for Result<O, E> {
    fn into_result(self) -> Result<O, BoxError> {
        self.map_err(Into::into)
    }
}

/// An event with its handler, ready to run.
pub(crate) struct Job<O> {
    pub(crate) event: Event,
    pub(crate) run: BoxFuture<'static, Result<O, HandlerError>>,
}

/// Makes a job of the bytes of a body.
pub(crate) type MakeJob<O> = Box<dyn Fn(Bytes) -> Result<Job<O>, Rejected> + Send + Sync>;

/// What a censor's handler leaves to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    Pass,
    Replace(Bytes),
    Refuse,
}

/// Jobs of a callback whose events are acknowledged first.
pub(crate) fn for_event<E, T, H, F>(callback: &'static Callback<E, T>, handler: H) -> MakeJob<()>
where
    E: 'static,
    T: DeserializeOwned + Send + 'static,
    H: Fn(Event<T>) -> F + Send + Sync + 'static,
    F: Future<Output: Outcome<()>> + Send + 'static,
{
    let (target, handler) = (callback.warm_target(), Arc::new(handler));
    Box::new(move |raw| {
        let event = event(callback, target, raw)?;
        let (handler, known) = (Arc::clone(&handler), event.without_body());
        Ok(Job { event: known, run: caught(lazy(move |_| handler(event)).flatten().map(Outcome::into_result)) })
    })
}

/// Jobs of a callback whose answer decides.
pub(crate) fn for_censor<E, T, A, H, F>(callback: &'static Callback<E, T, A>, handler: H) -> MakeJob<Reply>
where
    E: 'static,
    T: DeserializeOwned + Send + 'static,
    A: DeserializeOwned + Serialize + Send + 'static,
    H: Fn(Event<T>) -> F + Send + Sync + 'static,
    F: Future<Output: Outcome<Decision<A>>> + Send + 'static,
{
    let (target, handler) = (callback.warm_target(), Arc::new(handler));
    Box::new(move |raw| {
        let event = event(callback, target, raw)?;
        let (handler, known) = (Arc::clone(&handler), event.without_body());
        let decided = lazy(move |_| handler(event)).flatten().map(|outcome| match outcome.into_result()? {
            Decision::Pass => Ok(Reply::Pass),
            Decision::Refuse => Ok(Reply::Refuse),
            // What the server cannot read loses the message, so it is never sent.
            Decision::Replace(answer) => Ok(Reply::Replace(callback.encode_answer(&answer)?.into())),
        });
        Ok(Job { event: known, run: caught(decided) })
    })
}

fn event<E, T: DeserializeOwned, A>(
    callback: &Callback<E, T, A>,
    target: Target,
    raw: Bytes,
) -> Result<Event<T>, Rejected> {
    let body = callback.decode_as(target, &raw)?;
    Ok(Event {
        edition: callback.edition(),
        callback: callback.name(),
        identity: callback.identity(&body).map(Arc::from),
        order_key: callback.order_key(&body).map(Arc::from),
        body,
        raw,
        received_at: SystemTime::now(),
    })
}

/// A panic is an error of the handler, not the end of a worker. Lazy and flattened, `run` calls the handler on the worker
/// and keeps the event and the handler's future in one place, of which only one is there at a time.
fn caught<O: 'static>(
    run: impl Future<Output = Result<O, BoxError>> + Send + 'static,
) -> BoxFuture<'static, Result<O, HandlerError>> {
    AssertUnwindSafe(run)
        .catch_unwind()
        .map(|ended| match ended {
            Ok(result) => result.map_err(HandlerError::Failed),
            Err(panic) => Err(HandlerError::panicked(panic.as_ref())),
        })
        .boxed()
}
