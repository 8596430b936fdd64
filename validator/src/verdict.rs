//! From bytes to a verdict: the scanner, then the exact path (reader, rules, schema, order, texts).

use std::ops::Range;

use imhook_codegen::model::{BodyOf, Edition, Model, ModelError, Object, Profile};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::{
    Finding, Reason, confidential, explain,
    found::Found,
    known,
    order::{Draft, Rank},
    reader::{self, Kind, ReadError, Tree},
    rules::{self, Purpose},
    scanner::Scanner,
    schema::Schemas,
    sites::Site,
    target::{Target, Targets, UnknownTarget},
};

/// For who only wants to know how many findings there are.
const NONE: usize = 0;

/// Holds bodies against the contract. Make one and share it.
pub struct Validator {
    model: Model,
    pub(crate) targets: Targets,
    scanner: Scanner,
    schemas: Schemas,
    /// How many findings a verdict keeps.
    most: usize,
}

/// What there is to say of a body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// In the order of rule R7; none: the body keeps the contract.
    pub findings: Vec<Finding>,
    /// How many more there are: none, but from a validator that keeps only some ([`Validator::keeping`]).
    pub more: usize,
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
        let (scanner, schemas) = (Scanner::of(&model, &targets), Schemas::new(&targets));
        Validator { scanner, schemas, targets, model, most: usize::MAX }
    }

    /// The same, of whose verdicts each keeps so many findings, at least: the first in the order of rule R7. Of each reason
    /// that only others have the first is kept too, so that no reason is lost; [`Verdict::more`] counts the rest.
    ///
    /// A body of many megabytes can have as many findings, each with texts in two languages. Who takes such bodies and has
    /// to stay within some memory asks for this.
    #[must_use]
    pub fn keeping(self, most: usize) -> Validator {
        Validator { most, ..self }
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
        match self.scan(target, profile, body) {
            Some(true) => Verdict::default(),
            _ => self.check_exactly(target, profile, body),
        }
    }

    /// Whether a body keeps the contract: [`check`](Validator::check) for callers who want no report.
    pub fn is_valid(&self, target: Target, profile: Profile, body: &[u8]) -> bool {
        self.scan(target, profile, body).unwrap_or_else(|| self.is_exactly_valid(target, profile, body))
    }

    /// Whether a body keeps the contract, if the scanner is sure of it; nothing where only the exact path can tell.
    pub fn scan(&self, target: Target, profile: Profile, body: &[u8]) -> Option<bool> {
        self.scanner.judge(target, profile, body)
    }

    /// [`check`](Validator::check) without the scanner, for those who compare the two.
    pub fn check_exactly(&self, target: Target, profile: Profile, body: &[u8]) -> Verdict {
        match reader::read(body) {
            Ok(tree) => self.check_tree(target, profile, &tree),
            Err(error) => unreadable(&error, body),
        }
    }

    /// [`check_exactly`](Validator::check_exactly) for callers who want no report: the first thing that is wrong ends it.
    pub fn is_exactly_valid(&self, target: Target, profile: Profile, body: &[u8]) -> bool {
        reader::read(body).is_ok_and(|tree| self.is_valid_tree(target, profile, &tree))
    }

    /// The body as a tolerant receiver reads it: without null members, every integer exact.
    ///
    /// # Errors
    /// The verdict of the tolerant profile.
    pub fn normalise(&self, target: Target, body: &[u8]) -> Result<Json, Verdict> {
        let tree = reader::read(body).map_err(|error| unreadable(&error, body))?;
        let root = self.root(target, &tree);
        let judged = rules::judge(self.edition(target), Profile::Tolerant, Purpose::Reading, root, NONE);
        if tree.root.value.kind() == Kind::Object
            && judged.found.all() == 0
            && self.schema(target, Profile::Tolerant).is_valid(&judged.value)
        {
            return Ok(judged.value);
        }
        Err(self.check_tree(target, Profile::Tolerant, &tree))
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
        known::known_members(self.edition(target), self.object(target), &tree.root)
    }

    /// How a tree is judged.
    fn check_tree(&self, target: Target, profile: Profile, tree: &Tree<'_>) -> Verdict {
        let found = self.find(target, profile, tree, self.most);
        if found.all() == 0 {
            return Verdict::default();
        }
        let (edition, body) = (self.edition(target), self.body(target));
        let explainer = explain::Explainer { model: &self.model, edition, body: &body, root: tree.root };
        let (drafts, more) = found.first();
        let mut findings: Vec<Finding> = drafts.into_iter().map(|draft| finding(draft, &explainer)).collect();
        place(&mut findings, tree.source.as_bytes());
        Verdict { findings, more }
    }

    /// Whether a tree keeps the contract.
    pub(crate) fn is_valid_tree(&self, target: Target, profile: Profile, tree: &Tree<'_>) -> bool {
        let (edition, schema, root) = (self.edition(target), self.schema(target, profile), self.root(target, tree));
        if tree.root.value.kind() != Kind::Object {
            return false;
        }
        let judged = rules::judge(edition, profile, Purpose::Verdict(schema), root, NONE);
        judged.found.all() == 0 && schema.is_valid(&judged.value)
    }

    /// How many things are wrong with a tree.
    pub(crate) fn count(&self, target: Target, profile: Profile, tree: &Tree<'_>) -> usize {
        self.find(target, profile, tree, NONE).all()
    }

    fn find<'a>(&'a self, target: Target, profile: Profile, tree: &Tree<'a>, most: usize) -> Found<'a> {
        let (edition, schema, root) = (self.edition(target), self.schema(target, profile), self.root(target, tree));
        if tree.root.value.kind() != Kind::Object {
            let mut found = Found::keeping(most);
            found.add(no_object(root));
            return found;
        }
        rules::judge(edition, profile, Purpose::Verdict(schema), root, most).ask(edition, schema, root)
    }

    fn object(&self, target: Target) -> &Object {
        self.targets.object(&self.model, target)
    }

    pub(crate) fn schema(&self, target: Target, profile: Profile) -> &jsonschema::Validator {
        self.schemas.get(&self.model, &self.targets, target, profile)
    }

    fn root<'a>(&'a self, target: Target, tree: &Tree<'a>) -> Site<'a> {
        Site::root(self.object(target), tree.root)
    }
}

/// Gives a finding its texts; its line and column come later.
fn finding(draft: Draft<'_>, explainer: &explain::Explainer<'_>) -> Finding {
    let (message, help) = explainer.texts(&draft);
    let Draft { reason, pointer, span, rule, .. } = draft;
    let (span, rule) = (span.start..span.end, rule.into_owned());
    Finding { reason, pointer, span, line: 0, column: 0, rule, message, help }
}

fn no_object(root: Site<'_>) -> Draft<'_> {
    let (span, rank) = (root.node.span, Rank::present(root.node.span));
    let (reason, rule) = (Reason::WrongType, "R6".into());
    Draft { reason, pointer: String::new(), span, rank, rule, site: Some(root) }
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
    Verdict { findings, more: 0 }
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
