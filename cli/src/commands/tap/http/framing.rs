//! Where a body ends (RFC 9112, section 6).

use httparse::Header;

use super::Unreadable;

/// Where a body ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Framing {
    /// After so many bytes; 0: there is none.
    Length(u64),
    /// After the chunk of length 0.
    Chunked,
    /// With the connection.
    UntilClose,
}

/// What the headers of a message say; none: they say nothing.
///
/// Two lengths, a length beside chunks, or another coding than chunks: readers differ there, so none of them is
/// believed.
pub(super) fn told(headers: &[Header<'_>]) -> Result<Option<Framing>, Unreadable> {
    let mut told = None;
    for header in headers {
        let value = header.value.trim_ascii();
        let framing = if header.name.eq_ignore_ascii_case("transfer-encoding") {
            if !value.eq_ignore_ascii_case(b"chunked") {
                return Err(Unreadable);
            }
            Framing::Chunked
        } else if header.name.eq_ignore_ascii_case("content-length") {
            Framing::Length(length(value)?)
        } else {
            continue;
        };
        if told.replace(framing).is_some() {
            return Err(Unreadable);
        }
    }
    Ok(told)
}

fn length(digits: &[u8]) -> Result<u64, Unreadable> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Unreadable);
    }
    str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use httparse::Header;

    use super::{Framing, Unreadable, told};

    fn of(headers: &[(&'static str, &'static str)]) -> Result<Option<Framing>, Unreadable> {
        let headers: Vec<_> = headers.iter().map(|(name, value)| Header { name, value: value.as_bytes() }).collect();
        told(&headers)
    }

    #[test]
    fn what_two_readers_could_read_in_two_ways_is_unreadable() {
        assert_eq!(of(&[("Host", "a")]), Ok(None));
        assert_eq!(of(&[("content-LENGTH", " 12 ")]), Ok(Some(Framing::Length(12))));
        assert_eq!(of(&[("Transfer-Encoding", "Chunked")]), Ok(Some(Framing::Chunked)));
        for headers in [
            &[("Content-Length", "1"), ("Content-Length", "1")][..],
            &[("Content-Length", "1"), ("Transfer-Encoding", "chunked")],
            &[("Transfer-Encoding", "gzip, chunked")],
            &[("Content-Length", "+1")],
            &[("Content-Length", "1,1")],
            &[("Content-Length", "")],
            &[("Content-Length", "99999999999999999999")],
        ] {
            assert_eq!(of(headers), Err(Unreadable), "{headers:?}");
        }
    }
}
