//! The rules that no schema can say, judged on the text: null members (R1), integers by their digits (R4), doubled
//! keys (R5). What is left becomes the plain value that the published schema decides on.
//!
//! In: the tree and the object it should be. Out: findings, and a value in which no known member is null, no
//! known key is doubled and every integer is one. A place that has a finding keeps it: what the schema says of
//! the stand-in there does not count.

use std::{collections::HashMap, mem, ops::RangeInclusive};

use imhook_codegen::model::{Edition, Member, Object, Presence, Profile, Type};
use serde_json::{Map, Number, Value as Json};

use crate::{
    Reason,
    found::Found,
    order::{Draft, Rank},
    parts::{PART, Part, Place},
    reader::{self, Items, MembersIter, Node, Span, Text, Value},
    scanner::is_base64,
    schema,
    sites::{Site, Sites},
};

/// What the rules leave for the schema, and what they found.
pub(crate) struct Judged<'a> {
    /// The value for the schema.
    pub(crate) value: Json,
    /// What was found so far; the schema has not been asked about the value.
    pub(crate) found: Found<'a>,
    held: Held<'a>,
}

/// What there is to know of the value that is made for the schema.
#[derive(Default)]
struct Held<'a> {
    /// How many values it holds.
    values: usize,
    /// Pointers of values that are judged already.
    settled: Vec<String>,
    /// Nulls that are read as absent, by pointer.
    nulls: Vec<(String, Site<'a>)>,
    /// Starts of containers that it does not hold all of.
    partial: Vec<usize>,
}

/// How much of [`Held`] there was when something began.
struct Mark {
    values: usize,
    settled: usize,
    nulls: usize,
    partial: usize,
}

/// What the value is for.
#[derive(Clone, Copy)]
pub(crate) enum Purpose<'a> {
    /// To be read into a type: whole.
    Reading,
    /// To be judged by a schema and dropped: long texts are not copied, others stand in for them that every schema judges
    /// alike; what no schema looks into is left out; what there is too much of is judged in parts.
    Verdict(&'a jsonschema::Validator),
}

/// Texts longer than this are not copied for a verdict. No code is so long.
const LONG: usize = 1024;

/// Judges a body that should be an object of an edition, and keeps so many findings.
pub(crate) fn judge<'a>(
    edition: &'a Edition,
    profile: Profile,
    purpose: Purpose<'a>,
    root: Site<'a>,
    most: usize,
) -> Judged<'a> {
    judge_in_parts(edition, profile, purpose, root, most, PART)
}

/// The same with parts of so many values, about.
pub(crate) fn judge_in_parts<'a>(
    edition: &'a Edition,
    profile: Profile,
    purpose: Purpose<'a>,
    root: Site<'a>,
    most: usize,
    part: usize,
) -> Judged<'a> {
    let mut judge = Judge { edition, profile, purpose, part, found: Found::keeping(most), held: Held::default() };
    let value = judge.object(root, Place::Root);
    Judged { value, found: judge.found, held: judge.held }
}

impl<'a> Judged<'a> {
    /// Adds what the schema says of the value.
    pub(crate) fn ask(mut self, edition: &'a Edition, schema: &jsonschema::Validator, root: Site<'a>) -> Found<'a> {
        let sites = Sites::of(edition, root, &self.held.partial);
        let whole = Mark { values: 0, settled: 0, nulls: 0, partial: 0 };
        self.found.add_all(self.held.findings(schema, &self.value, &sites, &whole));
        self.found
    }
}

impl<'a> Held<'a> {
    fn mark(&self) -> Mark {
        let Held { values, settled, nulls, partial } = self;
        Mark { values: *values, settled: settled.len(), nulls: nulls.len(), partial: partial.len() }
    }

    /// Forgets what came since a mark.
    fn back_to(&mut self, mark: &Mark) {
        self.values = mark.values;
        self.settled.truncate(mark.settled);
        self.nulls.truncate(mark.nulls);
        self.partial.truncate(mark.partial);
    }

    /// Notes that the value does not hold all of a container.
    fn is_partial(&mut self, site: Site<'_>) {
        if self.partial.last() != Some(&site.node.span.start) {
            self.partial.push(site.node.span.start);
        }
    }

