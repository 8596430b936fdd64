//! Values that the contract does not know: they only have to be JSON (rule R6) and not too deep (rule R10).

use super::{
    digits::digits,
    integer,
    text::text,
    walk::{behind, blanks, list},
};

/// Any value, inside so many objects and arrays.
pub(super) fn anything(rest: &[u8], depth: usize) -> Option<&[u8]> {
    match rest.first()? {
        b'"' => text(rest),
        b'{' => object(rest, depth),
        b'[' => list(*b"[]", rest, depth, |rest| anything(rest, depth + 1)),
        b't' => literal(b"true", rest),
        b'f' => literal(b"false", rest),
        b'n' => literal(b"null", rest),
        _ => number(rest),
    }
}

/// Any object.
pub(super) fn object(rest: &[u8], depth: usize) -> Option<&[u8]> {
    list(*b"{}", rest, depth, |rest| {
        let rest = behind(b':', blanks(text(rest)?))?;
        anything(blanks(rest), depth + 1)
    })
}

/// What follows a word that has to be here.
#[inline]
pub(super) fn literal<'b>(word: &[u8], rest: &'b [u8]) -> Option<&'b [u8]> {
    rest.strip_prefix(word)
}

/// Any number.
fn number(rest: &[u8]) -> Option<&[u8]> {
    let mut rest = integer::integer(rest)?.behind;
    if let [b'.', fraction @ ..] = rest {
        rest = some_digits(fraction)?;
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        rest = match exponent {
            [b'+' | b'-', digits @ ..] | digits => some_digits(digits)?,
        };
    }
    Some(rest)
}

fn some_digits(rest: &[u8]) -> Option<&[u8]> {
    let (digits, rest) = digits(rest);
    if digits.is_empty() { None } else { Some(rest) }
}
