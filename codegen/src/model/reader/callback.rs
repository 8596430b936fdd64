//! Callbacks: their metadata, every name of which is looked up in the objects that were read.
//!
//! Refused: a name that is not kebab-case or taken; a missing text or body; a path that is taken, or does not
//! start with a slash; members of identity, order key, `since` and rules that are not there or of a type that
//! does not fit; a rule about a code that the edition does not close or a value that the code does not have.

use std::collections::BTreeSet;

use imhook_schema::contract::{self, Demand};

use super::{
    Context,
    code::is_integer,
    definitions::{self, Definitions},
    delivery, words,
};
use crate::model::{Callback, Edition, Key, Path, Raw, Setup, Type, ValueRule, Words, problem::Problems};

/// Reads the callbacks of an edition whose objects and codes are read.
pub(super) fn read_all(
    context: &Context<'_>,
    definitions: &Definitions,
    edition: &Edition,
    problems: &mut Problems,
) -> Vec<Callback> {
    let mut names = BTreeSet::new();
    let mut paths = BTreeSet::new();
    let mut read = Vec::new();
    for callback in context.edition.callbacks {
        let place = context.place(callback.name);
        if !is_kebab_case(callback.name) {
            problems.add(&place, "a callback's name is kebab-case");
        }
        if !names.insert(callback.name) {
            problems.add(&place, "two callbacks have this name");
        }
        let path = read_path(callback.path);
        if !(path.suffix.starts_with('/') || path.below.is_some() && path.suffix.is_empty()) {
            problems.add(&place, format!("its path `{}` does not start with a slash", path.suffix));
        }
        if !path.suffix.is_empty() && !paths.insert(path.suffix.clone()) {
            problems.add(&place, format!("its path `{}` is another callback's too", path.suffix));
        }
        read.extend(Reader { context, definitions, edition, callback, place }.read(path, problems));
    }
    read
}

struct Reader<'a> {
    context: &'a Context<'a>,
    definitions: &'a Definitions,
    edition: &'a Edition,
    callback: &'a contract::Callback,
    place: String,
}