    /// What the schema says of a value that was made since a mark.
    fn findings(
        &self,
        schema: &jsonschema::Validator,
        value: &Json,
        sites: &Sites<'_, 'a>,
        since: &Mark,
    ) -> Vec<Draft<'a>> {
        let errors = schema.iter_errors(value);
        let mut drafts: Vec<Draft<'a>> = errors.flat_map(|error| schema::findings(&error, sites)).collect();
        if drafts.is_empty() {
            return drafts;
        }
        let mut settled: Vec<&str> = self.settled[since.settled..].iter().map(String::as_str).collect();
        settled.sort_unstable();
        drafts.retain(|draft| settled.binary_search(&draft.pointer.as_str()).is_err());
        let nulls = self.nulls[since.nulls..].iter().map(|(pointer, site)| (pointer.as_str(), *site));
        let nulls: HashMap<&str, Site<'_>> = nulls.collect();
        for draft in &mut drafts {
            // A null that counts as missing is the thing to look at.
            if let Some(site) = nulls.get(draft.pointer.as_str()) {
                (draft.span, draft.site) = (site.node.span, Some(*site));
            }
        }
        drafts
    }
}

/// Unknown members of an object that the schema has not been asked about.
struct Unknown<'a> {
    /// The first stands here or behind.
    from: MembersIter<'a>,
    values: Map<String, Json>,
    /// The schema was asked about others.
    is_cut: bool,
}

struct Judge<'a> {
    edition: &'a Edition,
    profile: Profile,
    purpose: Purpose<'a>,
    part: usize,
    found: Found<'a>,
    held: Held<'a>,
}

impl<'a> Judge<'a> {
    fn object(&mut self, site: Site<'a>, at: Place<'_>) -> Json {
        let (Some(object), Value::Object(members)) = (site.object, site.node.value) else {
            return self.plain(site.node);
        };
        let mut seen = vec![false; object.members.len()];
        let mut value = Map::with_capacity(if members.is_empty() { 0 } else { object.members.len() });
        let mut expected = 0;
        let mut unknown = Unknown { from: members.iter(), values: Map::new(), is_cut: false };
        let mut rest = members.iter();
        while let Some(member) = rest.next() {
            let Some(index) = place_of(object, &member.key, expected) else {
                match self.purpose {
                    Purpose::Reading => drop(value.insert(member.key.to_string(), self.plain(member.value))),
                    Purpose::Verdict(schema) => self.unknown(schema, &member, &rest, &mut unknown, site, at),
                }
                continue;
            };
            let known = &object.members[index];
            expected = index + 1;
            let (site, place) = (site.known(self.edition, &member, Some(known)), Place::Member(&at, &member.key));
            if mem::replace(&mut seen[index], true) {
                self.find(Reason::DuplicateKey, place, site.key, "R5", site);
            } else if member.value.value == Value::Null {
                self.null(site, place);
            } else {
                let judged = self.value(site, place);
                value.insert(known.name.clone(), judged);
            }
        }
        if unknown.is_cut
            && !unknown.values.is_empty()
            && let Purpose::Verdict(schema) = self.purpose
        {
            self.unknown_part(schema, &mut unknown, &rest, site, at);
        }
        if !unknown.values.is_empty() {
            value.append(&mut unknown.values);
        }
        Json::Object(value)
    }

    /// A member that the contract does not have. What it holds is for nobody but a reader to know, and that it is there
    /// for nobody but a sender.
    fn unknown(
        &mut self,
        schema: &jsonschema::Validator,
        member: &reader::Member<'a>,
        rest: &MembersIter<'a>,
        unknown: &mut Unknown<'a>,
        site: Site<'a>,
        at: Place<'_>,
    ) {
        if self.profile == Profile::Tolerant {
            return self.held.is_partial(site);
        }
        self.held.values += 1;
        unknown.values.insert(member.key.to_string(), Json::Null);
        if unknown.values.len() >= self.part {
            self.unknown_part(schema, unknown, rest, site, at);
        }
    }

    /// Asks the schema about the unknown members so far.
    fn unknown_part(
        &mut self,
        schema: &jsonschema::Validator,
        unknown: &mut Unknown<'a>,
        rest: &MembersIter<'a>,
        site: Site<'a>,
        at: Place<'_>,
    ) {
        let (values, from) = (mem::take(&mut unknown.values), mem::replace(&mut unknown.from, rest.clone()));
        unknown.is_cut = true;
        self.held.values -= values.len();
        self.held.is_partial(site);
        let part = Part::members(site, at, from, rest.place(), values);
        self.ask(schema, &part, &self.held.mark());
    }

    /// A null member is an absent member; strict says so where the member may be absent. Where it may not, the
    /// schema finds it missing.
    fn null(&mut self, site: Site<'a>, at: Place<'_>) {
        let is_optional = site.member.is_some_and(|member| member.presence == Presence::Optional);
        if self.profile == Profile::Strict && is_optional {
            self.find(Reason::NullForOptional, at, site.node.span, "R1", site);
        } else {
            self.held.values += 1;
            self.held.nulls.push((at.pointer(), site));
        }
    }

