//! The model: a small, normalised description of the contract, from which every artefact is written.
//!
//! In: the editions of `imhook-schema`. Out: [`Model`]. Refused: whatever [`reader`] does not list as allowed.

mod callback;
mod code;
mod delivery;
pub mod dump;
mod object;
pub mod problem;
pub mod reader;

pub use callback::{BodyOf, Callback, Key, Path, Setup, ValueRule};
pub use code::{Code, CodeRange, CodeValue, Raw};
pub use delivery::{Delivery, Fact, Reply, ReplyBody};
pub use object::{Member, Object, Presence, Profile, Type};

use serde::Serialize;

use crate::settings::{Settings, SettingsError};
use problem::Problems;

/// The whole contract.
#[derive(Debug, Clone)]
pub struct Model {
    /// Who publishes it.
    pub settings: Settings,
    /// Every edition, oldest first.
    pub editions: Vec<Edition>,
    /// What holds for every callback of every edition.
    pub delivery: Delivery,
}

/// Why there is no model.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The settings file is broken.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The types say something that the model does not allow.
    #[error(transparent)]
    Problems(#[from] Problems),
}

impl Model {
    /// The model of the workspace's own contract.
    ///
    /// # Errors
    /// [`ModelError`] with every problem there is.
    pub fn load() -> Result<Model, ModelError> {
        let settings = Settings::load()?;
        let (editions, delivery) =
            reader::read(imhook_schema::EDITIONS, imhook_schema::FAULTS, &imhook_schema::DELIVERY)?;
        Ok(Model { settings, editions, delivery })
    }

    /// The edition of this id.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
}

/// A language of the contract's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Chinese.
    Zh,
}

impl Language {
    /// Both, English first.
    pub const ALL: [Language; 2] = [Language::En, Language::Zh];

    /// The one of two texts that is in this language.
    pub fn pick<T>(self, en: T, zh: T) -> T {
        match self {
            Language::En => en,
            Language::Zh => zh,
        }
    }
}

impl Words {
    /// The text in one language.
    pub fn text(&self, language: Language) -> &str {
        language.pick(&self.en, &self.zh)
    }
}

/// A dated contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    /// `2020-10`, say.
    pub id: String,
    /// A line for headings.
    pub title: Words,
    /// Where it comes from.
    pub about: Words,
    /// It never changes again.
    pub frozen: bool,
    /// In the order of the contract.
    pub callbacks: Vec<Callback>,
    /// Every object, each before those it holds.
    pub objects: Vec<Object>,
    /// In the order of the contract; only values that the edition has.
    pub codes: Vec<Code>,
    /// The vendor's faults that the edition names, in order.
    pub faults: Vec<Fault>,
}

/// A fault of the vendor's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// `W1` and so on.
    pub id: String,
    /// A few words.
    pub title: Words,
    /// What a receiver must do about it.
    pub consequence: Words,
    /// How it is known.
    pub evidence: String,
}

impl Edition {
    /// The callback of this name.
    pub fn callback(&self, name: &str) -> Option<&Callback> {
        self.callbacks.iter().find(|callback| callback.name == name)
    }

    /// The object of this name.
    ///
    /// # Panics
    /// Never for a name that the model holds: the reader checks each.
    pub fn object(&self, name: &str) -> &Object {
        self.objects.iter().find(|object| object.name == name).expect("the reader checked that every object is there")
    }

    /// The code of this name.
    ///
    /// # Panics
    /// Never for a name that the model holds: the reader checks each.
    pub fn code(&self, name: &str) -> &Code {
        self.codes.iter().find(|code| code.name == name).expect("the reader checked that every code is there")
    }

    /// Everything that is published as a schema of its own: each callback's body, then its answer.
    pub fn bodies(&self) -> impl Iterator<Item = BodyOf<'_>> {
        self.callbacks.iter().flat_map(|callback| {
            let body =
                BodyOf { callback, name: callback.name.clone(), object: self.object(&callback.body), is_answer: false };
            let answer = callback.answer.as_ref().map(|object| BodyOf {
                callback,
                name: format!("{}.answer", callback.name),
                object: self.object(object),
                is_answer: true,
            });
            std::iter::once(body).chain(answer)
        })
    }

    /// The member at a path such as `payload.type`, seen from an object.
    pub fn member_at(&self, object: &str, path: &str) -> Option<&Member> {
        let mut object = self.objects.iter().find(|candidate| candidate.name == object)?;
        let mut steps = path.split('.').peekable();
        loop {
            let member = object.member(steps.next()?)?;
            if steps.peek().is_none() {
                return Some(member);
            }
            let Type::Object(inner) = &member.kind else { return None };
            object = self.objects.iter().find(|candidate| &candidate.name == inner)?;
        }
    }
}
