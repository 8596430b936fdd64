//! Strings (rule R6), and base64.

use super::walk::behind;
use crate::plain;

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

/// What is left behind a string that begins with its opening quote.
#[inline(always)]
pub(super) fn text(rest: &[u8]) -> Option<&[u8]> {
    match rest {
        // Members that are not set are empty texts.
        [b'"', b'"', rest @ ..] => Some(rest),
        [b'"', rest @ ..] => match &rest[plain::length(rest)..] {
            [b'"', rest @ ..] => Some(rest),
            rest => behind_escapes(rest),
        },
        _ => None,
    }
}

/// A string without escapes: its content, and what is left behind its closing quote.
#[inline]
pub(super) fn plain_text(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let rest = behind(b'"', rest)?;
    let (content, rest) = rest.split_at(plain::length(rest));
    Some((content, behind(b'"', rest)?))
}

/// What is left behind a string in padded standard base64 without escapes.
pub(super) fn base64(rest: &[u8]) -> Option<&[u8]> {
    let (content, rest) = plain_text(rest)?;
    is_base64(content).then_some(rest)
}

/// The rest of a string from its first escape on.
#[inline(never)]
fn behind_escapes(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        rest = match rest {
            [b'"', rest @ ..] => return Some(rest),
            [b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', rest @ ..] => rest,
            [b'\\', b'u', ..] => unicode_escape(rest)?,
            _ => return None,
        };
        rest = &rest[plain::length(rest)..];
    }
}

/// What is left behind the escape that is here. Half a surrogate pair is no character.
fn unicode_escape(rest: &[u8]) -> Option<&[u8]> {
    let (unit, rest) = unit(rest)?;
    match unit {
        0xD800..0xDC00 => {
            let (low, rest) = self::unit(rest)?;
            matches!(low, 0xDC00..0xE000).then_some(rest)
        }
        0xDC00..0xE000 => None,
        _ => Some(rest),
    }
}

/// The UTF-16 unit that is escaped here, and what is left behind it.
fn unit(rest: &[u8]) -> Option<(u32, &[u8])> {
    let ([b'\\', b'u', digits @ ..], rest) = rest.split_first_chunk::<6>()? else { return None };
    let unit = digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))?;
    Some((unit, rest))
}
