//! Answers. Never 408, a redirect or `Retry-After: 0`: the server would post again, or lose the body.

use bytes::Bytes;
use http::{
    HeaderValue, Response, StatusCode,
    header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE},
};
use http_body_util::Full;
use imhook_schema::Problem;

pub(super) type Answer = Response<Full<Bytes>>;

/// Taken: 200 without a body, which lets a message pass that is asked about.
pub(super) fn taken() -> Answer {
    answer(StatusCode::OK, Bytes::new())
}

/// A body that breaks the contract.
pub(super) fn refused(problem: Vec<u8>) -> Answer {
    let mut answer = answer(StatusCode::BAD_REQUEST, problem.into());
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    answer
}

/// A request that is no callback.
pub(super) fn problem(status: StatusCode) -> Answer {
    let problem = Problem {
        r#type: "about:blank".to_owned(),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16().into(),
        edition: None,
        callback: None,
        errors: None,
    };
    let mut answer = refused(serde_json::to_vec(&problem).unwrap_or_default());
    *answer.status_mut() = status;
    if status == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
    }
    answer
}

/// With a length always: the server takes an answer without one for an empty one (W25).
fn answer(status: StatusCode, body: Bytes) -> Answer {
    let length = HeaderValue::from(body.len());
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_LENGTH, length);
    answer
}
