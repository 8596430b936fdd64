//! Through a body from its first byte to its last: blanks, brackets, and members of objects.
//!
//! Every step takes the place where something should begin and gives the place behind it, or none where the scanner
//! is not sure.

use super::plan::{Kind, MOST_MEMBERS, MemberPlan, ObjectPlan, Plan};
use crate::reader::MAX_DEPTH;

/// A body and the plan that it is held against.
pub(super) struct Walk<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) plan: &'a Plan,
}

impl<'a> Walk<'a> {
    /// The bytes have to be UTF-8.
    pub(super) fn new(bytes: &'a [u8], plan: &'a Plan) -> Self {
        Walk { bytes, plan }
    }

    /// The whole body: one object with nothing but blanks around it.
    pub(super) fn document(&self) -> Option<()> {
        let Kind::Object(root) = self.plan.root else { return None };
        let (root, start) = (&self.plan.objects[usize::from(root)], self.blanks(0));
        let end = if self.plan.rules.is_empty() {
            self.object(root, start, 0, |_, _| {})?
        } else {
            let mut places = [None; MOST_MEMBERS];
            let end = self.object(root, start, 0, |index, at| places[index] = Some(at))?;
            self.plan.rules.hold(self, &places)?;
            end
        };
        (self.blanks(end) == self.bytes.len()).then_some(())
    }

    /// An object of the contract inside so many others; `note` is told of each member that it has, and where its value
    /// stands.
    #[inline]
    pub(super) fn object(
        &self,
        object: &ObjectPlan,
        at: usize,
        depth: usize,
        mut note: impl FnMut(usize, usize),
    ) -> Option<usize> {
        // Bits of members: those whose name was there, and those that have a value too.
        let (mut seen, mut given) = (0_u64, 0_u64);
        let mut expected = 0;
        let end = self.list(b'{', b'}', at, depth, |at| {
            let (index, at) = match object.members.get(expected).and_then(|member| member.name.behind(self.bytes, at)) {
                Some(end) => (expected, self.blanks(end)),
                None => self.look_up(object, at)?,
            };
            let Some(member) = object.members.get(index) else {
                return if object.is_open { self.anything(at, depth + 1) } else { None };
            };
            let bit = 1 << index;
            if seen & bit != 0 {
                // Rule R5.
                return None;
            }
            seen |= bit;
            expected = index + 1;
            let Some(end) = self.value(member.kind, at, depth + 1) else { return self.null(member, at) };
            given |= bit;
            note(index, at);
            Some(end)
        })?;
        (given & object.required == object.required).then_some(end)
    }

    /// The place of the member whose name is here among the object's members, one behind them for a name that the
    /// contract does not have; and the place of its value.
    #[inline(never)]
    fn look_up(&self, object: &ObjectPlan, at: usize) -> Option<(usize, usize)> {
        // A name with escapes may be that of any member; the exact path reads it.
        let (name, end) = self.plain_text(at)?;
        let colon = self.blanks(end);
        if self.byte(colon) != b':' {
            return None;
        }
        let index = object.by_length.find(name).unwrap_or(object.members.len());
        Some((index, self.blanks(colon + 1)))
    }

    /// A null that is as good as no member (rule R1).
    #[cold]
    fn null(&self, member: &MemberPlan, at: usize) -> Option<usize> {
        if member.may_be_null { self.literal(at, b"null") } else { None }
    }

    /// What stands between two brackets, with commas in between, inside so many other brackets (rule R10).
    #[inline]
    pub(super) fn list(
        &self,
        open: u8,
        close: u8,
        at: usize,
        depth: usize,
        mut item: impl FnMut(usize) -> Option<usize>,
    ) -> Option<usize> {
        if self.byte(at) != open || depth == MAX_DEPTH {
            return None;
        }
        let mut at = self.blanks(at + 1);
        if self.byte(at) == close {
            return Some(at + 1);
        }
        loop {
            at = self.blanks(item(at)?);
            match self.byte(at) {
                b',' => at = self.blanks(at + 1),
                byte if byte == close => return Some(at + 1),
                _ => return None,
            }
        }
    }

    /// The byte that is here; behind the end a NUL, which stands nowhere in JSON.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    /// The first place from here on without a blank. Mostly there is none, else mostly one space.
    #[inline]
    pub(super) fn blanks(&self, at: usize) -> usize {
        if self.byte(at) > b' ' {
            at
        } else if self.byte(at) == b' ' && self.byte(at + 1) > b' ' {
            at + 1
        } else {
            self.many_blanks(at)
        }
    }

    #[cold]
    fn many_blanks(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\t' | b'\n' | b'\r') {
            at += 1;
        }
        at
    }
}
