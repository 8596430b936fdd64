//! From bytes to a verdict: the scanner, then the exact path (reader, rules, schema, order, texts).

use std::ops::Range;

use imhook_codegen::model::{BodyOf, Edition, Model, ModelError, Profile};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::{
    Finding, Reason, confidential, explain, known,
    order::{self, Draft, Rank},
    reader::{self, Kind, Node, ReadError, Tree},
    rules::{self, Judged, Purpose},
    scanner::Scanner,
    schema::{self, Schemas},
    sites::Sites,
    target::{Target, Targets, UnknownTarget},
};

/// Holds bodies against the contract. Make one and share it.
pub struct Validator {
    model: Model,
    pub(crate) targets: Targets,
    scanner: Scanner,
    schemas: Schemas,
}

/// What there is to say of a body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// In the order of rule R7; none: the body keeps the contract.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// Whether the body keeps the contract.
    pub fn is_valid(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Validator {
    /// A validator of the workspace's own contract.
    ///
    /// # Errors
    /// [`ModelError`] when the contract itself is broken, which the tests of a release exclude.
    pub fn new() -> Result<Validator, ModelError> {
        Ok(Validator::of(Model::load()?))
    }

    /// A validator of any contract.
    pub fn of(model: Model) -> Validator {
        let targets = Targets::of(&model);
        Validator { scanner: Scanner::of(&model, &targets), schemas: Schemas::new(&targets), targets, model }
    }

    /// The contract.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The target of these names; an answer is called like its callback with `.answer` behind it.
    ///
    /// # Errors
    /// [`UnknownTarget`] when there is no such edition, or no such callback in it.
    pub fn target(&self, edition: &str, callback: &str) -> Result<Target, UnknownTarget> {
        self.targets.find(&self.model, edition, callback)
    }

    /// Every target, oldest edition first.
    pub fn targets(&self) -> impl Iterator<Item = Target> + use<> {
        self.targets.iter()
    }

    /// The edition of a target.
    pub fn edition(&self, target: Target) -> &Edition {
        self.targets.edition(&self.model, target)
    }

    /// The callback and object of a target.
    pub fn body(&self, target: Target) -> BodyOf<'_> {
        self.targets.body(&self.model, target)
    }

    /// The name of a target, without its edition.
    pub fn name(&self, target: Target) -> &str {
        self.targets.name(target)
    }

    /// Holds a body against a target.
    pub fn check(&self, target: Target, profile: Profile, body: &[u8]) -> Verdict {
        if self.scan(target, profile, body) { Verdict::default() } else { self.check_exactly(target, profile, body) }
    }

    /// Whether a body keeps the contract: [`check`](Validator::check) for callers who want no report.
    pub fn is_valid(&self, target: Target, profile: Profile, body: &[u8]) -> bool {
        self.scan(target, profile, body) || self.is_exactly_valid(target, profile, body)
    }

    /// Whether the scanner accepts a body. If not, nothing is known: only the exact path refuses.
    pub fn scan(&self, target: Target, profile: Profile, body: &[u8]) -> bool {
        self.scanner.accept(target, profile, body).is_some()
    }

    /// [`check`](Validator::check) without the scanner, for those who compare the two.
    pub fn check_exactly(&self, target: Target, profile: Profile, body: &[u8]) -> Verdict {
        match self.examine(target, profile, Purpose::Verdict, body) {
            Ok(_) => Verdict::default(),
            Err(verdict) => verdict,
        }
    }

    /// [`check_exactly`](Validator::check_exactly) for callers who want no report: the first thing that is wrong ends it.
    pub fn is_exactly_valid(&self, target: Target, profile: Profile, body: &[u8]) -> bool {
        let Ok(tree) = reader::read(body) else { return false };
        if tree.root.value.kind() != Kind::Object {
            return false;
        }
        let (edition, object) = (self.edition(target), self.body(target).object);
        let judged = rules::judge(edition, object, profile, Purpose::Verdict, &tree.root);
        let schema = || self.schemas.get(&self.model, &self.targets, target, profile);
        judged.findings.is_empty() && schema().is_valid(&judged.value)
    }

    /// The body as a tolerant receiver reads it: without null members, every integer exact.
    ///
    /// # Errors
    /// The verdict of the tolerant profile.
    pub fn normalise(&self, target: Target, body: &[u8]) -> Result<Json, Verdict> {
        self.examine(target, Profile::Tolerant, Purpose::Reading, body)
    }

    /// The body as a type of `imhook-schema`, read as a tolerant receiver must (rules R1 to R6 and R10).
    ///
    /// # Errors
    /// The verdict of the tolerant profile.
    ///
    /// # Panics
    /// When `T` is not the type of the target.
    pub fn decode<T: DeserializeOwned>(&self, target: Target, body: &[u8]) -> Result<T, Verdict> {
        // What the scanner accepts serde reads alike, or not at all: a null where the type wants a value, `-0`, a
        // number in an open object that no float holds.
        if let Some(text) = self.scanner.accept(target, Profile::Tolerant, body)
            && let Ok(value) = serde_json::from_str(text)
        {
            return Ok(value);
        }
        self.decode_exactly(target, body)
    }

    /// [`decode`](Validator::decode) without the scanner, for those who compare the two.
    ///
    /// # Errors
    /// The verdict of the tolerant profile.
    ///
    /// # Panics
    /// When `T` is not the type of the target.
    pub fn decode_exactly<T: DeserializeOwned>(&self, target: Target, body: &[u8]) -> Result<T, Verdict> {
        let value = self.normalise(target, body)?;
        Ok(serde_json::from_value(value).expect("the type of the target takes every body that its schema takes"))
    }

    /// Bytes of a body, or of an envelope around one, that must not be shown: whatever has the name of a confidential
    /// member, in JSON and in what was meant to be JSON.
    pub fn confidential(&self, bytes: &[u8]) -> Vec<Range<usize>> {
        confidential::spans(&self.model, bytes)
    }

    /// How many members of a tree a target knows.
    pub(crate) fn known_members(&self, target: Target, tree: &Tree<'_>) -> usize {
        known::known_members(self.edition(target), self.body(target).object, &tree.root)
    }

    fn examine(&self, target: Target, profile: Profile, purpose: Purpose, body: &[u8]) -> Result<Json, Verdict> {
        let tree = reader::read(body).map_err(|error| unreadable(&error, body))?;
        self.examine_tree(target, profile, purpose, &tree)
    }

    /// How a tree is judged.
    pub(crate) fn check_tree(&self, target: Target, profile: Profile, tree: &Tree<'_>) -> Result<(), Verdict> {
        self.examine_tree(target, profile, Purpose::Verdict, tree).map(drop)
    }

    fn examine_tree(
        &self,
        target: Target,
        profile: Profile,
        purpose: Purpose,
        tree: &Tree<'_>,
    ) -> Result<Json, Verdict> {
        let (edition, of) = (self.edition(target), self.body(target));
        let explainer = explain::Explainer { model: &self.model, edition, body: &of };
        if tree.root.value.kind() != Kind::Object {
            let sites = Sites::of(edition, of.object, &tree.root);
            return Err(verdict(vec![no_object(&tree.root)], &explainer, &sites, tree));
        }
        let Judged { value, findings: mut drafts, settled, nulls } =
            rules::judge(edition, of.object, profile, purpose, &tree.root);
        let schema = self.schemas.get(&self.model, &self.targets, target, profile);
        if drafts.is_empty() && schema.is_valid(&value) {
            return Ok(value);
        }
        let sites = Sites::of(edition, of.object, &tree.root);
        for error in schema.iter_errors(&value) {
            let found = schema::findings(&error, &sites);
            drafts.extend(found.into_iter().filter(|draft| !settled.contains(&draft.pointer)));
        }
        for draft in &mut drafts {
            // A null that counts as missing is the thing to look at.
            if let Some(span) = nulls.get(&draft.pointer) {
                draft.span = *span;
            }
        }
        order::sort(&mut drafts);
        Err(verdict(drafts, &explainer, &sites, tree))
    }
}