    fn value(&mut self, site: Site<'a>, at: Place<'_>) -> Json {
        self.held.values += 1;
        match (site.kind, site.node.value) {
            (Some(Type::Object(_)), Value::Object(_)) => self.object(site, at),
            (Some(Type::Array(_)), Value::Array(nodes)) => self.array(site, nodes, at),
            (Some(Type::Int32 | Type::Code(_)), Value::Number(text)) => {
                self.integer(text, i32::MIN.into()..=i32::MAX.into(), site, at)
            }
            (Some(Type::Int64), Value::Number(text)) => self.integer(text, i64::MIN..=i64::MAX, site, at),
            (Some(Type::Base64), Value::String(text)) => self.base64(text),
            _ => self.plain(site.node),
        }
    }

    fn array(&mut self, site: Site<'a>, nodes: Items<'a>, at: Place<'_>) -> Json {
        let mark = self.held.mark();
        let (mut values, mut from, mut first) = (Vec::new(), nodes.iter(), 0);
        let mut rest = nodes.iter();
        while let Some(node) = rest.next() {
            let place = Place::Element(&at, first + values.len());
            values.push(self.value(site.item(self.edition, node), place));
            if let Purpose::Verdict(schema) = self.purpose
                && self.held.values - mark.values >= self.part
            {
                let count = values.len();
                let part = Part::elements(site, at, from, first, mem::take(&mut values));
                self.ask(schema, &part, &mark);
                self.held.back_to(&mark);
                self.held.is_partial(site);
                (from, first) = (rest.clone(), first + count);
            }
        }
        if first > 0
            && !values.is_empty()
            && let Purpose::Verdict(schema) = self.purpose
        {
            let part = Part::elements(site, at, from, first, mem::take(&mut values));
            self.ask(schema, &part, &mark);
            self.held.back_to(&mark);
            self.held.is_partial(site);
        }
        Json::Array(values)
    }

    /// Adds what the schema says of a part that was made since a mark.
    fn ask(&mut self, schema: &jsonschema::Validator, part: &Part<'a>, since: &Mark) {
        let sites = Sites::of_part(self.edition, part, &self.held.partial[since.partial..]);
        self.found.add_all(self.held.findings(schema, &part.value, &sites, since));
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

    fn is_verdict(&self) -> bool {
        matches!(self.purpose, Purpose::Verdict(_))
    }

    fn is_short(&self, text: Text<'_>) -> bool {
        !self.is_verdict() || text.raw().len() <= LONG
    }

    /// A value of which only the JSON type counts, or nothing: what is unknown only has to be JSON, `1e400` too.
    fn plain(&self, node: Node<'_>) -> Json {
        match node.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(value),
            Value::Number(text) => Json::Number(text.parse().unwrap_or_else(|_| Number::from(0))),
            Value::String(text) => self.text(text),
            Value::Array(_) if self.is_verdict() => Json::Array(Vec::new()),
            Value::Object(_) if self.is_verdict() => Json::Object(Map::new()),
            Value::Array(nodes) => Json::Array(nodes.iter().map(|node| self.plain(node)).collect()),
            Value::Object(members) => {
                let member = |member: reader::Member<'_>| (member.key.to_string(), self.plain(member.value));
                Json::Object(members.iter().map(member).collect())
            }
        }
    }

    fn integer(&mut self, text: &str, range: RangeInclusive<i64>, site: Site<'a>, at: Place<'_>) -> Json {
        let reason = match integer(text, range) {
            Ok(number) => return number.into(),
            Err(reason) => reason,
        };
        self.find(reason, at, site.node.span, "R4", site);
        self.held.settled.push(at.pointer());
        // What the schema says of this place does not count, and no rule decides by a null.
        Json::Null
    }

    fn find(&mut self, reason: Reason, at: Place<'_>, span: Span, rule: &'static str, site: Site<'a>) {
        let (pointer, rank) = (at.pointer(), Rank::present(span));
        self.found.add(Draft { reason, pointer, span, rank, rule: rule.into(), site: Some(site) });
    }
}

/// Judged on the digits, never on a float: `1.0` is no integer, `-0` is 0.
pub(crate) fn integer(text: &str, range: RangeInclusive<i64>) -> Result<i64, Reason> {
    if text.contains(['.', 'e', 'E']) {
        return Err(Reason::WrongType);
    }
    text.parse().ok().filter(|number| range.contains(number)).ok_or(Reason::OutOfRange)
}

/// The place of a member in the contract. Most bodies are in contract order, so it is looked for from where it is expected.
fn place_of(object: &Object, name: &str, expected: usize) -> Option<usize> {
    let (before, behind) = object.members.split_at(expected);
    let is_it = |member: &Member| member.name == name;
    behind.iter().position(is_it).map(|place| expected + place).or_else(|| before.iter().position(is_it))
}
