//! What a body is held against: a callback, or its answer, of an edition.

use imhook_codegen::model::{BodyOf, Edition, Model, Object};

use crate::Words;

/// A callback's body, or its answer, of one edition; given out by [`Validator::target`](crate::Validator::target).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target(pub(crate) usize);

/// A name that no edition has, or not this one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownTarget {
    /// No such edition.
    #[error("there is no edition `{0}`")]
    Edition(String),
    /// No such callback in the edition.
    #[error("edition {edition} has no callback `{callback}`")]
    Callback {
        /// The edition.
        edition: String,
        /// The name that it does not have.
        callback: String,
    },
}

/// Every target of a model, oldest edition first, each in contract order.
pub(crate) struct Targets {
    all: Vec<Entry>,
}

struct Entry {
    edition: usize,
    callback: usize,
    is_answer: bool,
    name: String,
}

impl Targets {
    pub(crate) fn of(model: &Model) -> Targets {
        let mut all = Vec::new();
        for (edition, known) in model.editions.iter().enumerate() {
            for body in known.bodies() {
                let callback = known.callbacks.iter().position(|callback| std::ptr::eq(callback, body.callback));
                let callback = callback.expect("a body belongs to a callback of its edition");
                all.push(Entry { edition, callback, is_answer: body.is_answer, name: body.name });
            }
        }
        Targets { all }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Target> + use<> {
        (0..self.all.len()).map(Target)
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn name(&self, target: Target) -> &str {
        &self.all[target.0].name
    }

    pub(crate) fn edition<'m>(&self, model: &'m Model, target: Target) -> &'m Edition {
        &model.editions[self.all[target.0].edition]
    }

    pub(crate) fn body<'m>(&self, model: &'m Model, target: Target) -> BodyOf<'m> {
        let entry = &self.all[target.0];
        let callback = &self.edition(model, target).callbacks[entry.callback];
        let object = self.object(model, target);
        BodyOf { callback, name: entry.name.clone(), object, is_answer: entry.is_answer }
    }

    pub(crate) fn object<'m>(&self, model: &'m Model, target: Target) -> &'m Object {
        let entry = &self.all[target.0];
        let edition = self.edition(model, target);
        let callback = &edition.callbacks[entry.callback];
        match (&callback.answer, entry.is_answer) {
            (Some(answer), true) => edition.object(answer),
            _ => edition.object(&callback.body),
        }
    }

    pub(crate) fn find(&self, model: &Model, edition: &str, name: &str) -> Result<Target, UnknownTarget> {
        if model.edition(edition).is_none() {
            return Err(UnknownTarget::Edition(edition.to_owned()));
        }
        let found = self.iter().find(|target| self.name(*target) == name && self.edition(model, *target).id == edition);
        found.ok_or_else(|| UnknownTarget::Callback { edition: edition.to_owned(), callback: name.to_owned() })
    }
}

impl UnknownTarget {
    /// The error in both languages.
    pub fn text(&self) -> Words {
        let zh = match self {
            UnknownTarget::Edition(id) => format!("没有版本 `{id}`"),
            UnknownTarget::Callback { edition, callback } => format!("版本 {edition} 没有回调 `{callback}`"),
        };
        Words { en: self.to_string(), zh }
    }
}
