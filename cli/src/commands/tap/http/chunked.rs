//! Chunked bodies (RFC 9112, section 7.1), in whatever pieces they come.

use super::{MAX_HEAD, Unreadable};

/// Where in a chunked body the reader stands.
#[derive(Debug)]
pub(super) struct Chunked {
    at: Place,
    /// What came of the line that is not whole yet.
    line: Vec<u8>,
    /// How long the trailers are so far.
    trailers: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Size,
    Data(u64),
    /// The line end behind a chunk.
    DataEnd,
    Trailer,
    End,
}

/// What came next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'b> {
    Data(&'b [u8]),
    End,
}

impl Chunked {
    pub(super) fn new() -> Chunked {
        Chunked { at: Place::Size, line: Vec::new(), trailers: 0 }
    }

    /// Takes bytes off the front of `bytes`; none: it needs more.
    pub(super) fn next<'b>(&mut self, bytes: &mut &'b [u8]) -> Result<Option<Part<'b>>, Unreadable> {
        loop {
            match self.at {
                Place::Data(0) => self.at = Place::DataEnd,
                Place::Data(left) => {
                    if bytes.is_empty() {
                        return Ok(None);
                    }
                    let length = usize::try_from(left).map_or(bytes.len(), |left| left.min(bytes.len()));
                    let (data, rest) = bytes.split_at(length);
                    *bytes = rest;
                    self.at = Place::Data(left - length as u64);
                    return Ok(Some(Part::Data(data)));
                }
                Place::End => return Ok(Some(Part::End)),
                Place::Size | Place::DataEnd | Place::Trailer => {
                    if !self.whole_line(bytes)? {
                        return Ok(None);
                    }
                    self.at = self.behind_line()?;
                    self.line.clear();
                }
            }
        }
    }

    /// Takes bytes up to the end of a line; whether it is whole now, without its end.
    fn whole_line(&mut self, bytes: &mut &[u8]) -> Result<bool, Unreadable> {
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let (line, rest) = bytes.split_at(end.map_or(bytes.len(), |end| end + 1));
        *bytes = rest;
        self.line.extend_from_slice(line);
        if self.line.len() > MAX_HEAD {
            return Err(Unreadable);
        }
        if end.is_none() {
            return Ok(false);
        }
        self.line.pop();
        // A bare line feed is no line end here: some readers take it for one, others do not.
        if self.line.pop() == Some(b'\r') { Ok(true) } else { Err(Unreadable) }
    }

    fn behind_line(&mut self) -> Result<Place, Unreadable> {
        match self.at {
            Place::Size => match size(&self.line)? {
                0 => Ok(Place::Trailer),
                size => Ok(Place::Data(size)),
            },
            Place::DataEnd if self.line.is_empty() => Ok(Place::Size),
            Place::Trailer if self.line.is_empty() => Ok(Place::End),
            Place::Trailer => {
                self.trailers += self.line.len();
                if self.trailers > MAX_HEAD { Err(Unreadable) } else { Ok(Place::Trailer) }
            }
            _ => Err(Unreadable),
        }
    }
}

/// Hexadecimal digits, then perhaps extensions.
fn size(line: &[u8]) -> Result<u64, Unreadable> {
    let digits = line.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii_end();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_hexdigit) {
        return Err(Unreadable);
    }
    let digits = str::from_utf8(digits).map_err(|_| Unreadable)?;
    u64::from_str_radix(digits, 16).map_err(|_| Unreadable)
}

#[cfg(test)]
mod tests {
    use super::{Chunked, Part, Unreadable};

    /// The data and what is left, fed in pieces of so many bytes.
    fn read(text: &[u8], piece: usize) -> Result<(Vec<u8>, bool), Unreadable> {
        let (mut chunked, mut data) = (Chunked::new(), Vec::new());
        for mut bytes in text.chunks(piece) {
            while let Some(part) = chunked.next(&mut bytes)? {
                match part {
                    Part::Data(more) => data.extend_from_slice(more),
                    Part::End => return Ok((data, bytes.is_empty())),
                }
            }
        }
        Ok((data, false))
    }

    #[test]
    fn data_comes_out_however_the_bytes_are_cut() {
        let text = b"4\r\nWiki\r\n6;a=b\r\npedia \r\nE\r\nin \r\n\r\nchunks.\r\n0\r\nT: x\r\n\r\n";
        for piece in 1..=text.len() {
            let read = read(text, piece);
            assert_eq!(read, Ok((b"Wikipedia in \r\n\r\nchunks.".to_vec(), true)), "in pieces of {piece}");
        }
    }

    #[test]
    fn what_is_not_chunked_is_unreadable() {
        for text in ["4\nWiki", "+4\r\n", "\r\n", "4\r\nWikis\r\n", "10000000000000000\r\n", "4\r\nWiki\n0\r\n\r\n"] {
            assert_eq!(read(text.as_bytes(), text.len()), Err(Unreadable), "{text:?}");
        }
        assert_eq!(read(b"4\r\nWi", 3), Ok((b"Wi".to_vec(), false)));
    }
}
