//! The tower service.

use std::{
    convert::Infallible,
    error::Error,
    future::ready,
    sync::Arc,
    task::{Context, Poll},
};

use futures_util::future::BoxFuture;
use http::Request;
use http_body::Body;
use tower_service::Service;

use super::{Answer, Receiver};

impl<B, E> Service<Request<B>> for Receiver<E>
where
    B: Body<Data: Send> + Send + 'static,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    type Response = Answer;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Answer, Infallible>>;

    /// Always ready: the queue pushes back by holding answers, one by one.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    /// What the head decides is decided here, so that the future does not carry it.
    fn call(&mut self, request: Request<B>) -> Self::Future {
        let (head, body) = request.into_parts();
        match self.handle.core.begin(&head.method, head.uri.path(), &head.headers) {
            Ok(route) => {
                let handle = Arc::clone(&self.handle);
                Box::pin(async move { Ok(handle.core.finish(route, body).await) })
            }
            Err(answer) => Box::pin(ready(Ok(*answer))),
        }
    }
}
