//! A request on its way to the inner service.

use std::{
    mem,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, Request, Response, header::CONTENT_ENCODING};
use http_body::Body;
use http_body_util::{Either, Full};
use tower_service::Service;

use super::{
    body::{Copy, SeenBody},
    contract::Contract,
    refusal::refusal,
    seen::{Outcome, Seen, Unchecked},
};

/// A service behind a [`Contract`].
#[derive(Clone)]
pub struct ContractService<S> {
    contract: Arc<Contract>,
    inner: S,
}

impl<S> ContractService<S> {
    pub(super) fn new(contract: Arc<Contract>, inner: S) -> Self {
        ContractService { contract, inner }
    }
}

impl<S, B, R> Service<Request<B>> for ContractService<S>
where
    S: Service<Request<SeenBody<B>>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Send,
{
    type Response = Response<Either<Full<Bytes>, R>>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The one that is ready; its clone need not be.
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        let contract = Arc::clone(&self.contract);
        Box::pin(async move {
            let request = match pass(&contract, request).await {
                Ok(request) => request,
                Err(refusal) => return Ok(refusal.map(Either::Left)),
            };
            Ok(inner.call(request).await?.map(Either::Right))
        })
    }
}

/// The request for the inner service, or the answer instead of it.
async fn pass<B>(contract: &Arc<Contract>, request: Request<B>) -> Result<Request<SeenBody<B>>, Response<Full<Bytes>>>
where
    B: Body<Data = Bytes>,
{
    let (head, body) = request.into_parts();
    let path = head.uri.path();
    let callback = if head.method == Method::POST { contract.callback(path) } else { None };
    let Some(callback) = callback else { return Ok(Request::from_parts(head, SeenBody::untouched(body))) };
    let (path, callback) = (path.to_owned(), callback.to_owned());
    if is_compressed(&head.headers) {
        let outcome = Outcome::Unchecked(Unchecked::Compressed);
        contract.tell(Seen { path, callback, body: Bytes::new(), outcome });
        return Ok(Request::from_parts(head, SeenBody::untouched(body)));
    }
    if !contract.refuses {
        let contract = Arc::clone(contract);
        let copy = Copy { contract, path, callback, bytes: BytesMut::new(), is_too_long: false };
        return Ok(Request::from_parts(head, SeenBody::copied(body, copy)));
    }
    let mut body = SeenBody::untouched(body);
    let (bytes, outcome) = match body.read_ahead(contract.max_body).await {
        Ok(bytes) => match contract.judge(&callback, &bytes) {
            Some(outcome) => (bytes, outcome),
            None => return Ok(Request::from_parts(head, body)),
        },
        Err(why) => (Bytes::new(), Outcome::Unchecked(why)),
    };
    let answer = match &outcome {
        Outcome::Judged { edition, verdict } if !verdict.is_valid() => Err(refusal(edition, &callback, verdict)),
        _ => Ok(Request::from_parts(head, body)),
    };
    contract.tell(Seen { path, callback, body: bytes, outcome });
    answer
}

fn is_compressed(headers: &HeaderMap) -> bool {
    let encoding = headers.get(CONTENT_ENCODING);
    encoding.is_some_and(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity"))
}
