//! A body is held against the shape of its callback.

use imhook_codegen::model::{Code, Profile, Type};
use imhook_validator::{
    Reason, Validator,
    reader::{Member, Node, Value},
};

use super::{
    shape::{Element, Kind, Known, Shape},
    subject::Subject,
    sums::{Key, Sighting, Sums},
};

/// Characters of an example.
const EXAMPLE: usize = 60;
/// Stands for a value that is not shown.
const MASK: &str = "***";

/// One body and what it is held against.
pub(super) struct Walk<'w, 'v> {
    pub(super) shape: &'w Shape<'v>,
    pub(super) validator: &'w Validator,
    pub(super) show_values: bool,
    pub(super) subject: &'w Subject<'w>,
    pub(super) seen: &'w dyn Fn() -> Sighting,
}

/// The way to a value.
#[derive(Clone, Copy)]
enum Way<'w> {
    Body,
    Member(&'w Way<'w>, &'w str),
    Element(&'w Way<'w>, usize),
}

/// Something that differs at a place.
struct Oddity<'o> {
    reason: Reason,
    way: Way<'o>,
    value: Option<String>,
    /// Senders may add to the code.
    open: bool,
    /// What to show of it, if anything is there.
    node: Option<Node<'o>>,
}

impl Walk<'_, '_> {
    pub(super) fn over(&self, sums: &mut Sums) {
        sums.bodies += 1;
        let places = self.shape.places.len();
        sums.of(self.shape.target, places);
        if self.subject.is_object() {
            self.object(0, self.subject.tree.root, Way::Body, sums);
        } else {
            self.wrong_type(self.subject.tree.root, Way::Body, sums);
        }
    }

    fn object(&self, number: usize, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        let Value::Object(members) = node.value else { return self.wrong_type(node, way, sums) };
        let place = &self.shape.places[number];
        let mut present = vec![false; place.members.len()];
        for Member { key, value, .. } in members {
            let way = Way::Member(&way, &key);
            let Some(index) = place.members.iter().position(|known| known.member.name == key) else {
                self.odd(
                    Oddity { reason: Reason::UnknownMember, way, value: None, open: false, node: Some(value) },
                    sums,
                );
                continue;
            };
            // A null member is an absent one (rule R1).
            if value.value != Value::Null {
                present[index] = true;
                self.value(number, index, &place.members[index], value, way, sums);
            }
        }
        for (Known { member, .. }, _) in place.members.iter().zip(&present).filter(|(_, present)| !**present) {
            // What a correct sender always writes.
            if member.presence.is_required(Profile::Strict) {
                let way = Way::Member(&way, &member.name);
                self.odd(Oddity { reason: Reason::MissingRequired, way, value: None, open: false, node: None }, sums);
            }
        }
        let sums = &mut sums.of(self.shape.target, self.shape.places.len())[number];
        sums.count(&present);
    }

    fn value(&self, number: usize, index: usize, known: &Known<'_>, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        match (known.kind, node.value) {
            (Kind::Object(place), _) => self.object(place, node, way, sums),
            (Kind::Code(code), _) => self.code(number, index, code, node, way, sums),
            (Kind::Int32, Value::Number(text)) => self.integer::<i32>(text, node, way, sums),
            (Kind::Int64, Value::Number(text)) => self.integer::<i64>(text, node, way, sums),
            (Kind::Text, Value::String(_)) | (Kind::Boolean, Value::Bool(_)) | (Kind::OpenObject, Value::Object(_)) => {
            }
            (Kind::Array(element), Value::Array(nodes)) => {
                for (at, node) in nodes.iter().enumerate() {
                    let way = Way::Element(&way, at);
                    match element {
                        Element::Object(place) => self.object(place, node, way, sums),
                        Element::Code(code) => self.code(number, index, code, node, way, sums),
                        Element::Plain(kind) => self.plain(kind, node, way, sums),
                    }
                }
            }
            _ => self.wrong_type(node, way, sums),
        }
    }

    fn plain(&self, kind: &Type, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        match (kind, node.value) {
            (Type::Int32, Value::Number(text)) => self.integer::<i32>(text, node, way, sums),
            (Type::Int64, Value::Number(text)) => self.integer::<i64>(text, node, way, sums),
            (Type::Text | Type::Base64, Value::String(_))
            | (Type::Boolean, Value::Bool(_))
            | (Type::OpenObject, Value::Object(_)) => {}
            _ => self.wrong_type(node, way, sums),
        }
    }

    /// An integer is judged on its digits (rule R4).
    fn integer<N: std::str::FromStr>(&self, text: &str, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        if text.contains(['.', 'e', 'E']) {
            self.wrong_type(node, way, sums);
        } else if text.parse::<N>().is_err() {
            self.odd(Oddity { reason: Reason::OutOfRange, way, value: None, open: false, node: Some(node) }, sums);
        }
    }

    fn code(&self, number: usize, index: usize, code: &Code, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        let Value::Number(text) = node.value else { return self.wrong_type(node, way, sums) };
        let Ok(value) = text.parse::<i32>() else { return self.integer::<i32>(text, node, way, sums) };
        if is_known(code, value) {
            let sums = &mut sums.of(self.shape.target, self.shape.places.len())[number];
            *sums.codes.entry((index, value)).or_default() += 1;
        } else {
            let value = Some(value.to_string());
            self.odd(Oddity { reason: Reason::UnknownCode, way, value, open: !code.closed, node: None }, sums);
        }
    }

    fn wrong_type(&self, node: Node<'_>, way: Way<'_>, sums: &mut Sums) {
        let found = match node.value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(text) if text.contains(['.', 'e', 'E']) => "fraction",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let value = Some(found.to_owned());
        self.odd(Oddity { reason: Reason::WrongType, way, value, open: false, node: Some(node) }, sums);
    }

    fn odd(&self, oddity: Oddity<'_>, sums: &mut Sums) {
        let Oddity { reason, way, value, open, node } = oddity;
        let (target, pattern) = (Some(self.shape.target), way.pattern());
        let key = Key { target, pattern, reason: reason.name(), value, open };
        sums.odd(key, (self.seen)(), || way.pointer(), || node.map(|node| self.example(node)));
    }

    /// A value, cut short; nothing of it unless that was asked for, and nothing confidential at all.
    fn example(&self, node: Node<'_>) -> String {
        let start = self.subject.start;
        let span = start + node.span.start..start + node.span.end;
        let hidden = |mask: &std::ops::Range<usize>| mask.start < span.end && span.start < mask.end;
        if !self.show_values || self.validator.confidential(self.subject.piece).iter().any(hidden) {
            return MASK.to_owned();
        }
        let text = &self.subject.tree.source[node.span.start..node.span.end];
        match text.char_indices().nth(EXAMPLE) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        }
    }
}

/// Whether the contract names a value, or a range that holds it.
fn is_known(code: &Code, value: i32) -> bool {
    code.value(value.into()).is_some() || code.ranges.iter().any(|range| (range.first..=range.last).contains(&value))
}

impl Way<'_> {
    /// JSON pointer (RFC 6901).
    fn pointer(self) -> String {
        self.written(&|index| index.to_string())
    }

    /// The same with `*` for every element of an array.
    fn pattern(self) -> String {
        self.written(&|_| "*".to_owned())
    }

    fn written(self, element: &dyn Fn(usize) -> String) -> String {
        match self {
            Way::Body => String::new(),
            Way::Member(object, key) => {
                format!("{}/{}", object.written(element), key.replace('~', "~0").replace('/', "~1"))
            }
            Way::Element(array, index) => format!("{}/{}", array.written(element), element(index)),
        }
    }
}
