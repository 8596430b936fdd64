//! Names of members: the expected one is compared in place, any other is looked up by its length.

use imhook_codegen::model::Member;

/// So many bytes are compared at once; longer names are compared one byte after the other.
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
        for (index, byte) in spelled.iter().take(BLOCK).enumerate() {
            (block[index], mask[index]) = (*byte, u8::MAX);
        }
        Name { spelled: spelled.into(), block, mask }
    }

    /// The place behind the colon, if this name stands here in quotes and with its colon right behind it.
    #[inline]
    pub(super) fn behind(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let rest = bytes.get(at..)?;
        let is_here = match rest.first_chunk::<BLOCK>() {
            Some(chunk) if self.spelled.len() <= BLOCK => self.begins(chunk),
            _ => rest.starts_with(&self.spelled),
        };
        is_here.then(|| at + self.spelled.len())
    }

    /// Without a branch for each byte, so that names of all lengths cost the same.
    #[inline]
    fn begins(&self, chunk: &[u8; BLOCK]) -> bool {
        let bytes = chunk.iter().zip(&self.block).zip(&self.mask);
        bytes.fold(0, |differs, ((byte, wanted), mask)| differs | ((byte ^ wanted) & mask)) == 0
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
