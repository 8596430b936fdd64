//! An edition as the Go stub sees it.

use super::{
    callback::Callback,
    code::Code,
    names::{self, Names},
    object::Object,
    text::comment,
};
use crate::model;

/// A package of the module.
pub(super) struct Edition {
    /// `2024-03`.
    pub(super) id: String,
    /// `v202403`.
    pub(super) package: String,
    /// Path of the module.
    pub(super) module: String,
    /// Lines about the package.
    pub(super) doc: Vec<String>,
    /// Each before those it holds.
    pub(super) objects: Vec<Object>,
    /// In contract order.
    pub(super) codes: Vec<Code>,
    /// In contract order.
    pub(super) callbacks: Vec<Callback>,
}

impl Edition {
    pub(super) fn of(edition: &model::Edition, module: &str) -> Edition {
        let mut names = Names::of(edition);
        let package = names::package(&edition.id);
        let title = format!("{} / {}", edition.title.en, edition.title.zh);
        let about = format!("Package {package} is edition {} of the contract. {title}", edition.id);
        Edition {
            id: edition.id.clone(),
            doc: comment(&[about, edition.about.en.clone(), edition.about.zh.clone()]),
            package,
            module: module.to_owned(),
            codes: edition.codes.iter().map(|code| Code::of(edition, &mut names, code)).collect(),
            objects: edition.objects.iter().map(|object| Object::of(edition, &names, object)).collect(),
            callbacks: edition.callbacks.iter().map(|callback| Callback::of(edition, &names, callback)).collect(),
        }
    }
}
