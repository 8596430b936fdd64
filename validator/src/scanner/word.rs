//! Eight bytes at a time: which of them is the first that ends a run.

/// How many bytes a word has.
pub(super) const WORD: usize = 8;

const ONES: u64 = u64::from_le_bytes([1; WORD]);
const HIGH: u64 = ONES << 7;

/// The eight bytes from here on; none near the end.
#[inline]
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
}

/// How many bytes in front are neither a quote, a backslash nor a control character.
///
/// Marks are exact up to the first one: a borrow only ever runs to bytes behind it.
#[inline]
pub(super) fn plain(word: u64) -> usize {
    let equals = |byte: u8| {
        let zero_where_equal = word ^ (ONES * u64::from(byte));
        zero_where_equal.wrapping_sub(ONES) & !zero_where_equal
    };
    let is_control = word.wrapping_sub(ONES * 0x20) & !word;
    before_mark((equals(b'"') | equals(b'\\') | is_control) & HIGH)
}

/// How many bytes in front are digits. Exact for the same reason.
#[inline]
pub(super) fn digits(word: u64) -> usize {
    let below = word.wrapping_sub(ONES * u64::from(b'0'));
    let above = word.wrapping_add(ONES * u64::from(0x7F - b'9'));
    before_mark((below | above | word) & HIGH)
}

#[inline]
fn before_mark(marks: u64) -> usize {
    marks.trailing_zeros() as usize / WORD
}

#[cfg(test)]
mod tests {
    use super::{WORD, digits, plain, word};

    /// Every byte at every place, behind and before bytes that could disturb it.
    fn hold_against(fast: fn(u64) -> usize, ends: fn(u8) -> bool) {
        for around in [b'0', b'9', b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF, 0x1F, 0] {
            for byte in 0..=u8::MAX {
                for place in 0..WORD {
                    let mut bytes = [around; WORD];
                    bytes[place] = byte;
                    let expected = bytes.iter().position(|byte| ends(*byte)).unwrap_or(WORD);
                    assert_eq!(fast(u64::from_le_bytes(bytes)), expected, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn r6_plain_bytes_end_at_quotes_backslashes_and_control_characters() {
        hold_against(plain, |byte| matches!(byte, b'"' | b'\\' | 0..0x20));
    }

    #[test]
    fn r4_digits_end_at_anything_else() {
        hold_against(digits, |byte| !byte.is_ascii_digit());
    }

    #[test]
    fn there_is_no_word_near_the_end() {
        assert_eq!(word(&[0; 9], 1), Some(0));
        assert_eq!((word(&[0; 9], 2), word(&[0; 9], 10)), (None, None));
    }
}
