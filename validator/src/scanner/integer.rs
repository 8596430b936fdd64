//! Integers, judged on their digits (rule R4).

use super::{walk::Walk, word};

/// An integer that stands in a body.
pub(super) struct Integer<'b> {
    is_negative: bool,
    digits: &'b [u8],
    /// The place behind it.
    pub(super) end: usize,
}

impl Walk<'_> {
    /// An integer. What follows it is not looked at: where a fraction or an exponent does, no comma or bracket does.
    #[inline]
    pub(super) fn integer(&self, at: usize) -> Option<Integer<'_>> {
        let is_negative = self.byte(at) == b'-';
        let start = at + usize::from(is_negative);
        // Most codes have one digit.
        let is_short = self.byte(start).is_ascii_digit() && !self.byte(start + 1).is_ascii_digit();
        let end = if is_short { start + 1 } else { self.digits(start) };
        let digits = self.bytes.get(start..end)?;
        match digits {
            [] | [b'0', _, ..] => None,
            digits => Some(Integer { is_negative, digits, end }),
        }
    }

    /// The first place from here on without a digit.
    #[inline]
    pub(super) fn digits(&self, mut at: usize) -> usize {
        while let Some(word) = word::word(self.bytes, at) {
            let digits = word::digits(word);
            if digits < word::WORD {
                return at + digits;
            }
            at += word::WORD;
        }
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        at
    }
}

impl Integer<'_> {
    /// The place behind it, if it fits 32 bits.
    #[inline]
    pub(super) fn int32(&self) -> Option<usize> {
        self.fits(b"2147483647", b"2147483648").then_some(self.end)
    }

    /// The place behind it, if it fits 64 bits.
    #[inline]
    pub(super) fn int64(&self) -> Option<usize> {
        self.fits(b"9223372036854775807", b"9223372036854775808").then_some(self.end)
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
