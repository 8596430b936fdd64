//! Integers, judged on their digits (rule R4).

use super::digits::digits;

/// An integer that stands in a body.
pub(super) struct Integer<'b> {
    is_negative: bool,
    digits: &'b [u8],
    /// What is left behind it.
    pub(super) behind: &'b [u8],
}

/// What is left behind an integer that fits 32 bits. Most are codes of one digit.
#[inline(always)]
pub(super) fn int32(rest: &[u8]) -> Option<&[u8]> {
    match rest {
        [b'0'..=b'9', rest @ ..] if matches!(rest, [b',' | b'}', ..]) => Some(rest),
        rest => integer(rest)?.int32(),
    }
}

/// What is left behind an integer that fits 64 bits.
#[inline(always)]
pub(super) fn int64(rest: &[u8]) -> Option<&[u8]> {
    integer(rest)?.int64()
}

/// An integer. What follows it is not looked at: where a fraction or an exponent does, no comma or bracket does.
#[inline(always)]
pub(super) fn integer(rest: &[u8]) -> Option<Integer<'_>> {
    let (is_negative, rest) = match rest {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    match digits(rest) {
        ([] | [b'0', _, ..], _) => None,
        (digits, behind) => Some(Integer { is_negative, digits, behind }),
    }
}

impl<'b> Integer<'b> {
    /// What is left behind it, if it fits 32 bits.
    #[inline]
    fn int32(&self) -> Option<&'b [u8]> {
        self.fits(b"2147483647", b"2147483648").then_some(self.behind)
    }

    /// What is left behind it, if it fits 64 bits.
    #[inline]
    fn int64(&self) -> Option<&'b [u8]> {
        self.fits(b"9223372036854775807", b"9223372036854775808").then_some(self.behind)
    }

    /// Its value, if it fits 32 bits.
    #[inline]
    pub(super) fn value(&self) -> Option<i64> {
        self.int32()?;
        let value = self.digits.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        Some(if self.is_negative { -value } else { value })
    }

    /// Digits of one number compare like the number; shorter ones are smaller, since none begins with a zero.
    #[inline]
    fn fits<const N: usize>(&self, greatest: &[u8; N], least: &[u8; N]) -> bool {
        self.digits.len() < N
            || self.digits.len() == N && self.digits <= if self.is_negative { &least[..] } else { &greatest[..] }
    }
}
