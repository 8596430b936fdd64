//! The plain part of a string, sixteen bytes at a time: what scanner and reader spend most of their time on.

#![expect(clippy::inline_always, reason = "the scanner stands and falls with it: see there")]

/// How many bytes are looked at together.
const WIDTH: usize = 16;

/// How many bytes in front are neither a quote, a backslash nor a control character.
#[inline(always)]
pub(crate) fn length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        let marks = marks(chunk);
        if marks != 0 {
            return bytes.len() - rest.len() + marks.trailing_zeros() as usize;
        }
        rest = behind;
    }
    bytes.len() - rest.len() + rest.iter().take_while(|byte| !is_mark(**byte)).count()
}

/// A bit for each quote, backslash and control character, the first byte's lowest.
///
/// Counting in plain integers, eight bytes at a time, makes a mixed stream of bodies take a tenth longer
/// (`cargo xtask bench validator`): this is what the one `unsafe` of the workspace is for.
#[cfg(target_arch = "x86_64")]
#[expect(unsafe_code, reason = "SSE2 is asked for by name, though every x86-64 has it")]
#[inline(always)]
fn marks(bytes: &[u8; WIDTH]) -> u32 {
    // SAFETY: all that `with_sse2` asks of who calls it is a processor with SSE2. That belongs to x86-64 itself
    // (System V ABI for AMD64, 3.1.1: SSE2 is part of the baseline), and no other is compiled for here. It has no
    // pointers: the bytes reach it by value.
    unsafe { with_sse2(u128::from_le_bytes(*bytes)) }
}

#[cfg(target_arch = "x86_64")]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "bits are bits"
)]
#[inline]
#[target_feature(enable = "sse2")]
fn with_sse2(bytes: u128) -> u32 {
    use std::arch::x86_64::{
        _mm_cmpeq_epi8, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set_epi64x, _mm_set1_epi8,
    };
    let bytes = _mm_set_epi64x((bytes >> u64::BITS) as i64, bytes as i64);
    let equals = |byte: u8| _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte as i8));
    let is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(equals(b'"'), equals(b'\\')), is_control)) as u32
}

/// The same on any other processor.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
fn marks(bytes: &[u8; WIDTH]) -> u32 {
    byte_by_byte(bytes)
}

#[cfg(any(test, not(target_arch = "x86_64")))]
fn byte_by_byte(bytes: &[u8; WIDTH]) -> u32 {
    let bits = bytes.iter().enumerate().map(|(place, byte)| u32::from(is_mark(*byte)) << place);
    bits.sum()
}

/// Whether a byte is one of those.
#[inline]
fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, byte_by_byte, is_mark, length, marks};

    #[test]
    fn r6_every_byte_at_every_place_is_marked_as_it_is_alone() {
        for around in [b'0', b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF, 0x1F, 0, b'"', b'\\'] {
            for byte in 0..=u8::MAX {
                for place in 0..WIDTH {
                    let mut bytes = [around; WIDTH];
                    bytes[place] = byte;
                    let found = marks(&bytes);
                    assert_eq!(found, byte_by_byte(&bytes), "{bytes:?}");
                    assert_eq!(found >> place & 1 == 1, is_mark(byte), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn r6_a_run_of_any_length_ends_where_it_ends() {
        for plain in 0..4 * WIDTH {
            for behind in 0..2 * WIDTH {
                let bytes = [vec![b'a'; plain], vec![b'"'; behind]].concat();
                assert_eq!(length(&bytes), plain);
            }
        }
    }
}