/// Gives findings their texts and places.
fn verdict(drafts: Vec<Draft>, explainer: &explain::Explainer<'_>, sites: &Sites<'_>, tree: &Tree<'_>) -> Verdict {
    let finding = |draft: Draft| {
        let (message, help) = explainer.texts(&draft, sites);
        let Draft { reason, pointer, span, rule, .. } = draft;
        Finding { reason, pointer, span: span.start..span.end, line: 0, column: 0, rule, message, help }
    };
    let mut findings: Vec<Finding> = drafts.into_iter().map(finding).collect();
    place(&mut findings, tree.source.as_bytes());
    Verdict { findings }
}

fn no_object(root: &Node<'_>) -> Draft {
    let (span, rank) = (root.span, Rank::present(root.span));
    Draft { reason: Reason::WrongType, pointer: String::new(), span, rank, rule: "R6".to_owned() }
}

/// Bytes that are no JSON: one finding, alone (rule R7).
fn unreadable(error: &ReadError, body: &[u8]) -> Verdict {
    let (reason, rule) = match error {
        ReadError::NotUtf8 { .. } => (Reason::NotUtf8, "R6"),
        ReadError::TooDeep { .. } => (Reason::TooDeep, "R10"),
        ReadError::NotJson { .. } => (Reason::NotJson, "R6"),
    };
    let span = error.offset()..error.offset() + error.length();
    let (rule, message) = (rule.to_owned(), error.text());
    let mut findings =
        vec![Finding { reason, pointer: String::new(), span, line: 0, column: 0, rule, message, help: None }];
    place(&mut findings, body);
    Verdict { findings }
}

/// Fills in lines and columns, in one walk over the bytes.
fn place(findings: &mut [Finding], body: &[u8]) {
    let mut by_offset: Vec<&mut Finding> = findings.iter_mut().collect();
    by_offset.sort_by_key(|finding| finding.span.start);
    let (mut at, mut line, mut column) = (0, 1, 1);
    for finding in by_offset {
        for byte in &body[at..finding.span.start.min(body.len())] {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                // Bytes that go on with a character do not count.
                0x80..=0xBF => {}
                _ => column += 1,
            }
        }
        at = finding.span.start.min(body.len());
        (finding.line, finding.column) = (line, column);
    }
}
