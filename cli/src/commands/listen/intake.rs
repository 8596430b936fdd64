//! From a request to its answer, as the stubs give it: contract.md 9 and transport.md 3.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use http::{
    HeaderMap, Method, Request, StatusCode,
    header::{CONTENT_ENCODING, CONTENT_TYPE},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use tokio::time::timeout;

use super::{
    super::serving::{Judge, Posted, Sender},
    answer::{self, Answer},
    printing::Arrival,
};

/// The longest body that is read.
const MAX_BODY: usize = 1024 * 1024;

/// How long a body may take to come.
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers requests, and leaves what arrived to be printed.
pub(super) struct Intake {
    pub(super) judge: Judge,
    pub(super) queue: Sender<Arrival>,
}

impl Intake {
    /// Answers one request. What cannot be printed is not taken: 503.
    pub(super) async fn handle(&self, request: Request<Incoming>) -> Answer {
        let (head, body) = request.into_parts();
        let path = head.uri.path().to_owned();
        let body = match self.check(&head.method, &path, &head.headers) {
            Ok(()) => read(body).await,
            Err(status) => Err(status),
        };
        let (arrival, answer) = match body {
            Ok(body) => self.judge(path, &body),
            Err(status) => {
                let method = head.method.to_string();
                (Arrival::Refused { method, path, status: status.as_u16() }, answer::problem(status))
            }
        };
        if self.queue.try_send(arrival) { answer } else { answer::problem(StatusCode::SERVICE_UNAVAILABLE) }
    }

    fn check(&self, method: &Method, path: &str, headers: &HeaderMap) -> Result<(), StatusCode> {
        if self.judge.callback(path).is_none() {
            return Err(StatusCode::NOT_FOUND);
        }
        if method != Method::POST {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        if is_json(headers) { Ok(()) } else { Err(StatusCode::UNSUPPORTED_MEDIA_TYPE) }
    }

    fn judge(&self, path: String, body: &Bytes) -> (Arrival, Answer) {
        let posted = Posted { path, body: body.to_vec(), received_at: SystemTime::now() };
        let report = self.judge.report(&posted);
        let answer = self.judge.refusal(&posted, &report).map_or_else(answer::taken, answer::refused);
        (Arrival::Body(Arc::new(posted), Box::new(report)), answer)
    }
}

/// 413 once it is too long; 400 when it breaks off or stands still. Never 408, which would make the server post again.
async fn read(body: Incoming) -> Result<Bytes, StatusCode> {
    match timeout(PATIENCE, Limited::new(body, MAX_BODY).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) | Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

/// JSON, not compressed.
fn is_json(headers: &HeaderMap) -> bool {
    let encoding = headers.get(CONTENT_ENCODING);
    if encoding.is_some_and(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return false;
    }
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}
