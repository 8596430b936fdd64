//! Compressed input, known by its first bytes: no JSON text starts with them, and names lie.

use std::io::{self, BufReader, Chain, Cursor, Read};

use flate2::bufread::MultiGzDecoder;

use super::zstd::Frames;

/// How many bytes a decoder takes at a time.
const BUFFER: usize = 64 << 10;

const GZIP: &[&[u8]] = &[&[0x1F, 0x8B]];
/// A frame, or one that holds no data and may stand first.
const ZSTD: &[&[u8]] = &[&[0x28, 0xB5, 0x2F, 0xFD], &[0x50, 0x2A, 0x4D, 0x18]];

/// Bytes that are taken from the front and put back.
type Peeked<R> = Chain<Cursor<Vec<u8>>, R>;

/// The plain text behind an input, decompressed where it is compressed.
///
/// Nothing is read ahead that is not needed to tell: an input that sends three bytes and pauses is not waited for.
///
/// # Errors
/// What reading the first bytes brings.
pub(super) fn plain(mut input: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut first = Vec::new();
    loop {
        if matches(GZIP, &first) {
            return Ok(Box::new(MultiGzDecoder::new(BufReader::with_capacity(BUFFER, back(first, input)))));
        }
        if matches(ZSTD, &first) {
            return Ok(Box::new(Frames::new(BufReader::with_capacity(BUFFER, back(first, input)))));
        }
        if !could_match(GZIP, &first) && !could_match(ZSTD, &first) || !more(&mut input, &mut first)? {
            return Ok(Box::new(back(first, input)));
        }
    }
}

fn back<R: Read>(first: Vec<u8>, input: R) -> Peeked<R> {
    Cursor::new(first).chain(input)
}

/// Adds one byte; says whether there was one.
fn more(input: &mut impl Read, first: &mut Vec<u8>) -> io::Result<bool> {
    Ok(input.take(1).read_to_end(first)? > 0)
}

fn matches(magics: &[&[u8]], first: &[u8]) -> bool {
    magics.iter().any(|magic| magic.len() == first.len() && same(magic, first))
}

fn could_match(magics: &[&[u8]], first: &[u8]) -> bool {
    magics.iter().any(|magic| first.len() < magic.len() && same(magic, first))
}

/// The last four bits of the first byte of a frame without data are free.
fn same(magic: &[u8], first: &[u8]) -> bool {
    magic.iter().zip(first).enumerate().all(|(index, (magic, byte))| {
        let free = if index == 0 && *magic == 0x50 { 0x0F } else { 0 };
        magic == &(byte & !free)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::plain;

    fn text(bytes: &'static [u8]) -> Vec<u8> {
        let mut text = Vec::new();
        plain(bytes).expect("a reader").read_to_end(&mut text).expect("text");
        text
    }

    #[test]
    fn plain_text_is_left_as_it_is() {
        for bytes in [&b""[..], b"{}", b"[*", b"(", b"\x1F", b"PK", b"\xEF\xBB\xBF{}", b"(\xB5/"] {
            assert_eq!(text(bytes), bytes);
        }
    }

    #[test]
    fn nothing_is_read_ahead() {
        /// Panics when it is asked for more than it has.
        struct Pauses(Vec<u8>);
        impl Read for Pauses {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                assert!(!self.0.is_empty(), "nobody would answer now");
                buffer[0] = self.0.remove(0);
                Ok(1)
            }
        }
        let mut reader = plain(Pauses(b"{\n".to_vec())).expect("a reader");
        let mut two = [0; 2];
        reader.read_exact(&mut two).expect("what was sent");
        assert_eq!(&two, b"{\n");
    }
}
