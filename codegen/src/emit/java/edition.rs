//! An edition as the Java stub sees it: every name, type and expression decided.

use std::collections::BTreeSet;

use super::{body::Body, code::Code, javadoc, keys, layout, names};
use crate::{
    emit::stub::doc,
    model::{self, Object, ValueRule},
};

/// A package of the stub.
pub(super) struct Edition {
    /// `2024-03`.
    pub(super) id: String,
    /// `v2024_03`.
    pub(super) module: String,
    /// Lines of the package's doc comment.
    pub(super) doc: Vec<String>,
    /// Its title, English and Chinese.
    pub(super) title: String,
    /// In contract order.
    pub(super) callbacks: Vec<Callback>,
    pub(super) bodies: Vec<Body>,
    pub(super) codes: Vec<Code>,
}

/// A callback.
pub(super) struct Callback {
    /// `user-online`.
    pub(super) name: String,
    /// `USER_ONLINE`.
    pub(super) constant: String,
    /// `userOnline`.
    pub(super) method: String,
    /// `onUserOnline`.
    pub(super) on: String,
    /// The class of the body.
    pub(super) body: String,
    /// The class of the answer.
    pub(super) answer: Option<String>,
    /// Default path.
    pub(super) path: String,
    /// Lines of the doc comment of its constant.
    pub(super) doc: Vec<String>,
    /// Lines that say when it is posted.
    pub(super) when: Vec<String>,
    /// Its declaration.
    pub(super) declared: String,
    /// The head of the client's method, where the server reads an answer.
    pub(super) asks: String,
    /// What the strict profile wants beside the types: `new Rule(...)`.
    pub(super) rules: Option<String>,
    /// Name and statements of its identity and of its order key, where it has them.
    pub(super) keys: Vec<KeyMethod>,
}

/// A method that writes a key.
pub(super) struct KeyMethod {
    /// `identityOfUserOnline`.
    pub(super) name: String,
    /// What it is for.
    pub(super) doc: &'static str,
    pub(super) statements: Vec<String>,
}

impl Edition {
    pub(super) fn of(edition: &model::Edition) -> Edition {
        let about = [&edition.title.en, &edition.title.zh, &edition.about.en, &edition.about.zh].map(Clone::clone);
        Edition {
            id: edition.id.clone(),
            module: names::module(&edition.id),
            doc: javadoc::lines(&about, &[]),
            title: format!("{} / {}", edition.title.en, edition.title.zh),
            callbacks: edition.callbacks.iter().map(|callback| Callback::of(edition, callback)).collect(),
            bodies: bodies(edition),
            codes: edition.codes.iter().map(|code| Code::of(edition, code)).collect(),
        }
    }

    /// Whether the server reads an answer of any callback.
    pub(super) fn has_answers(&self) -> bool {
        self.callbacks.iter().any(|callback| callback.answer.is_some())
    }

    /// Whether the strict profile wants anything beside the types.
    pub(super) fn has_rules(&self) -> bool {
        self.callbacks.iter().any(|callback| callback.rules.is_some())
    }

    /// Classes of bodies and answers of callbacks.
    pub(super) fn posted(&self) -> BTreeSet<&str> {
        let answers = self.callbacks.iter().filter_map(|callback| callback.answer.as_deref());
        self.callbacks.iter().map(|callback| callback.body.as_str()).chain(answers).collect()
    }

    /// Classes of bodies of callbacks that have a key.
    pub(super) fn keyed(&self) -> BTreeSet<&str> {
        let keyed = self.callbacks.iter().filter(|callback| !callback.keys.is_empty());
        keyed.map(|callback| callback.body.as_str()).collect()
    }

    /// Codes that the strict profile closes and members carry.
    pub(super) fn closed_codes(&self) -> Vec<&Code> {
        self.codes.iter().filter(|code| code.is_closed && code.is_number()).collect()
    }

    /// Classes of codes that rules name.
    pub(super) fn codes_of_rules(&self) -> Vec<&str> {
        let texts = self.codes.iter().filter(|code| !code.is_number());
        texts.map(|code| code.class.as_str()).collect()
    }
}

impl Callback {
    fn of(edition: &model::Edition, callback: &model::Callback) -> Callback {
        let path = match &callback.path.below {
            Some(placeholder) => names::path_below(placeholder, &callback.path.suffix),
            None => callback.path.suffix.clone(),
        };
        let mut made = Callback {
            constant: names::constant(&callback.name),
            method: names::method(&callback.name),
            on: names::method_of("on", &callback.name),
            body: names::class(&callback.body),
            answer: callback.answer.as_deref().map(names::class),
            doc: constant_doc(edition, callback, &path),
            when: javadoc::lines(&[callback.when.en.clone(), callback.when.zh.clone()], &[]),
            declared: String::new(),
            asks: String::new(),
            rules: rules(callback),
            keys: key_methods(edition, callback),
            name: callback.name.clone(),
            path,
        };
        made.declared = made.declaration();
        made.asks = made.asking();
        made
    }

