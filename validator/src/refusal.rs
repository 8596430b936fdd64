//! Refusals that need no schema: for callers who only want to know whether a body keeps the contract.
//!
//! Nearly every broken body lacks a member, has one twice or has a value of another type. That shows at once, where
//! making a value for the schema and asking it takes several times as long. What is refused here the published schema
//! refuses too, or R1, R4 or R5 does (a test holds both against each other); whatever is not refused is for them to say.

use imhook_codegen::model::{Edition, Member, Object, Presence, Profile, Type};

use crate::{
    reader::{Items, Members, Node, Value},
    rules::integer,
};

/// Members that an object may have: one bit each. With more, nothing is sure.
const MOST_MEMBERS: usize = 128;

/// What a body is held against.
#[derive(Clone, Copy)]
pub(crate) struct Refusal<'a> {
    pub(crate) edition: &'a Edition,
    pub(crate) profile: Profile,
}

impl Refusal<'_> {
    /// Whether a value that should be an object of the edition is surely refused.
    pub(crate) fn is_sure(self, object: &Object, node: Node<'_>) -> bool {
        match node.value {
            Value::Object(members) => object.members.len() <= MOST_MEMBERS && self.of_object(object, members),
            _ => true,
        }
    }

    fn of_object(self, object: &Object, members: Members<'_>) -> bool {
        // Bits of members: those whose name was there, and those that have a value too.
        let (mut seen, mut given) = (0_u128, 0_u128);
        let mut expected = 0;
        for member in members {
            let index = place_of(object, &member.key, expected);
            let Some(index) = index else {
                if self.profile == Profile::Strict {
                    return true;
                }
                continue;
            };
            let (known, bit) = (&object.members[index], 1 << index);
            if seen & bit != 0 {
                return true;
            }
            seen |= bit;
            expected = index + 1;
            if member.value.value == Value::Null {
                if self.profile == Profile::Strict && known.presence == Presence::Optional {
                    return true;
                }
            } else if self.of_value(&known.kind, member.value) {
                return true;
            } else {
                given |= bit;
            }
        }
        let mut known = object.members.iter().enumerate();
        known.any(|(index, known)| known.presence.is_required(self.profile) && given & (1 << index) == 0)
    }

    fn of_value(self, kind: &Type, node: Node<'_>) -> bool {
        match (kind, node.value) {
            (Type::Text | Type::Base64, Value::String(_))
            | (Type::Boolean, Value::Bool(_))
            | (Type::OpenObject, Value::Object(_)) => false,
            (Type::Int32 | Type::Code(_), Value::Number(text)) => {
                integer(text, i32::MIN.into()..=i32::MAX.into()).is_err()
            }
            (Type::Int64, Value::Number(text)) => integer(text, i64::MIN..=i64::MAX).is_err(),
            (Type::Object(name), _) => self.is_sure(self.edition.object(name), node),
            (Type::Array(item), Value::Array(items)) => self.of_items(item, items),
            _ => true,
        }
    }

    fn of_items(self, item: &Type, items: Items<'_>) -> bool {
        items.iter().any(|node| self.of_value(item, node))
    }
}

/// The place of a member in the contract. Most bodies are in contract order, so it is looked for from where it is expected.
pub(crate) fn place_of(object: &Object, name: &str, expected: usize) -> Option<usize> {
    let (before, behind) = object.members.split_at(expected);
    let is_it = |member: &Member| member.name == name;
    behind.iter().position(is_it).map(|place| expected + place).or_else(|| before.iter().position(is_it))
}
