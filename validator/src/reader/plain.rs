//! How far a string goes on without anything to look at, eight bytes at a time.

const WORD: usize = 8;
const ONES: u64 = u64::from_le_bytes([1; WORD]);
const HIGH: u64 = ONES << 7;

/// How many bytes in front are neither a quote, a backslash nor a control character.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<WORD>();
    for (index, word) in words.iter().enumerate() {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return index * WORD + marks.trailing_zeros() as usize / WORD;
        }
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    words.len() * WORD + rest.iter().position(ends).unwrap_or(rest.len())
}

/// The high bit of each byte that ends a run, exact up to the first one: a borrow only ever runs to bytes behind it.
#[inline]
fn marks(word: u64) -> u64 {
    let equals = |byte: u8| {
        let zero_where_equal = word ^ (ONES * u64::from(byte));
        zero_where_equal.wrapping_sub(ONES) & !zero_where_equal
    };
    let is_control = word.wrapping_sub(ONES * 0x20) & !word;
    (equals(b'"') | equals(b'\\') | is_control) & HIGH
}

#[cfg(test)]
mod tests {
    use super::plain_length;

    #[test]
    fn r6_runs_end_at_quotes_backslashes_and_control_characters() {
        for around in [b'0', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF, b'"', 0x1F] {
            for byte in 0..=u8::MAX {
                for place in 0..19 {
                    let mut bytes = [around; 19];
                    bytes[..place].fill(b'a');
                    bytes[place] = byte;
                    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
                    let expected = bytes.iter().position(ends).unwrap_or(bytes.len());
                    assert_eq!(plain_length(&bytes), expected, "{bytes:?}");
                }
            }
        }
    }
}