    /// The head of the client's method, where the server reads an answer.
    fn asking(&self) -> String {
        let Some(answer) = &self.answer else { return String::new() };
        let head = format!("public Decision<{answer}> {}({} body)", self.method, self.body);
        layout::clause(4, &head, "throws IOException, InterruptedException {")
    }

    fn declaration(&self) -> String {
        let name = layout::literal(&self.name);
        let rules = if self.rules.is_some() { format!(", Rules.{}", self.constant) } else { String::new() };
        let mut arguments = vec![format!("body({name}, {}Codec.INSTANCE{rules})", self.body)];
        if let Some(answer) = &self.answer {
            arguments
                .push(format!("body({}, {answer}Codec.INSTANCE)", layout::literal(&format!("{}.answer", self.name))));
        }
        arguments.push(layout::literal(&self.path));
        for (verb, absent) in [("identity", "body -> null"), ("orderKey", "body -> null")] {
            let method = self.keys.iter().find(|key| key.name.starts_with(verb));
            arguments.push(method.map_or_else(|| absent.to_owned(), |key| format!("Keys::{}", key.name)));
        }
        let kind = match &self.answer {
            Some(answer) => format!("Question<{}, {answer}>", self.body),
            None => format!("Callback<{}>", self.body),
        };
        let class = kind.split('<').next().unwrap_or_default();
        let left = format!("public static final {kind} {}", self.constant);
        layout::assigned(4, &left, &format!("new {class}<>("), &arguments)
    }
}

fn constant_doc(edition: &model::Edition, callback: &model::Callback, path: &str) -> Vec<String> {
    let mut paragraphs = vec![format!("`{}`, by default posted to `{path}`.", callback.name)];
    paragraphs.extend(doc::callback(edition, callback));
    javadoc::lines(&paragraphs, &[])
}

fn key_methods(edition: &model::Edition, callback: &model::Callback) -> Vec<KeyMethod> {
    let identity: Vec<keys::Part<'_>> = callback.identity.iter().map(|key| (key.member.as_str(), key.time)).collect();
    let order_key: Vec<keys::Part<'_>> = callback.order_key.iter().map(|member| (member.as_str(), false)).collect();
    let kinds = [
        ("identityOf", "Tells that two bodies are one event.", identity),
        ("orderKeyOf", "What events have in common that must stay in order.", order_key),
    ];
    let kinds = kinds.into_iter().filter(|(_, _, parts)| !parts.is_empty());
    kinds
        .map(|(verb, doc, parts)| KeyMethod {
            name: names::method_of(verb, &callback.name),
            doc,
            statements: keys::statements(edition, &callback.body, &parts),
        })
        .collect()
}

/// The constant that holds a callback's rules.
fn rules(callback: &model::Callback) -> Option<String> {
    let rules: Vec<String> = callback.rules.iter().filter(|rule| rule.demands_something()).map(rule).collect();
    if rules.is_empty() {
        return None;
    }
    let left = format!("static final List<Rule> {}", names::constant(&callback.name));
    Some(layout::assigned(4, &left, "List.of(", &rules))
}

fn rule(rule: &ValueRule) -> String {
    let is: Vec<String> = rule.is.iter().map(ToString::to_string).collect();
    let fits = match &rule.one_of {
        Some(code) => format!("value -> new {}(value).isKnown()", names::class(code)),
        None => "value -> true".to_owned(),
    };
    let (when, then) = (layout::literal(&rule.when), layout::literal(&rule.then));
    format!("new Rule({when}, Set.of({}), {then}, {}, {fits})", is.join(", "), rule.present)
}

/// Records of the edition; an answer can be made of the object that has all of its members.
fn bodies(edition: &model::Edition) -> Vec<Body> {
    let is_answer =
        |object: &Object| edition.callbacks.iter().any(|callback| callback.answer.as_ref() == Some(&object.name));
    let source = |answer: &Object| {
        let has_all =
            |object: &&Object| object.name != answer.name && answer.members.iter().all(|member| is_in(member, object));
        edition.objects.iter().find(has_all).map(|object| object.name.as_str())
    };
    let body = |object: &Object| Body::of(edition, object, if is_answer(object) { source(object) } else { None });
    edition.objects.iter().map(body).collect()
}

fn is_in(member: &model::Member, object: &Object) -> bool {
    object.member(&member.name).is_some_and(|other| other.kind == member.kind)
}
