//! An edition as Python sees it: every name, type and expression decided.

use super::{
    code::Code,
    keys::{self, KeyFunction},
    layout::{call, docstring, import},
    names,
    object::Object,
};
use crate::model::{self, ValueRule};

/// Classes of the stub that an edition's module offers beside its types.
const PARTS: [&str; 2] = ["Client", "Receiver"];

/// A subpackage of the stub.
pub(super) struct Edition {
    /// `2024-03`.
    pub(super) id: String,
    /// `v2024_03`.
    pub(super) module: String,
    /// Its title in both languages.
    pub(super) title: String,
    /// Its docstring.
    pub(super) doc: String,
    /// In contract order.
    pub(super) callbacks: Vec<Callback>,
    /// By module.
    pub(super) objects: Vec<Object>,
    /// By module.
    pub(super) codes: Vec<Code>,
}

/// A callback.
pub(super) struct Callback {
    /// `user-online`.
    pub(super) name: String,
    /// `USER_ONLINE`.
    pub(super) constant: String,
    /// Type of the body.
    pub(super) body: String,
    /// Type of the answer.
    pub(super) answer: Option<String>,
    /// Default path, as a literal.
    pub(super) path: String,
    /// The docstring of the constant.
    pub(super) doc: String,
    /// Name and expression of its identity.
    pub(super) identity: Option<KeyFunction>,
    /// The same of its order key.
    pub(super) order_key: Option<KeyFunction>,
    /// Its value rules, as expressions.
    pub(super) rules: Vec<String>,
    /// Codes that they mention.
    codes: Vec<String>,
}

impl Edition {
    pub(super) fn of(edition: &model::Edition) -> Edition {
        let mut objects: Vec<Object> = edition.objects.iter().map(|object| Object::of(edition, object)).collect();
        objects.sort_by(|one, other| one.module.cmp(&other.module));
        let mut codes: Vec<Code> = edition.codes.iter().map(|code| Code::of(edition, code)).collect();
        codes.sort_by(|one, other| one.module.cmp(&other.module));
        let title = format!("Edition `{}`: {}.", edition.id, edition.title.en);
        let rest = [&edition.title.zh, &edition.about.en, &edition.about.zh].map(Clone::clone);
        Edition {
            id: edition.id.clone(),
            module: names::edition(&edition.id),
            title: format!("{}; {}", edition.title.en, edition.title.zh),
            doc: docstring(0, &[&[title], &rest[..]].concat()),
            callbacks: edition.callbacks.iter().map(|callback| Callback::of(edition, callback)).collect(),
            objects,
            codes,
        }
    }

    /// Whether any callback has a value rule.
    pub(super) fn has_rules(&self) -> bool {
        self.callbacks.iter().any(|callback| !callback.rules.is_empty())
    }

    /// The classes of its callbacks' constants.
    pub(super) fn classes(&self) -> String {
        sorted(self.callbacks.iter().map(Callback::class)).join(", ")
    }

    /// Everything that the edition's module offers, classes before modules. What is called like a part of the stub stays
    /// in the module of bodies.
    pub(super) fn offered(&self) -> Vec<&str> {
        let classes = without_parts([self.objects_by_name(), self.codes_by_name()].concat());
        [sorted(classes.into_iter()), vec!["callbacks"]].concat()
    }

    /// Objects by name.
    pub(super) fn objects_by_name(&self) -> Vec<&str> {
        sorted(self.objects.iter().map(|object| object.name.as_str()))
    }

    /// Codes by name.
    pub(super) fn codes_by_name(&self) -> Vec<&str> {
        sorted(self.codes.iter().map(|code| code.name.as_str()))
    }

    /// Imports the objects that the edition's module offers.
    pub(super) fn import_offered_objects(&self) -> String {
        import("from .bodies", &without_parts(self.objects_by_name()))
    }

    /// Imports the codes that it offers.
    pub(super) fn import_offered_codes(&self) -> String {
        import("from .codes", &without_parts(self.codes_by_name()))
    }

    /// Imports the types of bodies that have a key.
    pub(super) fn import_keyed_bodies(&self) -> String {
        let keyed =
            self.callbacks.iter().filter(|callback| callback.identity.is_some() || callback.order_key.is_some());
        import("from .bodies", &sorted(keyed.map(|callback| callback.body.as_str())))
    }

    /// Imports the types of bodies and answers.
    pub(super) fn import_types(&self) -> String {
        let answers = self.callbacks.iter().filter_map(|callback| callback.answer.as_deref());
        let bodies = self.callbacks.iter().map(|callback| callback.body.as_str());
        import("from .bodies", &sorted(bodies.chain(answers)))
    }

    /// Imports the codes that value rules mention, if they do.
    pub(super) fn import_rule_codes(&self) -> Option<String> {
        let codes = sorted(self.callbacks.iter().flat_map(|callback| &callback.codes).map(String::as_str));
        (!codes.is_empty()).then(|| import("from .codes", &codes))
    }
}

impl Callback {
    fn of(edition: &model::Edition, callback: &model::Callback) -> Callback {
        let path = match &callback.path.below {
            Some(placeholder) => names::path_below(placeholder, &callback.path.suffix),
            None => callback.path.suffix.clone(),
        };
        let rules = callback.rules.iter().filter(|rule| rule.demands_something());
        Callback {
            constant: names::constant(&callback.name),
            body: callback.body.clone(),
            answer: callback.answer.clone(),
            path: names::literal(&path),
            doc: docstring(0, &[callback.when.en.clone(), callback.when.zh.clone()]),
            identity: keys::identity(edition, callback),
            order_key: keys::order_key(edition, callback),
            rules: rules.clone().map(expression).collect(),
            codes: rules.filter_map(|rule| rule.one_of.clone()).collect(),
            name: callback.name.clone(),
        }
    }

    /// The class of its constant.
    pub(super) fn class(&self) -> &'static str {
        if self.answer.is_some() { "Question" } else { "Callback" }
    }
}

/// A rule as an element of a tuple.
fn expression(rule: &ValueRule) -> String {
    let codes: Vec<String> = rule.is.iter().map(ToString::to_string).collect();
    let comma = if codes.len() == 1 { "," } else { "" };
    let mut arguments =
        vec![names::literal(&rule.when), format!("({}{comma})", codes.join(", ")), names::literal(&rule.then)];
    if rule.present {
        arguments.push("is_needed=True".to_owned());
    }
    arguments.extend(rule.one_of.as_ref().map(|code| format!("one_of={code}")));
    call(8, "ValueRule", &arguments)
}

fn without_parts(names: Vec<&str>) -> Vec<&str> {
    names.into_iter().filter(|name| !PARTS.contains(name)).collect()
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup();
    names
}
