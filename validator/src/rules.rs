//! The rules that no schema can say, judged on the text: null members (R1), integers by their digits (R4), doubled
//! keys (R5). What is left becomes the plain value that the published schema decides on.
//!
//! In: the tree and the object it should be. Out: findings, and a value in which no known member is null, no
//! known key is doubled and every integer is one. A place that has a finding keeps it: what the schema says of
//! the stand-in there does not count.

use std::{
    collections::{HashMap, HashSet},
    mem,
};

use imhook_codegen::model::{Edition, Member, Object, Presence, Profile, Type};
use serde_json::{Map, Number, Value as Json};

use crate::{
    Reason,
    order::{Draft, Rank},
    reader::{self, Node, Span, Text, Value},
    scanner::is_base64,
    sites::child,
};

/// What the rules leave for the schema, and what they found.
pub(crate) struct Judged {
    /// The value for the schema.
    pub(crate) value: Json,
    /// In no order yet.
    pub(crate) findings: Vec<Draft>,
    /// Pointers of values that are judged already.
    pub(crate) settled: HashSet<String>,
    /// Spans of nulls that are read as absent, by pointer.
    pub(crate) nulls: HashMap<String, Span>,
}

/// What the value is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be read into a type.
    Reading,
    /// To be judged and dropped: long texts are not copied; others stand in for them that every schema judges alike.
    Verdict,
}

/// Texts longer than this are not copied for a verdict. No code is so long.
const LONG: usize = 1024;

/// Judges a tree that should be an object of an edition.
pub(crate) fn judge(edition: &Edition, object: &Object, profile: Profile, purpose: Purpose, root: &Node<'_>) -> Judged {
    let judged = Judged { value: Json::Null, findings: Vec::new(), settled: HashSet::new(), nulls: HashMap::new() };
    let mut judge = Judge { edition, profile, purpose, judged };
    let value = judge.object(object, root, Place::Root);
    judge.judged.value = value;
    judge.judged
}

/// The way to a value: its pointer is written only where there is something to say of it.
#[derive(Clone, Copy)]
enum Place<'p> {
    Root,
    Member(&'p Place<'p>, &'p str),
    Element(&'p Place<'p>, usize),
}

impl Place<'_> {
    fn pointer(self) -> String {
        match self {
            Place::Root => String::new(),
            Place::Member(object, key) => child(&object.pointer(), key),
            Place::Element(array, index) => child(&array.pointer(), &index.to_string()),
        }
    }
}

struct Judge<'a> {
    edition: &'a Edition,
    profile: Profile,
    purpose: Purpose,
    judged: Judged,
}

impl Judge<'_> {
    fn object(&mut self, object: &Object, node: &Node<'_>, at: Place<'_>) -> Json {
        let Value::Object(members) = &node.value else { return self.plain(node) };
        let mut seen = vec![false; object.members.len()];
        let mut value = Map::with_capacity(members.len());
        for reader::Member { key, key_span, value: node } in members {
            let Some(index) = object.members.iter().position(|member| member.name == *key) else {
                value.insert(key.to_string(), self.plain(node));
                continue;
            };
            let (member, place) = (&object.members[index], Place::Member(&at, key));
            if mem::replace(&mut seen[index], true) {
                self.find(Reason::DuplicateKey, place, *key_span, "R5");
            } else if node.value == Value::Null {
                self.null(member, place, node.span);
            } else {
                let judged = self.value(&member.kind, node, place);
                value.insert(key.to_string(), judged);
            }
        }
        Json::Object(value)
    }

    /// A null member is an absent member; strict says so where the member may be absent. Where it may not, the
    /// schema finds it missing.
    fn null(&mut self, member: &Member, at: Place<'_>, span: Span) {
        if self.profile == Profile::Strict && member.presence == Presence::Optional {
            self.find(Reason::NullForOptional, at, span, "R1");
        } else {
            self.judged.nulls.insert(at.pointer(), span);
        }
    }

    fn value(&mut self, kind: &Type, node: &Node<'_>, at: Place<'_>) -> Json {
        match (kind, &node.value) {
            (Type::Object(name), Value::Object(_)) => self.object(self.edition.object(name), node, at),
            (Type::Array(item), Value::Array(nodes)) => {
                let item_at = |(index, node)| self.value(item, node, Place::Element(&at, index));
                Json::Array(nodes.iter().enumerate().map(item_at).collect())
            }
            (Type::Int32 | Type::Code(_), Value::Number(text)) => {
                self.integer(text, i32::MIN.into()..=i32::MAX.into(), node.span, at)
            }
            (Type::Int64, Value::Number(text)) => self.integer(text, i64::MIN..=i64::MAX, node.span, at),
            (Type::Base64, Value::String(text)) => self.base64(*text),
            _ => self.plain(node),
        }
    }

    /// What is base64 and what is not have a stand-in each.
    fn base64(&self, text: Text<'_>) -> Json {
        if self.is_short(text) {
            return text.resolved().into();
        }
        if is_base64(text.resolved().as_bytes()) { "".into() } else { "-".into() }
    }

    fn text(&self, text: Text<'_>) -> Json {
        if self.is_short(text) {
            return text.resolved().into();
        }
        let raw = text.raw();
        raw[..raw.floor_char_boundary(LONG)].into()
    }

    fn is_short(&self, text: Text<'_>) -> bool {
        self.purpose == Purpose::Reading || text.raw().len() <= LONG
    }

    /// A value of which only the JSON type counts, or nothing: what is unknown only has to be JSON, `1e400` too.
    fn plain(&self, node: &Node<'_>) -> Json {
        match &node.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(text) => Json::Number(text.parse().unwrap_or_else(|_| Number::from(0))),
            Value::String(text) => self.text(*text),
            Value::Array(nodes) => Json::Array(nodes.iter().map(|node| self.plain(node)).collect()),
            Value::Object(members) => {
                let member = |member: &reader::Member<'_>| (member.key.to_string(), self.plain(&member.value));
                Json::Object(members.iter().map(member).collect())
            }
        }
    }

    /// Judged on the digits, never on a float: `1.0` is no integer, `-0` is 0.
    fn integer(&mut self, text: &str, range: std::ops::RangeInclusive<i64>, span: Span, at: Place<'_>) -> Json {
        let reason = if text.contains(['.', 'e', 'E']) {
            Reason::WrongType
        } else {
            match text.parse::<i64>() {
                Ok(number) if range.contains(&number) => return number.into(),
                _ => Reason::OutOfRange,
            }
        };
        self.find(reason, at, span, "R4");
        self.judged.settled.insert(at.pointer());
        // What the schema says of this place does not count, and no rule decides by a null.
        Json::Null
    }

    fn find(&mut self, reason: Reason, at: Place<'_>, span: Span, rule: &str) {
        let (pointer, rank) = (at.pointer(), Rank::present(span));
        self.judged.findings.push(Draft { reason, pointer, span, rank, rule: rule.to_owned() });
    }
}
