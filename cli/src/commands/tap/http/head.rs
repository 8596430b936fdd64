//! Heads: first lines and headers, as far as they matter here.

use httparse::{Header, Request, Response, Status};

use super::{Framing, Unreadable, framing};

/// More headers than any client sends.
const MAX_HEADERS: usize = 100;

/// The head of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct RequestHead {
    pub(in super::super) method: Method,
    /// Where it goes, as it was sent; bytes that are no UTF-8 are replaced.
    pub(in super::super) target: String,
    pub(in super::super) framing: Framing,
    /// It waits for `100 Continue`.
    pub(in super::super) expects_continue: bool,
    /// Its body is compressed.
    pub(in super::super) is_compressed: bool,
    /// The connection ends with its answer.
    pub(in super::super) closes: bool,
}

/// Methods that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Method {
    /// It can bring a body of the contract.
    Post,
    /// Its answer has no body.
    Head,
    Other,
}

/// The head of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct AnswerHead {
    pub(in super::super) status: u16,
    framing: Framing,
}

/// A head that can be read from bytes.
pub(in super::super) trait Head: Sized {
    /// Reads a head that ends with the bytes.
    fn read(bytes: &[u8]) -> Result<Self, Unreadable>;
}

impl Head for RequestHead {
    fn read(bytes: &[u8]) -> Result<RequestHead, Unreadable> {
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut request = Request::new(&mut headers);
        let Ok(Status::Complete(_)) = request.parse(bytes) else { return Err(Unreadable) };
        let method = request.method.unwrap_or_default();
        let is_old = request.version == Some(0);
        let headers = &*request.headers;
        // A tunnel is not followed.
        if method == "CONNECT" {
            return Err(Unreadable);
        }
        let encoding = all(headers, "content-encoding").next();
        Ok(RequestHead {
            method: match method {
                "POST" => Method::Post,
                "HEAD" => Method::Head,
                _ => Method::Other,
            },
            target: request.path.unwrap_or_default().to_owned(),
            framing: framing::told(headers)?.unwrap_or(Framing::Length(0)),
            expects_continue: has(headers, "expect", "100-continue"),
            is_compressed: encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case(b"identity")),
            closes: has(headers, "connection", "close") || is_old && !has(headers, "connection", "keep-alive"),
        })
    }
}

impl Head for AnswerHead {
    fn read(bytes: &[u8]) -> Result<AnswerHead, Unreadable> {
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut answer = Response::new(&mut headers);
        let Ok(Status::Complete(_)) = answer.parse(bytes) else { return Err(Unreadable) };
        let status = answer.code.ok_or(Unreadable)?;
        Ok(AnswerHead { status, framing: framing::told(answer.headers)?.unwrap_or(Framing::UntilClose) })
    }
}

impl AnswerHead {
    /// Another answer to the same request follows.
    pub(in super::super) fn is_interim(self) -> bool {
        (100..200).contains(&self.status)
    }

    /// Where its body ends, as an answer to HEAD or to another method.
    pub(in super::super) fn framing(self, to_head: bool) -> Framing {
        let has_none = to_head || self.is_interim() || matches!(self.status, 204 | 304);
        if has_none { Framing::Length(0) } else { self.framing }
    }
}

/// The values of a header.
fn all<'h>(headers: &'h [Header<'_>], name: &str) -> impl Iterator<Item = &'h [u8]> {
    let found = headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(name));
    found.map(|header| header.value.trim_ascii())
}

/// Whether a header lists a word.
fn has(headers: &[Header<'_>], name: &str, word: &str) -> bool {
    let mut words = all(headers, name).flat_map(|value| value.split(|byte| *byte == b','));
    words.any(|found| found.trim_ascii().eq_ignore_ascii_case(word.as_bytes()))
}
