//! Writing a body as the IM server writes it (rule R8).

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// The bytes that the server would post: compact, raw UTF-8, no final newline, members in contract order.
///
/// Escaped are `"`, `\`, control characters below U+0020, U+2028 and U+2029; nothing else (the server's
/// Gson is set to leave `<`, `>`, `&`, `=` and `'` raw).
///
/// # Errors
/// What serde says of a value that cannot be JSON; bodies of this crate always can.
pub fn to_vec<T: Serialize + ?Sized>(body: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = Vec::with_capacity(512);
    to_writer(&mut bytes, body)?;
    Ok(bytes)
}

/// The same bytes, added to what a writer has.
///
/// # Errors
/// As [`to_vec`], and those of the writer.
pub fn to_writer<T: Serialize + ?Sized>(writer: impl io::Write, body: &T) -> Result<(), serde_json::Error> {
    body.serialize(&mut Serializer::with_formatter(writer, AsTheServer))
}

/// serde_json's compact form, with the two line separators escaped.
struct AsTheServer;

impl Formatter for AsTheServer {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        /// The first byte of both separators in UTF-8. One byte is found faster than one of two characters, and most texts
        /// do not have it.
        const FIRST_BYTE: u8 = 0xE2;
        if !fragment.as_bytes().contains(&FIRST_BYTE) {
            return CompactFormatter.write_string_fragment(writer, fragment);
        }
        let mut rest = fragment;
        while let Some(at) = rest.find(['\u{2028}', '\u{2029}']) {
            let separator_is_line = rest[at..].starts_with('\u{2028}');
            CompactFormatter.write_string_fragment(writer, &rest[..at])?;
            writer.write_all(if separator_is_line { b"\\u2028" } else { b"\\u2029" })?;
            rest = &rest[at + '\u{2028}'.len_utf8()..];
        }
        CompactFormatter.write_string_fragment(writer, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::to_vec;

    #[test]
    fn r8_escapes_what_the_server_escapes_and_nothing_else() {
        let text = "\"\\\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}<>&='/é中\u{2028}\u{2029}😀";
        let written = String::from_utf8(to_vec(text).expect("text is JSON")).expect("JSON is UTF-8");
        assert_eq!(written, "\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\u{7f}<>&='/é中\\u2028\\u2029😀\"",);
    }
}
