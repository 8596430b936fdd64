//! Answers. Never 408, a redirect or `Retry-After: 0`: the server would post again, or lose the body.

use bytes::Bytes;
use http::{
    HeaderValue, Response, StatusCode,
    header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE},
};
use http_body_util::Full;
use serde::Serialize;

use super::handler::Reply;
use crate::Rejected;

/// What is sent back.
pub type Answer = Response<Full<Bytes>>;

/// How many findings a refusal lists, so that a small body cannot cause a huge answer.
const LISTED: usize = 100;

/// Taken: 200 without a body, whose length every transport writes by itself.
pub(crate) fn taken() -> Answer {
    Response::new(Full::default())
}

/// What a censor decided.
pub(crate) fn decided(reply: Reply) -> Answer {
    match reply {
        Reply::Pass => taken(),
        Reply::Replace(content) => answer(StatusCode::OK, Some("application/json; charset=utf-8"), content),
        Reply::Refuse => answer(StatusCode::FORBIDDEN, None, Bytes::new()),
    }
}

/// Any status that says no.
pub(crate) fn problem(status: StatusCode) -> Answer {
    let mut answer = problem_with(status, &Problem::of(status));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
    }
    answer
}

/// A body that could not be read: places and reasons (rule R7), and no values.
pub(crate) fn rejected(rejected: &Rejected) -> Answer {
    let findings = rejected.findings.iter().take(LISTED);
    let errors = findings.map(|finding| Place { pointer: &finding.pointer, reason: finding.reason.name() }).collect();
    let status = StatusCode::BAD_REQUEST;
    let problem = Problem {
        title: "The body breaks the contract",
        edition: Some(rejected.edition),
        callback: Some(&rejected.callback),
        errors,
        ..Problem::of(status)
    };
    problem_with(status, &problem)
}

/// RFC 9457.
#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    title: &'a str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    callback: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    pointer: &'a str,
    reason: &'a str,
}

impl Problem<'_> {
    fn of(status: StatusCode) -> Self {
        Problem {
            r#type: "about:blank",
            title: status.canonical_reason().unwrap_or_default(),
            status: status.as_u16(),
            edition: None,
            callback: None,
            errors: Vec::new(),
        }
    }
}

fn problem_with(status: StatusCode, problem: &Problem<'_>) -> Answer {
    let body = serde_json::to_vec(problem).unwrap_or_default();
    answer(status, Some("application/problem+json"), body.into())
}

/// With a length always: the server takes an answer without one for an empty one (W25).
fn answer(status: StatusCode, kind: Option<&'static str>, body: Bytes) -> Answer {
    let length = HeaderValue::from(body.len());
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    if let Some(kind) = kind {
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    answer.headers_mut().insert(CONTENT_LENGTH, length);
    answer
}
