// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! What is wrong with a request before its body is looked at, and how the body is read.

use std::{error::Error, future::poll_fn, pin::pin, task::Poll};

use bytes::{BufMut, Bytes};
use http::{
    HeaderMap, Method, StatusCode,
    header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
};
use http_body::Body;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::time::timeout;

use super::core::Settings;

/// The method and the headers: 405, 415, or 413 for a length that is said to be too great.
pub(crate) fn check(method: &Method, headers: &HeaderMap, settings: &Settings) -> Result<(), StatusCode> {
    if method != Method::POST {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    if !is_json(headers) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > settings.body_limit as u64) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(())
}

/// The body, whatever its headers say of it: 413 once it is too long, 400 when it breaks off or stands still. Never
/// 408, which would make the server post it again.
pub(crate) async fn read<B>(body: B, settings: &Settings) -> Result<Bytes, StatusCode>
where
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let mut whole = pin!(whole(Limited::new(body, settings.body_limit)));
    // Nearly always it is there already, and no clock has to run.
    let read = match poll_fn(|context| Poll::Ready(whole.as_mut().poll(context))).await {
        Poll::Ready(read) => read,
        Poll::Pending => timeout(settings.body_timeout, whole).await.map_err(|_| StatusCode::BAD_REQUEST)?,
    };
    read.map_err(
        |error| {
            if error.is::<LengthLimitError>() { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::BAD_REQUEST }
        },
    )
}

/// Copies the body: its pieces are parts of the connection's buffers, which an event that waits would keep.
async fn whole<B>(body: Limited<B>) -> Result<Bytes, Box<dyn Error + Send + Sync>>
where
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    /// A length that is only said to be great costs no more.
    const AT_FIRST: u64 = 64 * 1024;
    let mut body = pin!(body);
    let expected = usize::try_from(body.size_hint().lower().min(AT_FIRST))?;
    let mut bytes = Vec::with_capacity(expected);
    while let Some(frame) = body.frame().await {
        // Anything but data are trailers.
        if let Ok(data) = frame?.into_data() {
            bytes.put(data);
        }
    }
    Ok(bytes.into())
}

/// JSON in UTF-8, not compressed.
fn is_json(headers: &HeaderMap) -> bool {
    let encoding = headers.get(CONTENT_ENCODING);
    if encoding.is_some_and(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return false;
    }
    let Some(Ok(kind)) = headers.get(CONTENT_TYPE).map(|kind| kind.to_str()) else { return false };
    let mut parts = kind.split(';').map(str::trim);
    parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json")) && parts.all(is_utf8_or_other)
}

/// A parameter that is no charset, or UTF-8.
fn is_utf8_or_other(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return true };
    !name.trim().eq_ignore_ascii_case("charset") || value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
}
