//! Strings (rule R6), and base64.

use super::{walk::Walk, word};

/// What a base64 character stands for is of no interest, only that it is one.
const BASE64: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = u8::MAX;
    while byte > 0 {
        table[byte as usize] = matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/');
        byte -= 1;
    }
    table
};

/// Whether bytes are padded standard base64.
pub(crate) fn is_base64(content: &[u8]) -> bool {
    let padding = content.iter().rev().take(2).take_while(|byte| **byte == b'=').count();
    content.len().is_multiple_of(4)
        && content[..content.len() - padding].iter().fold(true, |all, byte| all & BASE64[usize::from(*byte)])
}

impl Walk<'_> {
    /// A string, from its opening quote to the place behind its closing one.
    #[inline]
    pub(super) fn text(&self, at: usize) -> Option<usize> {
        if self.byte(at) != b'"' {
            return None;
        }
        // Members that are not set are empty texts.
        if self.byte(at + 1) == b'"' {
            return Some(at + 2);
        }
        let end = self.plain(at + 1);
        if self.byte(end) == b'"' { Some(end + 1) } else { self.text_with_escapes(end) }
    }

    /// A string without escapes: its content, and the place behind its closing quote.
    #[inline]
    pub(super) fn plain_text(&self, at: usize) -> Option<(&[u8], usize)> {
        if self.byte(at) != b'"' {
            return None;
        }
        let end = self.plain(at + 1);
        (self.byte(end) == b'"').then(|| (&self.bytes[at + 1..end], end + 1))
    }

    /// A string in padded standard base64 without escapes.
    pub(super) fn base64(&self, at: usize) -> Option<usize> {
        let (content, end) = self.plain_text(at)?;
        is_base64(content).then_some(end)
    }

    /// The first byte from here on that is a quote, a backslash or a control character; the end where there is none.
    #[inline]
    fn plain(&self, mut at: usize) -> usize {
        while let Some(word) = word::word(self.bytes, at) {
            let plain = word::plain(word);
            if plain < word::WORD {
                return at + plain;
            }
            at += word::WORD;
        }
        while !matches!(self.byte(at), b'"' | b'\\' | 0..0x20) {
            at += 1;
        }
        at
    }

    #[inline(never)]
    /// The rest of a string from its first escape on.
    fn text_with_escapes(&self, mut at: usize) -> Option<usize> {
        loop {
            match self.byte(at) {
                b'"' => return Some(at + 1),
                b'\\' => at = self.plain(self.escape(at)?),
                _ => return None,
            }
        }
    }

    /// The place behind the escape whose backslash is here.
    fn escape(&self, at: usize) -> Option<usize> {
        match self.byte(at + 1) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 2),
            b'u' => self.unicode_escape(at),
            _ => None,
        }
    }

    /// Half a surrogate pair is no character.
    fn unicode_escape(&self, at: usize) -> Option<usize> {
        const LENGTH: usize = r"\u0000".len();
        match self.unit(at)? {
            0xD800..0xDC00 => {
                let is_pair = matches!(self.unit(at + LENGTH)?, 0xDC00..0xE000);
                is_pair.then_some(at + 2 * LENGTH)
            }
            0xDC00..0xE000 => None,
            _ => Some(at + LENGTH),
        }
    }

    /// The UTF-16 unit that is escaped here.
    fn unit(&self, at: usize) -> Option<u32> {
        let [b'\\', b'u', digits @ ..] = self.bytes.get(at..)?.first_chunk::<6>()? else { return None };
        digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))
    }
}
