//! What the scanner is driven by: a body's objects as flat tables.

use imhook_codegen::model::{BodyOf, Edition, Member, Object, Profile, Raw, Type};

use super::{
    name::{ByLength, Name},
    rule::{self, Rules},
};

/// Members that one object may have: one bit each.
pub(super) const MOST_MEMBERS: usize = 64;

/// A body under a profile.
pub(super) struct Plan {
    /// The body itself.
    pub(super) root: Kind,
    /// Every object that the body can hold, and the body.
    pub(super) objects: Vec<ObjectPlan>,
    /// Codes that take no other values.
    pub(super) codes: Vec<Code>,
    /// What arrays hold.
    pub(super) items: Vec<Kind>,
    /// What the body's members demand of each other.
    pub(super) rules: Rules,
}

/// An object.
pub(super) struct ObjectPlan {
    /// In contract order.
    pub(super) members: Vec<MemberPlan>,
    pub(super) by_length: ByLength,
    /// The members that have to be there, as bits.
    pub(super) required: u64,
    /// Whether members that the contract does not have are taken.
    pub(super) is_open: bool,
}

/// A code that takes no other values.
pub(super) struct Code {
    pub(super) values: Vec<i64>,
    /// A bit for each value of one digit.
    pub(super) digits: u16,
}

/// A member.
pub(super) struct MemberPlan {
    /// Its place in its object.
    pub(super) place: usize,
    /// The bit of that place.
    pub(super) bit: u64,
    pub(super) name: Name,
    pub(super) kind: Kind,
    /// Whether a null is as good as no member.
    pub(super) may_be_null: bool,
}

/// What a value has to be. Numbers are places in the plan.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Base64,
    Boolean,
    Int32,
    Int64,
    /// One of the values of a code.
    Code(u16),
    Object(u16),
    /// Any object.
    OpenObject,
    Array(u16),
    /// Left to the exact path: there are more members than bits.
    Unsure,
}

impl Plan {
    pub(super) fn of(edition: &Edition, body: &BodyOf<'_>, profile: Profile) -> Plan {
        let rules = match profile {
            Profile::Tolerant => Rules::default(),
            Profile::Strict => rule::of(edition, body),
        };
        let plan = Plan { root: Kind::Unsure, objects: Vec::new(), codes: Vec::new(), items: Vec::new(), rules };
        let mut maker = Maker { edition, profile, plan, names: Vec::new() };
        let root = maker.object(body.object);
        Plan { root, ..maker.plan }
    }
}

struct Maker<'a> {
    edition: &'a Edition,
    profile: Profile,
    plan: Plan,
    /// Of the objects that have a place, in the order of their places.
    names: Vec<&'a str>,
}

impl<'a> Maker<'a> {
    fn object(&mut self, object: &'a Object) -> Kind {
        if object.members.len() > MOST_MEMBERS {
            return Kind::Unsure;
        }
        if let Some(place) = self.names.iter().position(|name| *name == object.name) {
            return Kind::Object(short(place));
        }
        let place = self.names.len();
        self.names.push(&object.name);
        // The objects inside come behind this one.
        self.plan.objects.push(ObjectPlan::empty());
        let members: Vec<MemberPlan> =
            object.members.iter().enumerate().map(|(place, member)| self.member(place, member)).collect();
        let required =
            members.iter().zip(&object.members).filter(|(_, member)| member.presence.is_required(self.profile));
        self.plan.objects[place] = ObjectPlan {
            by_length: ByLength::of(&object.members),
            required: required.fold(0, |bits, (plan, _)| bits | plan.bit),
            is_open: self.profile == Profile::Tolerant,
            members,
        };
        Kind::Object(short(place))
    }

    fn member(&mut self, place: usize, member: &'a Member) -> MemberPlan {
        MemberPlan {
            place,
            bit: 1 << place,
            name: Name::of(&member.name),
            kind: self.kind(&member.kind),
            may_be_null: self.profile == Profile::Tolerant && !member.presence.is_required(self.profile),
        }
    }

    fn kind(&mut self, kind: &'a Type) -> Kind {
        let is_strict = self.profile == Profile::Strict;
        match kind {
            Type::Base64 if is_strict => Kind::Base64,
            Type::Text | Type::Base64 => Kind::Text,
            Type::Boolean => Kind::Boolean,
            Type::Int64 => Kind::Int64,
            Type::Code(name) if is_strict && self.edition.code(name).closed => {
                let values = self.edition.code(name).values.iter();
                let numbers = values.filter_map(|value| match value.raw {
                    Raw::Int(number) => Some(number),
                    Raw::Text(_) => None,
                });
                self.plan.codes.push(Code::of(numbers.collect()));
                Kind::Code(short(self.plan.codes.len() - 1))
            }
            Type::Int32 | Type::Code(_) => Kind::Int32,
            Type::Object(name) => self.object(self.edition.object(name)),
            Type::OpenObject => Kind::OpenObject,
            Type::Array(item) => {
                let item = self.kind(item);
                self.plan.items.push(item);
                Kind::Array(short(self.plan.items.len() - 1))
            }
        }
    }
}

impl Code {
    fn of(values: Vec<i64>) -> Code {
        let digits = values.iter().filter(|value| (0..10).contains(*value));
        Code { digits: digits.fold(0, |digits, value| digits | 1 << value), values }
    }
}

impl ObjectPlan {
    fn empty() -> ObjectPlan {
        ObjectPlan { members: Vec::new(), by_length: ByLength::default(), required: 0, is_open: false }
    }
}

/// # Panics
/// When a contract has more objects, codes or arrays than anybody could read.
fn short(place: usize) -> u16 {
    u16::try_from(place).expect("fewer than 65,536 of anything in one body")
}
