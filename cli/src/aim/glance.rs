//! Envelopes at a glance: the usual ones, found without a tree.
//!
//! What is found here is what [`super::envelope::find`] finds, if the body turns out to be sound JSON: the rest of the
//! envelope is read as strictly as there. What looks unusual is left to it.

use std::ops::Range;

use imhook_validator::reader::{MAX_DEPTH, read_to_depth};
use memchr::memchr2;

use super::envelope::{BODY, BODY_BASE64, BODY_TEXT, EDITION, PATH, TIME};

/// An envelope whose body may still be anything.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Glance<'p> {
    /// Where the body stands.
    pub(super) body: Range<usize>,
    /// Where it was posted to.
    pub(super) path: Option<Quoted<'p>>,
    /// Which edition it is of.
    pub(super) edition: Option<Quoted<'p>>,
    /// Where it says when the body came.
    pub(super) time: Option<Range<usize>>,
}

/// A text without escapes, and where it stands with its quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quoted<'p> {
    pub(super) text: &'p str,
    pub(super) span: Range<usize>,
}

/// The envelope that these bytes are, if it is a usual one and its body is sound.
pub(super) fn at(bytes: &[u8]) -> Option<Glance<'_>> {
    let mut eye = Eye { bytes, at: 0 };
    let (mut body, mut path, mut edition, mut time) = (None, None, None, None);
    eye.expect(b'{')?;
    loop {
        let key = eye.string()?.text;
        eye.expect(b':')?;
        eye.blanks();
        // A name that is there twice makes no envelope.
        match key {
            BODY => body.replace(eye.body()?).is_none().then_some(())?,
            PATH => path.replace(eye.string()?).is_none().then_some(())?,
            // A body that is no JSON, or a second one.
            BODY_TEXT | BODY_BASE64 => return None,
            EDITION => edition.replace(eye.string()?).is_none().then_some(())?,
            TIME => time = Some(eye.other()?),
            _ => {
                eye.other()?;
            }
        }
        match eye.next()? {
            b',' => {}
            b'}' => break,
            _ => return None,
        }
    }
    eye.blanks();
    let is_envelope = eye.at == bytes.len() && (path.is_some() || edition.is_some());
    is_envelope.then_some(Glance { body: body?, path, edition, time })
}

struct Eye<'p> {
    bytes: &'p [u8],
    at: usize,
}

impl<'p> Eye<'p> {
    fn blanks(&mut self) {
        self.at += self.bytes[self.at..].iter().take_while(|byte| is_blank(**byte)).count();
    }

    /// The next byte that is not blank.
    fn next(&mut self) -> Option<u8> {
        self.blanks();
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn expect(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then_some(())
    }

    /// A text without escapes.
    fn string(&mut self) -> Option<Quoted<'p>> {
        self.expect(b'"')?;
        let start = self.at;
        let end = start + memchr2(b'"', b'\\', &self.bytes[start..])?;
        let text = &self.bytes[start..end];
        if self.bytes[end] == b'\\' || text.iter().any(|byte| *byte < b' ') {
            return None;
        }
        self.at = end + 1;
        Some(Quoted { text: std::str::from_utf8(text).ok()?, span: start - 1..end + 1 })
    }

    /// A body. It is usually the last member, and then its end is known without a look at it.
    fn body(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        let closed = self.bytes.trim_ascii_end().strip_suffix(b"}")?.trim_ascii_end();
        self.at = if closed.len() > start && closed.ends_with(b"}") { closed.len() } else { self.value_end()? };
        Some(start..self.at)
    }

    /// A member of the recorder's own.
    fn other(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        self.at = self.value_end()?;
        read_to_depth(&self.bytes[start..self.at], MAX_DEPTH).is_ok().then_some(start..self.at)
    }

    /// Where a value ends, if it is one.
    fn value_end(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let length = match rest.first()? {
            b'"' => string_length(rest)?,
            b'{' | b'[' => nested_length(rest)?,
            _ => rest.iter().position(|byte| matches!(byte, b',' | b'}'))?,
        };
        Some(self.at + length)
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Bytes of a text with its quotes.
fn string_length(bytes: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// Bytes of an object or array, if its brackets are all of one kind.
fn nested_length(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    loop {
        match bytes.get(at)? {
            b'"' => {
                at += string_length(&bytes[at..])?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use imhook_validator::reader::read;

    use super::{super::envelope, at};

    const PARTS: [&str; 16] = [
        r#""receivedAt":"now""#,
        r#""path":"/x""#,
        r#""path" : "/名" "#,
        r#""path":"/\u0078""#,
        r#""path":7"#,
        r#""edition":"e""#,
        r#""edition":null"#,
        r#""body":{"a":"}\"]","b":[{}]}"#,
        r#""body": {} "#,
        r#""body":[1,2]"#,
        r#""body":"}""#,
        r#""bodyText":"{}""#,
        r#""at":1.5e3"#,
        r#""at":01"#,
        r#""headers":{"body":["path","}"]}"#,
        r#""x":"{\"body\":""#,
    ];

    /// What both ways find in a text.
    fn agree(text: &str) -> bool {
        let bytes = text.as_bytes();
        let Some(glance) = at(bytes) else { return false };
        if read(&bytes[glance.body.clone()]).is_err() {
            return false;
        }
        let found = envelope::find(bytes).unwrap_or_else(|| panic!("no envelope: {text}"));
        assert_eq!(found.body, envelope::Body::Plain(glance.body), "{text}");
        let same = |exact: &Option<envelope::Text>, quick: &Option<super::Quoted<'_>>| {
            let exact = exact.as_ref().map(|text| (text.text.as_str(), text.span.clone()));
            exact == quick.as_ref().map(|quoted| (quoted.text, quoted.span.clone()))
        };
        assert!(same(&found.path, &glance.path) && same(&found.edition, &glance.edition), "{text}");
        assert_eq!(found.time, glance.time, "{text}");
        true
    }

    #[test]
    fn what_a_glance_finds_is_what_reading_finds() {
        let mut found = 0;
        for (one, two, three) in
            (0..PARTS.len().pow(3)).map(|n| (n % PARTS.len(), n / PARTS.len() % PARTS.len(), n / PARTS.len().pow(2)))
        {
            let text = format!("{{{},{},{}}}", PARTS[one], PARTS[two], PARTS[three]);
            for text in [text.clone(), format!(" {text}\r"), text.replace(',', " , "), format!("{text}}}")] {
                found += usize::from(agree(&text));
            }
            found += usize::from(agree(&text[..text.len() - 1]));
        }
        assert!(found > 300, "{found}");
    }

    #[test]
    fn usual_envelopes_are_found() {
        for text in [
            r#"{"edition":"e","path":"/x","receivedAt":"2024-03-01T00:00:00Z","status":200,"body":{"a":1}}"#,
            r#"{"body":{"a":{"b":[]}},"path":"/x"}"#,
            r#"{"path":"/x","headers":{"a":["b"]},"body":{}}"#,
        ] {
            assert!(agree(text), "{text}");
        }
    }
}
