//! Names of members: the expected one is compared in place, any other is looked up by its length.

use imhook_codegen::model::Member;

/// So many bytes are compared at once.
const BLOCK: usize = 32;

/// A member's name as the server writes it, in quotes and with its colon.
pub(super) struct Name {
    spelled: Box<[u8]>,
    /// `spelled` in front, zeros behind.
    block: [u8; BLOCK],
    /// Ones where `block` counts.
    mask: [u8; BLOCK],
}

impl Name {
    /// # Panics
    /// Never: every text can be written as JSON.
    pub(super) fn of(name: &str) -> Name {
        let mut spelled = serde_json::to_vec(name).expect("a text is JSON");
        spelled.push(b':');
        let (mut block, mut mask) = ([0; BLOCK], [0; BLOCK]);
        if spelled.len() > BLOCK {
            // Never equal, whatever stands there: such a name is looked up.
            block[0] = u8::MAX;
        }
        for (index, byte) in spelled.iter().enumerate().take_while(|_| spelled.len() <= BLOCK) {
            (block[index], mask[index]) = (*byte, u8::MAX);
        }
        Name { spelled: spelled.into(), block, mask }
    }

    /// What is left behind the colon, if this name stands here in quotes and with its colon right behind it.
    #[inline(always)]
    pub(super) fn behind<'b>(&self, rest: &'b [u8]) -> Option<&'b [u8]> {
        let is_here = match rest.first_chunk() {
            Some(chunk) => self.begins::<BLOCK>(chunk),
            None => self.begins_near_the_end(rest),
        };
        if is_here { rest.get(self.spelled.len()..) } else { None }
    }

    /// Without a branch for each byte, so that names of all lengths cost the same.
    #[inline(always)]
    fn begins<const N: usize>(&self, chunk: &[u8; N]) -> bool {
        let bytes = chunk.iter().zip(&self.block).zip(&self.mask);
        bytes.fold(0, |differs, ((byte, wanted), mask)| differs | ((byte & mask) ^ wanted)) == 0
    }

    #[inline(never)]
    fn begins_near_the_end(&self, rest: &[u8]) -> bool {
        const HALF: usize = BLOCK / 2;
        match rest.first_chunk() {
            Some(chunk) if self.spelled.len() <= HALF => self.begins::<HALF>(chunk),
            _ => rest.starts_with(&self.spelled),
        }
    }
}

/// The members of an object, grouped by the lengths of their names: seldom more than two share one.
#[derive(Default)]
pub(super) struct ByLength {
    /// By length: names of that length, and where their members stand.
    groups: Vec<Vec<(Box<[u8]>, usize)>>,
}

impl ByLength {
    pub(super) fn of(members: &[Member]) -> ByLength {
        let longest = members.iter().map(|member| member.name.len()).max().unwrap_or_default();
        let mut groups = vec![Vec::new(); longest + 1];
        for (index, member) in members.iter().enumerate() {
            groups[member.name.len()].push((member.name.as_bytes().into(), index));
        }
        ByLength { groups }
    }

    /// Which member has this name, which holds no escape.
    #[inline]
    pub(super) fn find(&self, name: &[u8]) -> Option<usize> {
        let group = self.groups.get(name.len())?;
        group.iter().find(|(known, _)| **known == *name).map(|(_, index)| *index)
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Name};

    #[test]
    fn a_name_of_any_length_is_seen_however_near_the_end_it_stands() {
        for length in 1..2 * BLOCK {
            let name = Name::of(&"n".repeat(length));
            for left in 0..2 * BLOCK {
                let left = vec![b'n'; left];
                let here = [&*name.spelled, &left].concat();
                // A longer one is looked up, unless it stands near the end.
                let is_seen = name.spelled.len() <= BLOCK || here.len() < BLOCK;
                assert_eq!(name.behind(&here), is_seen.then_some(&*left), "{length}");
                for place in 0..name.spelled.len() {
                    let mut other = here.clone();
                    other[place] ^= 1;
                    assert_eq!(name.behind(&other), None, "{length}, {place}");
                }
            }
        }
    }
}
