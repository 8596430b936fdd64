//! Objects of the contract: members in contract order are expected, any other order is served too.

use super::{
    plan::{MemberPlan, ObjectPlan},
    text, unknown,
    walk::{Walk, behind, blanks},
};
use crate::reader::MAX_DEPTH;

/// So many members behind the expected one are tried before a name is looked up: the server leaves some out.
const NEAR: usize = 3;

impl<'p> Walk<'p> {
    /// An object inside so many others; `note` is told of each member that has a value, and what is left from its value
    /// on.
    #[inline]
    pub(super) fn object<'b>(
        self,
        object: &'p ObjectPlan,
        rest: &'b [u8],
        depth: usize,
        mut note: impl FnMut(&MemberPlan, &'b [u8]),
    ) -> Option<&'b [u8]> {
        let mut rest = blanks(behind(b'{', rest)?);
        if depth == MAX_DEPTH {
            return None;
        }
        if let Some(rest) = behind(b'}', rest) {
            return if object.required == 0 { Some(rest) } else { self.breaks() };
        }
        let mut members = Members { walk: self, object, ahead: &object.members, seen: 0 };
        loop {
            let (member, value) = members.next(rest)?;
            let value = blanks(value);
            rest = match member {
                Some(member) => match self.value(member.kind, value, depth + 1) {
                    Some(rest) => {
                        note(member, value);
                        rest
                    }
                    None => self.of_another_kind(member, value)?,
                },
                None if object.is_open => unknown::anything(value, depth + 1)?,
                None => return self.breaks(),
            };
            rest = match rest {
                [b',', rest @ ..] => rest,
                [b'}', rest @ ..] => return members.complete(rest),
                rest => match blanks(rest) {
                    [b',', rest @ ..] => rest,
                    rest => return members.complete(behind(b'}', rest)?),
                },
            };
        }
    }
}

/// The members of an object that is being read.
struct Members<'p> {
    walk: Walk<'p>,
    object: &'p ObjectPlan,
    /// The members that should come next.
    ahead: &'p [MemberPlan],
    /// The bits of members whose name was there.
    seen: u64,
}

impl<'p> Members<'p> {
    /// The member whose name is here, and what is left from its value on; no member for a name that the contract does not
    /// have. A name that was there before breaks the contract (rule R5).
    #[inline(always)]
    fn next<'b>(&mut self, rest: &'b [u8]) -> Option<(Option<&'p MemberPlan>, &'b [u8])> {
        let (member, value) = if let [member, ahead @ ..] = self.ahead
            && let Some(value) = member.name.behind(rest)
        {
            self.ahead = ahead;
            (member, value)
        } else if let [member, ahead @ ..] = self.ahead
            && let [b' ', rest @ ..] = rest
            && let Some(value) = member.name.behind(rest)
        {
            self.ahead = ahead;
            (member, value)
        } else {
            let rest = blanks(rest);
            match self.look_up(rest)? {
                (None, value) => return Some((None, value)),
                (Some(place), value) => {
                    self.ahead = &self.object.members[place + 1..];
                    (&self.object.members[place], value)
                }
            }
        };
        if self.seen & member.bit != 0 {
            return self.walk.breaks();
        }
        self.seen |= member.bit;
        Some((Some(member), value))
    }

    /// The place of the member whose name is here.
    #[inline(never)]
    fn look_up<'b>(&self, rest: &'b [u8]) -> Option<(Option<usize>, &'b [u8])> {
        let expected = self.object.members.len() - self.ahead.len();
        for (nearness, member) in self.ahead.iter().skip(1).take(NEAR).enumerate() {
            if let Some(value) = member.name.behind(rest) {
                return Some((Some(expected + 1 + nearness), value));
            }
        }
        // A name with escapes may be that of any member; the exact path reads it.
        let (name, rest) = text::plain_text(rest)?;
        Some((self.object.by_length.find(name), behind(b':', blanks(rest))?))
    }

    /// What is left behind the object, if all are there that have to be.
    #[inline]
    fn complete<'b>(&self, behind: &'b [u8]) -> Option<&'b [u8]> {
        if self.seen & self.object.required == self.object.required { Some(behind) } else { self.walk.breaks() }
    }
}
