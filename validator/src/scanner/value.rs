//! Values by what the contract says of them.

use super::{
    integer,
    plan::{Kind, MemberPlan},
    text, unknown,
    walk::{Walk, list},
};

impl Walk<'_> {
    /// A value of this kind, inside so many objects and arrays.
    #[inline(always)]
    pub(super) fn value(self, kind: Kind, rest: &[u8], depth: usize) -> Option<&[u8]> {
        match kind {
            Kind::Text => text::text(rest),
            Kind::Int32 => integer::int32(rest),
            Kind::Int64 => integer::int64(rest),
            Kind::Code(code) => self.code(code, rest),
            kind => self.other(kind, rest, depth),
        }
    }

    /// A value of one of the kinds that are less frequent, or take longer. It keeps the others small enough to stand where
    /// they are needed.
    #[inline(never)]
    fn other(self, kind: Kind, rest: &[u8], depth: usize) -> Option<&[u8]> {
        match kind {
            Kind::Base64 => text::base64(rest),
            Kind::Boolean => unknown::literal(b"true", rest).or_else(|| unknown::literal(b"false", rest)),
            Kind::Object(object) => self.object(&self.plan.objects[usize::from(object)], rest, depth, |_, _| {}),
            Kind::OpenObject => unknown::object(rest, depth),
            Kind::Array(item) => {
                let item = self.plan.items[usize::from(item)];
                list(*b"[]", rest, depth, |rest| self.item(item, rest, depth + 1))
            }
            Kind::Text | Kind::Int32 | Kind::Int64 | Kind::Code(_) => self.value(kind, rest, depth),
            Kind::Unsure => None,
        }
    }

    /// A value of a code. Mostly it has one digit.
    #[inline(always)]
    fn code(self, code: u16, rest: &[u8]) -> Option<&[u8]> {
        let code = &self.plan.codes[usize::from(code)];
        match rest {
            [digit @ b'0'..=b'9', rest @ ..] if matches!(rest, [b',' | b'}', ..]) => {
                if code.digits >> (digit - b'0') & 1 == 1 { Some(rest) } else { self.breaks() }
            }
            rest => {
                let integer = integer::integer(rest)?;
                code.values.contains(&integer.value()?).then_some(integer.behind)
            }
        }
    }

    #[inline(never)]
    fn item(self, kind: Kind, rest: &[u8], depth: usize) -> Option<&[u8]> {
        self.value(kind, rest, depth).or_else(|| if kind.may_begin(rest) { None } else { self.breaks() })
    }

    /// What is left behind a value that is not of its member's kind, if it is a null that is as good as no member (rule
    /// R1). A member that has to be there may not be null, so that whoever was seen is there.
    #[cold]
    pub(super) fn of_another_kind<'b>(self, member: &MemberPlan, rest: &'b [u8]) -> Option<&'b [u8]> {
        match unknown::literal(b"null", rest) {
            Some(rest) if member.may_be_null => Some(rest),
            None if member.kind.may_begin(rest) => None,
            _ => self.breaks(),
        }
    }
}

impl Kind {
    /// Whether a value of this kind may begin like this. A value that begins otherwise is of another type, or none.
    fn may_begin(self, rest: &[u8]) -> bool {
        rest.first().is_none_or(|first| match self {
            Kind::Text | Kind::Base64 => *first == b'"',
            Kind::Boolean => matches!(first, b't' | b'f'),
            Kind::Int32 | Kind::Int64 | Kind::Code(_) => matches!(first, b'-' | b'0'..=b'9'),
            Kind::Object(_) | Kind::OpenObject => *first == b'{',
            Kind::Array(_) => *first == b'[',
            Kind::Unsure => true,
        })
    }
}
