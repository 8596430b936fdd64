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
            return (object.required == 0).then_some(rest);
        }
        let mut members = Members { object, ahead: &object.members, seen: 0 };
        loop {
            let (member, value) = members.next(rest)?;
            let value = blanks(value);
            rest = match member {
                Some(member) => match self.value(member.kind, value, depth + 1) {
                    Some(rest) => {
                        note(member, value);
                        rest
                    }
                    None => null(member, value)?,
                },
                None if object.is_open => unknown::anything(value, depth + 1)?,
                None => return None,
            };
            rest = match rest {
                [b',', rest @ ..] => rest,
                [b'}', rest @ ..] => return members.are_complete().then_some(rest),
                rest => match blanks(rest) {
                    [b',', rest @ ..] => rest,
                    rest => return if members.are_complete() { behind(b'}', rest) } else { None },
                },
            };
        }
    }
}

/// The members of an object that is being read.
struct Members<'p> {
    object: &'p ObjectPlan,
    /// The members that should come next.
    ahead: &'p [MemberPlan],
    /// The bits of members whose name was there.
    seen: u64,
}

impl<'p> Members<'p> {
    /// The member whose name is here, and what is left from its value on; no member for a name that the contract does not
    /// have. Nothing for a name that was there before (rule R5).
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
            return None;
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

    /// Whether all are there that have to be.
    #[inline]
    fn are_complete(&self) -> bool {
        self.seen & self.object.required == self.object.required
    }
}

/// What is left behind a null that is as good as no member (rule R1). A member that has to be there may not be null, so
/// that whoever was seen is there.
#[cold]
fn null<'b>(member: &MemberPlan, value: &'b [u8]) -> Option<&'b [u8]> {
    if member.may_be_null { unknown::literal(b"null", value) } else { None }
}
