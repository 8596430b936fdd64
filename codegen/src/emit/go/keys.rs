//! Identity and order key (rule R9) as statements over the typed body.

use super::names;
use crate::model::{Edition, Presence, Type};

/// A member of a key: its path, and whether the key needs it as a time.
pub(super) type Part<'a> = (&'a str, bool);

/// How a key is written.
pub(super) struct Key {
    /// Conditions under which there is none.
    pub(super) voids: Vec<String>,
    /// Expressions that write its members behind `b`, in order.
    pub(super) writes: Vec<String>,
}

/// The key of an object, if it has any member.
pub(super) fn key(edition: &Edition, object: &str, parts: &[Part<'_>]) -> Option<Key> {
    if parts.is_empty() {
        return None;
    }
    let members: Vec<Member> = parts.iter().map(|part| Member::of(edition, object, *part)).collect();
    let times = members.iter().filter(|member| member.is_time);
    Some(Key {
        voids: times.map(|member| format!("{} == 0", member.number())).collect(),
        writes: members.iter().map(Member::write).collect(),
    })
}

struct Member<'a> {
    field: String,
    kind: &'a Type,
    may_be_nil: bool,
    is_time: bool,
}

impl<'a> Member<'a> {
    fn of(edition: &'a Edition, object: &str, (path, is_time): Part<'_>) -> Member<'a> {
        let steps: Vec<&str> = path.split('.').collect();
        for depth in 1..steps.len() {
            let outer = edition.member_at(object, &steps[..depth].join("."));
            let is_there =
                outer.is_some_and(|member| matches!(member.presence, Presence::Required | Presence::Default));
            assert!(is_there, "{object}.{path}: a key below an object that may be absent has no Go form yet");
        }
        let member = edition.member_at(object, path).expect("the reader checked every key");
        Member {
            field: field(edition, object, &steps),
            kind: &member.kind,
            may_be_nil: matches!(member.presence, Presence::Optional | Presence::AlwaysWritten),
            is_time,
        }
    }

    /// The value of an integer; contract.md 6: an absent one counts as 0.
    fn number(&self) -> String {
        if self.may_be_nil { format!("wire.OrZero({})", self.field) } else { self.field.clone() }
    }

    /// contract.md 6: what is absent and no integer is null.
    fn write(&self) -> String {
        let optional = if self.may_be_nil { "Optional" } else { "" };
        match self.kind {
            Type::Int32 | Type::Int64 => format!("wire.AppendInt(b, {})", self.number()),
            _ if self.is_time => format!("wire.AppendInt(b, {})", self.number()),
            Type::Code(_) => format!("wire.Append{optional}Int(b, {})", self.field),
            Type::Boolean => format!("wire.Append{optional}Bool(b, {})", self.field),
            _ => format!("wire.Append{optional}Text(b, {})", self.field),
        }
    }
}

/// The expression for the field at a path.
fn field(edition: &Edition, object: &str, steps: &[&str]) -> String {
    let (mut object, mut expression) = (edition.object(object), "v".to_owned());
    for step in steps {
        let place =
            object.members.iter().position(|member| member.name == *step).expect("the reader checked every key");
        expression = format!("{expression}.{}", names::fields(object)[place]);
        if let Type::Object(inner) = &object.members[place].kind {
            object = edition.object(inner);
        }
    }
    expression
}
