//! An edition as Python sees it: every name, type and expression decided.

use super::{
    code::Code,
    keys::{self, KeyFunction},
    layout::{call, docstring, import},
    names,
    object::Object,
};
use crate::{
    emit::stub::{doc, words},
    model::{self, ValueRule},
};

/// Methods that a receiver has besides those of its callbacks, without their `on_`.
const OF_RECEIVERS: [&str; 3] = ["error", "overflow", "reject"];

/// Methods that a client has besides those of its callbacks.
const OF_CLIENTS: [&str; 4] = ["aclose", "close", "send_raw", "url"];

/// Classes of the stub that an edition's module offers beside its types.
const PARTS: [&str; 3] = ["BlockingClient", "Client", "Receiver"];

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
    /// What comes behind `on_`.
    pub(super) handler: String,
    /// The type variable of its handlers.
    pub(super) type_variable: String,
    /// The client's method.
    pub(super) method: String,
    /// Type of the body.
    pub(super) body: String,
    /// Type of the answer.
    pub(super) answer: Option<String>,
    /// Default path, as a literal.
    pub(super) path: String,
    /// The docstring of the constant.
    pub(super) doc: String,
    /// The docstring of the method that registers a handler.
    pub(super) handler_doc: String,
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

    /// Whether the server reads an answer of any callback.
    pub(super) fn has_answers(&self) -> bool {
        self.callbacks.iter().any(|callback| callback.answer.is_some())
    }

    /// What its receiver needs of the runtime.
    pub(super) fn import_receiver(&self) -> String {
        let handlers = self.callbacks.iter().map(Callback::handler_class);
        sorted(handlers.chain(["BaseReceiver"])).join(", ")
    }

    /// Whether any callback has a value rule.
    pub(super) fn has_rules(&self) -> bool {
        self.callbacks.iter().any(|callback| !callback.rules.is_empty())
    }

    /// The classes of its callbacks' constants.
    pub(super) fn classes(&self) -> String {
        // `Callback` always: the list of all is one of them.
        sorted(self.callbacks.iter().map(Callback::class).chain(["Callback"])).join(", ")
    }

    /// Everything that the edition's module offers, classes before modules. What is called like a part of the stub stays
    /// in the module of bodies.
    pub(super) fn offered(&self) -> Vec<&str> {
        let classes = without_parts([self.objects_by_name(), self.codes_by_name()].concat());
        [sorted(classes.into_iter().chain(PARTS)), vec!["callbacks"]].concat()
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
        let verb = if callback.answer.is_some() { "Decide on" } else { "Handle" };
        let first = format!("{verb} `{}`.", callback.name);
        let handler_doc = [&[first], &doc::callback(edition, callback)[..]].concat();
        let rules = callback.rules.iter().filter(|rule| rule.demands_something());
        Callback {
            constant: names::constant(&callback.name),
            handler: names::method(&callback.name, &OF_RECEIVERS),
            type_variable: format!("_On{}", words::pascal(&callback.name)),
            method: names::method(&callback.name, &OF_CLIENTS),
            handler_doc: docstring(8, &handler_doc),
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

    /// The type of its handlers.
    pub(super) fn handler_type(&self) -> String {
        let types = [Some(&self.body), self.answer.as_ref()].into_iter().flatten();
        let types: Vec<String> = types.map(|name| format!("bodies.{name}")).collect();
        format!("{}[{}]", self.handler_class(), types.join(", "))
    }

    fn handler_class(&self) -> &'static str {
        if self.answer.is_some() { "CensorHandler" } else { "Handler" }
    }

    /// The receiver's own method that takes a handler.
    pub(super) fn registrar(&self) -> &'static str {
        if self.answer.is_some() { "_on_question" } else { "_on_event" }
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

/// Names in the order of an import, each once.
pub(super) fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_by_key(|name| name.to_lowercase());
    names.dedup();
    names
}
