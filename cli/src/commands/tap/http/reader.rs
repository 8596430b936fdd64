//! Bytes in, messages out.

use super::{
    Framing, MAX_HEAD, Unreadable,
    chunked::{Chunked, Part},
    head::Head,
};

/// Tells the messages of one direction of a connection apart.
#[derive(Debug)]
pub(in super::super) struct Reader {
    at: Place,
    /// What came of a head that is not whole yet.
    head: Vec<u8>,
}

#[derive(Debug)]
enum Place {
    Head,
    /// A head was given out; [`Reader::body`] has to say what follows.
    Told,
    Length(u64),
    Chunked(Chunked),
    UntilClose,
}

/// What came next.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) enum Event<'b, H> {
    /// The head of a message; say with [`Reader::body`] where the body ends.
    Head(H),
    /// Some of its body, without what frames it.
    Data(&'b [u8]),
    /// Its end.
    End,
}

impl Reader {
    pub(in super::super) fn new() -> Reader {
        Reader { at: Place::Head, head: Vec::new() }
    }

    /// Whether no message has begun.
    pub(in super::super) fn is_between_messages(&self) -> bool {
        matches!(self.at, Place::Head) && self.head.is_empty()
    }

    /// Where the body ends that follows the head which was given out.
    pub(in super::super) fn body(&mut self, framing: Framing) {
        self.at = match framing {
            Framing::Length(length) => Place::Length(length),
            Framing::Chunked => Place::Chunked(Chunked::new()),
            Framing::UntilClose => Place::UntilClose,
        };
    }

    /// The connection has ended: whether that is the end of a message.
    pub(in super::super) fn close(&mut self) -> bool {
        let is_end = matches!(self.at, Place::UntilClose);
        if is_end {
            self.at = Place::Head;
        }
        is_end
    }

    /// Takes bytes off the front of `bytes`; none: it needs more.
    ///
    /// # Errors
    /// [`Unreadable`]; the reader is of no use afterwards.
    pub(in super::super) fn next<'b, H: Head>(
        &mut self,
        bytes: &mut &'b [u8],
    ) -> Result<Option<Event<'b, H>>, Unreadable> {
        match &mut self.at {
            Place::Head => Ok(if self.whole_head(bytes)? {
                let head = H::read(&self.head)?;
                self.head.clear();
                self.at = Place::Told;
                Some(Event::Head(head))
            } else {
                None
            }),
            Place::Told => Err(Unreadable),
            Place::Length(0) => {
                self.at = Place::Head;
                Ok(Some(Event::End))
            }
            Place::Length(left) => {
                let length = usize::try_from(*left).map_or(bytes.len(), |left| left.min(bytes.len()));
                *left -= length as u64;
                Ok(data(bytes, length))
            }
            Place::Chunked(chunked) => match chunked.next(bytes)? {
                Some(Part::Data(data)) => Ok(Some(Event::Data(data))),
                Some(Part::End) => {
                    self.at = Place::Head;
                    Ok(Some(Event::End))
                }
                None => Ok(None),
            },
            Place::UntilClose => {
                let length = bytes.len();
                Ok(data(bytes, length))
            }
        }
    }

    /// Takes bytes up to the empty line; whether the head is whole now.
    fn whole_head(&mut self, bytes: &mut &[u8]) -> Result<bool, Unreadable> {
        if self.head.is_empty() {
            // Some clients put an empty line behind a body.
            let blanks = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            *bytes = &bytes[blanks..];
        }
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            let (line, rest) = bytes.split_at(end + 1);
            *bytes = rest;
            self.head.extend_from_slice(line);
            if self.head.ends_with(b"\n\r\n") || self.head.ends_with(b"\n\n") {
                return Ok(true);
            }
        }
        self.head.extend_from_slice(bytes);
        *bytes = &[];
        if self.head.len() > MAX_HEAD { Err(Unreadable) } else { Ok(false) }
    }
}

fn data<'b, H>(bytes: &mut &'b [u8], length: usize) -> Option<Event<'b, H>> {
    let (data, rest) = bytes.split_at(length);
    *bytes = rest;
    (!data.is_empty()).then_some(Event::Data(data))
}

#[cfg(test)]
mod tests {
    use super::{super::RequestHead, Event, Framing, Reader, Unreadable};

    /// Targets and bodies of what comes in pieces of so many bytes.
    fn read(text: &[u8], piece: usize) -> Result<Vec<(String, Vec<u8>)>, Unreadable> {
        let (mut reader, mut messages, mut open) = (Reader::new(), Vec::new(), None);
        for mut bytes in text.chunks(piece) {
            while let Some(event) = reader.next::<RequestHead>(&mut bytes)? {
                match event {
                    Event::Head(head) => {
                        reader.body(head.framing);
                        open = Some((head.target, Vec::new()));
                    }
                    Event::Data(data) => open.as_mut().expect("a head came first").1.extend_from_slice(data),
                    Event::End => messages.extend(open.take()),
                }
            }
        }
        Ok(messages)
    }

    #[test]
    fn messages_are_told_apart_however_the_bytes_are_cut() {
        let text = b"POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\n\r\n\r\n!\r\nGET /b HTTP/1.1\r\n\r\n\
            POST /c HTTP/1.0\nTransfer-Encoding: chunked\n\n2\r\nab\r\n0\r\n\r\nPOST /d HTTP/1.1\r\ncontent-length:0\r\n\r\n";
        let expected = [("/a", &b"\r\n\r\n!"[..]), ("/b", b""), ("/c", b"ab"), ("/d", b"")];
        let expected = expected.map(|(target, body)| (target.to_owned(), body.to_vec()));
        for piece in 1..=text.len() {
            assert_eq!(read(text, piece).as_deref(), Ok(&expected[..]), "in pieces of {piece}");
        }
    }

    #[test]
    fn what_is_no_http_is_unreadable() {
        let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(70_000));
        for text in ["hello\r\n\r\n", "CONNECT a:1 HTTP/1.1\r\n\r\n", "POST / HTTP/1.1\r\na b: c\r\n\r\n", &long] {
            assert_eq!(read(text.as_bytes(), 1000), Err(Unreadable), "{text:.20}");
        }
        let mut reader = Reader::new();
        reader.body(Framing::UntilClose);
        assert!(reader.close() && reader.is_between_messages());
    }
}
