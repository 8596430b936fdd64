//! Runs of digits, eight bytes at a time.

/// How many bytes a word has.
const WORD: usize = 8;

const ONES: u64 = u64::from_le_bytes([1; WORD]);
const HIGH: u64 = ONES << 7;

/// The digits in front, and what is left behind them.
#[inline(always)]
pub(super) fn digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = bytes;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let count = in_front(u64::from_le_bytes(*word));
        if count < WORD {
            return bytes.split_at(bytes.len() - rest.len() + count);
        }
        rest = behind;
    }
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    bytes.split_at(bytes.len() - rest.len() + count)
}

/// How many bytes in front are digits.
///
/// Marks are exact up to the first one: a borrow only ever runs to bytes behind it.
#[inline(always)]
fn in_front(word: u64) -> usize {
    let below = word.wrapping_sub(ONES * u64::from(b'0'));
    let above = word.wrapping_add(ONES * u64::from(0x7F - b'9'));
    ((below | above | word) & HIGH).trailing_zeros() as usize / WORD
}

#[cfg(test)]
mod tests {
    use super::{WORD, digits, in_front};

    #[test]
    fn r4_digits_end_at_anything_else() {
        // Every byte at every place, behind and before bytes that could disturb it.
        for around in [b'0', b'9', b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF, 0x1F, 0] {
            for byte in 0..=u8::MAX {
                for place in 0..WORD {
                    let mut bytes = [around; WORD];
                    bytes[place] = byte;
                    let expected = bytes.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(WORD);
                    assert_eq!(in_front(u64::from_le_bytes(bytes)), expected, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn runs_of_all_lengths_end_where_they_end() {
        for length in 0..4 * WORD {
            for behind in 0..2 * WORD {
                let bytes = [vec![b'7'; length], vec![b','; behind]].concat();
                assert_eq!(digits(&bytes), bytes.split_at(length));
            }
        }
    }
}
