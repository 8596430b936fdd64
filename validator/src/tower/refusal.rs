//! The answer to a body that breaks the contract.

use bytes::Bytes;
use http::{
    HeaderValue, Response, StatusCode,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
};
use http_body_util::Full;

use crate::{Verdict, problem};

/// 400 with places and reasons. With a length always: the server takes an answer without one for an empty one (W25).
pub(super) fn refusal(edition: &str, callback: &str, verdict: &Verdict) -> Response<Full<Bytes>> {
    let places = verdict.findings.iter().map(|finding| (finding.pointer.as_str(), finding.reason.name()));
    let body = serde_json::to_vec(&problem(Some(edition), callback, places)).unwrap_or_default();
    let length = HeaderValue::from(body.len());
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = StatusCode::BAD_REQUEST;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CONTENT_LENGTH, length);
    answer
}
