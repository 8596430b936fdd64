//! The members of a callback at every level, numbered, so that sums are lists.

use std::collections::HashMap;

use imhook_codegen::model::{Code, Edition, Member, Object, Type};
use imhook_validator::{Target, Validator};

/// Shapes of every target.
pub(super) struct Shapes<'v> {
    all: HashMap<Target, Shape<'v>>,
}

/// The objects of one target, each at its place; the body is the first.
pub(super) struct Shape<'v> {
    pub(super) target: Target,
    pub(super) places: Vec<Place<'v>>,
}

/// An object at a place.
pub(super) struct Place<'v> {
    /// JSON pointer with `*` for every element of an array.
    pub(super) pattern: String,
    /// In contract order.
    pub(super) members: Vec<Known<'v>>,
}

/// A member of it.
pub(super) struct Known<'v> {
    pub(super) member: &'v Member,
    /// What its value, or each element of it, has to be.
    pub(super) kind: Kind<'v>,
}

/// A type, with what it refers to at hand.
#[derive(Clone, Copy)]
pub(super) enum Kind<'v> {
    Text,
    Boolean,
    Int32,
    Int64,
    Code(&'v Code),
    /// The number of its place.
    Object(usize),
    OpenObject,
    /// Of elements of one of the kinds above.
    Array(Element<'v>),
}

/// A kind that an array holds; arrays of arrays are in no contract.
#[derive(Clone, Copy)]
pub(super) enum Element<'v> {
    Plain(&'v Type),
    Code(&'v Code),
    Object(usize),
}

impl<'v> Shapes<'v> {
    pub(super) fn of(validator: &'v Validator) -> Shapes<'v> {
        let shapes = validator.targets().map(|target| {
            let (edition, object) = (validator.edition(target), validator.body(target).object);
            let mut shape = Shape { target, places: Vec::new() };
            shape.add(edition, object, "");
            (target, shape)
        });
        Shapes { all: shapes.collect() }
    }

    pub(super) fn get(&self, target: Target) -> &Shape<'v> {
        &self.all[&target]
    }
}

impl<'v> Shape<'v> {
    /// Adds an object and those below it; says its number.
    fn add(&mut self, edition: &'v Edition, object: &'v Object, pattern: &str) -> usize {
        let number = self.places.len();
        self.places.push(Place { pattern: pattern.to_owned(), members: Vec::new() });
        for member in &object.members {
            let below = format!("{pattern}/{}", member.name);
            let kind = self.kind(edition, &member.kind, &below);
            self.places[number].members.push(Known { member, kind });
        }
        number
    }

    fn kind(&mut self, edition: &'v Edition, kind: &'v Type, pattern: &str) -> Kind<'v> {
        match kind {
            Type::Text | Type::Base64 => Kind::Text,
            Type::Boolean => Kind::Boolean,
            Type::Int32 => Kind::Int32,
            Type::Int64 => Kind::Int64,
            Type::Code(name) => Kind::Code(edition.code(name)),
            Type::Object(name) => Kind::Object(self.add(edition, edition.object(name), pattern)),
            Type::OpenObject => Kind::OpenObject,
            Type::Array(item) => Kind::Array(match &**item {
                Type::Code(name) => Element::Code(edition.code(name)),
                Type::Object(name) => Element::Object(self.add(edition, edition.object(name), &format!("{pattern}/*"))),
                plain => Element::Plain(plain),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::Type;
    use imhook_validator::Validator;

    use super::Shapes;

    #[test]
    fn every_object_of_every_callback_has_its_place() {
        let validator = Validator::new().expect("the contract is sound");
        let shapes = Shapes::of(&validator);
        for target in validator.targets() {
            let places = &shapes.get(target).places;
            assert_eq!(places[0].pattern, "");
            let nested = |kind: &Type| match kind {
                Type::Object(_) => 1,
                Type::Array(item) => usize::from(matches!(**item, Type::Object(_))),
                _ => 0,
            };
            let members = places.iter().flat_map(|place| &place.members);
            assert_eq!(members.map(|known| nested(&known.member.kind)).sum::<usize>(), places.len() - 1);
        }
    }
}