impl Reader<'_> {
    fn read(&self, path: Path, problems: &mut Problems) -> Option<Callback> {
        let callback = self.callback;
        self.context.check_faults(&self.place, callback.faults.iter().copied(), problems);
        let title = self.words("title", callback.title, problems);
        let when = self.words("when", callback.when, problems);
        let setup = self.setup(problems);
        let body = self.object(&callback.body, "body", problems)?;
        let answer = callback.answer.as_ref().and_then(|answer| self.object(answer, "answer", problems));
        let replies = delivery::replies(&self.place, callback.replies, callback.answer.is_some(), problems);
        Some(Callback {
            name: callback.name.to_owned(),
            title,
            when,
            path,
            professional: callback.server == contract::Server::Professional,
            setup,
            identity: self.identity(&body, problems),
            order_key: self.order_key(&body, problems),
            rules: callback.rules.iter().map(|rule| self.rule(&body, rule, problems)).collect(),
            since: self.since(&body, problems),
            faults: owned(callback.faults),
            evidence: owned(callback.evidence),
            body,
            answer,
            replies,
        })
    }

    fn words(&self, what: &str, text: contract::Text, problems: &mut Problems) -> Words {
        words(&format!("{} ({what})", self.place), text, problems)
    }

    fn object(&self, body: &contract::Body, what: &str, problems: &mut Problems) -> Option<String> {
        let name = definitions::name_of(body);
        let name = name.filter(|name| self.definitions.objects.iter().any(|object| &object.name == name));
        if name.is_none() {
            problems.add(&self.place, format!("its {what} is not a struct with named fields"));
        }
        // A struct that was refused has its own problem; looking into it would only repeat that.
        name.filter(|name| self.edition.objects.iter().any(|object| &object.name == name))
    }

    fn setup(&self, problems: &mut Problems) -> Setup {
        let none = Setup { urls: vec![], switches: vec![], dead: vec![], api: None };
        match self.callback.setup {
            contract::Setup::Keys { urls, switches, dead } => {
                Setup { urls: owned(urls), switches: owned(switches), dead: owned(dead), ..none }
            }
            contract::Setup::Api { how, switches } => {
                Setup { api: Some(self.words("setup", how, problems)), switches: owned(switches), ..none }
            }
            contract::Setup::NotPublic => none,
        }
    }

    fn identity(&self, body: &str, problems: &mut Problems) -> Vec<Key> {
        for key in self.callback.identity {
            let kind = self.plain_member(body, key.member, "identity", problems);
            if key.is_time && kind.is_some_and(|kind| kind != Type::Int64) {
                problems.add(&self.place, format!("identity: `{}` is called a time and is no i64", key.member));
            }
        }
        self.callback.identity.iter().map(|key| Key { member: key.member.to_owned(), time: key.is_time }).collect()
    }

    fn order_key(&self, body: &str, problems: &mut Problems) -> Vec<String> {
        for member in self.callback.order_key {
            self.plain_member(body, member, "order key", problems);
        }
        owned(self.callback.order_key)
    }

    fn since(&self, body: &str, problems: &mut Problems) -> Vec<(String, String)> {
        for (member, _) in self.callback.since {
            self.member(body, member, "since", problems);
        }
        self.callback.since.iter().map(|(member, day)| ((*member).to_owned(), (*day).to_owned())).collect()
    }

    fn rule(&self, body: &str, rule: &contract::ValueRule, problems: &mut Problems) -> ValueRule {
        let (present, table) = match rule.demand {
            Demand::AnyText => (false, None),
            Demand::Present => (true, None),
            Demand::OneOf(table) => (false, Some(table)),
            Demand::PresentOneOf(table) => (true, Some(table)),
        };
        let read = ValueRule {
            when: rule.when.to_owned(),
            is: rule.is.to_vec(),
            then: rule.then.to_owned(),
            present,
            one_of: table.map(|table| table.name.to_owned()),
            meaning: self.words("rule", rule.meaning, problems),
        };
        self.check_decider(body, &read, problems);
        if self.member(body, rule.then, "rule", problems).is_some_and(|kind| kind != Type::Text) {
            problems.add(&self.place, format!("rule: `{}` is not text", rule.then));
        }
        if table.is_some_and(is_integer) {
            problems.add(&self.place, format!("rule: `{}` takes the values of a text code", rule.then));
        }
        if let Some(name) = &read.one_of
            && !self.edition.codes.iter().any(|code| &code.name == name)
        {
            problems.add(&self.place, format!("rule: the edition does not list the code `{name}`"));
        }
        read
    }

    /// The member that decides has to be a closed code that has the values: draft-07 spells a rule by listing
    /// all its other values (emission rule E4).
    fn check_decider(&self, body: &str, rule: &ValueRule, problems: &mut Problems) {
        let Some(kind) = self.member(body, &rule.when, "rule", problems) else { return };
        let code = match &kind {
            Type::Code(name) => self.edition.codes.iter().find(|code| &code.name == name),
            _ => None,
        };
        let Some(code) = code else {
            problems.add(&self.place, format!("rule: `{}` is not a code", rule.when));
            return;
        };
        if !code.closed {
            problems.add(&self.place, format!("rule: the code `{}` is not closed in this edition", code.name));
        }
        for value in &rule.is {
            if !code.values.iter().any(|known| known.raw == Raw::Int((*value).into())) {
                problems.add(&self.place, format!("rule: the code `{}` has no value {value} here", code.name));
            }
        }
    }

    /// A member that has one plain value.
    fn plain_member(&self, body: &str, path: &str, what: &str, problems: &mut Problems) -> Option<Type> {
        let kind = self.member(body, path, what, problems)?;
        if matches!(kind, Type::Object(_) | Type::OpenObject | Type::Array(_)) {
            problems.add(&self.place, format!("{what}: `{path}` is no plain value"));
        }
        Some(kind)
    }

    fn member(&self, body: &str, path: &str, what: &str, problems: &mut Problems) -> Option<Type> {
        let member = self.edition.member_at(body, path);
        if member.is_none() {
            problems.add(&self.place, format!("{what}: `{body}` has no member `{path}`"));
        }
        member.map(|member| member.kind.clone())
    }
}

fn read_path(path: contract::Path) -> Path {
    match path {
        contract::Path::Fixed(path) => Path { below: None, suffix: path.to_owned() },
        contract::Path::Below { url, suffix } => Path { below: Some(url.to_owned()), suffix: suffix.to_owned() },
    }
}

fn is_kebab_case(name: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    name.split('-').all(word)
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
