//! Sums as people read them: what differs, how often members are there, codes never seen.

use std::collections::{BTreeMap, BTreeSet};

use imhook_codegen::model::{Code, CodeValue, Presence, Raw};
use imhook_validator::{Target, Validator};
use serde::Serialize;

use super::{
    shape::{Element, Kind, Shapes},
    sums::{Odd, PlaceSums, Sighting, Sums},
};
use crate::language::Lang;

/// Everything that a run has seen.
#[derive(Debug, Serialize)]
pub(crate) struct View<'s> {
    /// Bodies that were held against a callback.
    pub(crate) bodies: u64,
    /// Files and folders that could not be read.
    pub(crate) unread: u64,
    /// What differs, what was seen most first.
    pub(crate) differences: Vec<Difference<'s>>,
    /// Differences that there was no room to keep apart.
    #[serde(rename = "moreDifferences")]
    pub(crate) more: u64,
    /// How often each member was there.
    pub(crate) members: Vec<Member<'s>>,
    /// Codes that no body had.
    pub(crate) unused: Vec<Unused<'s>>,
}

/// A kind of difference.
#[derive(Debug, Serialize)]
pub(crate) struct Difference<'s> {
    pub(crate) reason: &'static str,
    /// None where no callback is known.
    pub(crate) edition: Option<&'s str>,
    pub(crate) callback: Option<&'s str>,
    /// JSON pointer with `*` for every element of an array.
    pub(crate) pattern: &'s str,
    /// The code, or the type that was found.
    pub(crate) found: Option<&'s str>,
    /// Senders may add to the code: no drift.
    pub(crate) open: bool,
    pub(crate) count: u64,
    pub(crate) first: Seen<'s>,
    pub(crate) last: Seen<'s>,
    /// Pointer of the first.
    pub(crate) pointer: &'s str,
    pub(crate) example: Option<&'s str>,
}

/// Where and when something was seen.
#[derive(Debug, Serialize)]
pub(crate) struct Seen<'s> {
    pub(crate) file: &'s str,
    pub(crate) line: usize,
    pub(crate) time: Option<&'s str>,
}

/// How often a member was there.
#[derive(Debug, Serialize)]
pub(crate) struct Member<'s> {
    pub(crate) edition: &'s str,
    pub(crate) callback: &'s str,
    /// JSON pointer with `*` for every element of an array.
    #[serde(rename = "member")]
    pub(crate) pattern: String,
    /// What the contract says.
    pub(crate) presence: Presence,
    /// Objects that could have it.
    pub(crate) objects: u64,
    pub(crate) present: u64,
}

/// Values of a code that no body had.
#[derive(Debug, Serialize)]
pub(crate) struct Unused<'s> {
    pub(crate) edition: &'s str,
    pub(crate) code: &'s str,
    #[serde(serialize_with = "raws")]
    pub(crate) values: Vec<&'s CodeValue>,
}

pub(super) fn of<'s>(sums: &'s Sums, shapes: &'s Shapes<'_>, validator: &'s Validator) -> View<'s> {
    let mut differences: Vec<Difference<'_>> = sums
        .odd
        .iter()
        .map(|(key, odd)| {
            let Odd { count, first, last, pointer, example } = odd;
            Difference {
                reason: key.reason,
                edition: key.target.map(|target| validator.edition(target).id.as_str()),
                callback: key.target.map(|target| validator.name(target)),
                pattern: &key.pattern,
                found: key.value.as_deref(),
                open: key.open,
                count: *count,
                first: first.seen(),
                last: last.seen(),
                pointer,
                example: example.as_deref(),
            }
        })
        .collect();
    differences.sort_by_key(|difference| std::cmp::Reverse(difference.count));
    let mut members = Vec::new();
    let mut codes = BTreeMap::new();
    for (target, places) in &sums.by_target {
        of_target(*target, places, shapes, validator, &mut members, &mut codes);
    }
    let unused = codes.into_iter().filter_map(|((edition, name), (code, seen))| {
        let unseen = |value: &&CodeValue| matches!(value.raw, Raw::Int(raw) if !seen.contains(&raw));
        let values: Vec<&CodeValue> = code.values.iter().filter(unseen).collect();
        (!values.is_empty()).then_some(Unused { edition, code: name, values })
    });
    let (bodies, unread, more) = (sums.bodies, sums.unread, sums.more);
    View { bodies, unread, differences, more, members, unused: unused.collect() }
}

/// Codes by edition and name, and their values that were seen.
type Codes<'s> = BTreeMap<(&'s str, &'s str), (&'s Code, BTreeSet<i64>)>;

fn of_target<'s>(
    target: Target,
    sums: &'s [PlaceSums],
    shapes: &'s Shapes<'_>,
    validator: &'s Validator,
    members: &mut Vec<Member<'s>>,
    codes: &mut Codes<'s>,
) {
    let (edition, callback) = (validator.edition(target).id.as_str(), validator.name(target));
    let places = shapes.get(target).places.iter().zip(sums);
    for (place, sums) in places.filter(|(_, sums)| sums.objects > 0) {
        for (index, known) in place.members.iter().enumerate() {
            members.push(Member {
                edition,
                callback,
                pattern: format!("{}/{}", place.pattern, known.member.name),
                presence: known.member.presence,
                objects: sums.objects,
                present: sums.present.get(index).copied().unwrap_or_default(),
            });
            if let Kind::Code(code) | Kind::Array(Element::Code(code)) = known.kind {
                let (_, seen) = codes.entry((edition, code.name.as_str())).or_insert_with(|| (code, BTreeSet::new()));
                let of_member = sums.codes.keys().filter(|(member, _)| *member == index);
                seen.extend(of_member.map(|(_, value)| i64::from(*value)));
            }
        }
    }
}

impl Sighting {
    fn seen(&self) -> Seen<'_> {
        Seen { file: &self.origin.name, line: self.line, time: self.time.as_deref() }
    }
}

impl Difference<'_> {
    /// The reason and what was found.
    pub(crate) fn what(&self, lang: Lang) -> String {
        let open = if self.open { lang.pick(" (open)", "（开放）") } else { "" };
        self.found.map_or_else(|| self.reason.to_owned(), |found| format!("{} {found}{open}", self.reason))
    }

    /// `edition/callback /pattern`
    pub(crate) fn place(&self, lang: Lang) -> String {
        match (self.edition, self.callback) {
            (Some(edition), Some(callback)) => format!("{edition}/{callback} {}", self.pattern).trim_end().to_owned(),
            _ => lang.pick("(unknown)", "（未知）").to_owned(),
        }
    }
}

impl Seen<'_> {
    /// `file:line time`
    pub(crate) fn text(&self) -> String {
        let Seen { file, line, time } = self;
        time.map_or_else(|| format!("{file}:{line}"), |time| format!("{file}:{line} {time}"))
    }
}

fn raws<S: serde::Serializer>(values: &[&CodeValue], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|value| &value.raw))
}
