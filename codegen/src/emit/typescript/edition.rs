//! An edition as the TypeScript stub sees it: every name, type and import decided.

use std::collections::BTreeSet;

use super::{callback::Callback, code::Code, layout, names, object::Object};
use crate::model;

/// A folder of the stub.
pub(super) struct Edition {
    /// `2024-03`, which is the folder as well.
    pub(super) id: String,
    /// Comment of the module.
    pub(super) comment: String,
    pub(super) callbacks: Vec<Callback>,
    pub(super) objects: Vec<Object>,
    pub(super) codes: Vec<Code>,
    /// `export type CallbackName = ...`.
    pub(super) callback_names: String,
    /// Imports of the callbacks, the receiver and the client.
    pub(super) callback_imports: Vec<String>,
    pub(super) receiver_imports: Vec<String>,
    pub(super) client_imports: Vec<String>,
}

impl Edition {
    pub(super) fn of(edition: &model::Edition) -> Edition {
        let callbacks: Vec<Callback> =
            edition.callbacks.iter().map(|callback| Callback::of(edition, callback)).collect();
        let names: Vec<String> = callbacks.iter().map(|callback| names::literal(&callback.name)).collect();
        let title = format!("Edition {}: {} / {}", edition.id, edition.title.en, edition.title.zh);
        Edition {
            id: edition.id.clone(),
            comment: layout::comment(&[title, edition.about.en.clone(), edition.about.zh.clone()], 0),
            objects: edition.objects.iter().map(|object| Object::of(edition, object)).collect(),
            codes: edition.codes.iter().map(|code| Code::of(edition, code)).collect(),
            callback_names: layout::union("export type CallbackName", &names),
            callback_imports: callback_imports(&callbacks),
            receiver_imports: receiver_imports(&callbacks),
            client_imports: client_imports(&callbacks),
            callbacks,
        }
    }

    /// Whether the server reads an answer of any callback.
    fn has_answers(callbacks: &[Callback]) -> bool {
        callbacks.iter().any(|callback| callback.answer.is_some())
    }
}

fn callback_imports(callbacks: &[Callback]) -> Vec<String> {
    let mut lines = Vec::new();
    let is_event = callbacks.iter().any(|callback| callback.answer.is_none());
    let kinds = [("Callback", is_event), ("Question", Edition::has_answers(callbacks))];
    let kinds: Vec<&str> = kinds.into_iter().filter(|(_, is_used)| *is_used).map(|(kind, _)| kind).collect();
    lines.push(layout::import(&kinds, "../callback.js"));
    let codes: BTreeSet<&String> = callbacks.iter().flat_map(|callback| &callback.codes).collect();
    if !codes.is_empty() {
        lines.push(layout::import(&["valuesOf"], "../contract/types.js"));
    }
    let calls: BTreeSet<&str> = callbacks.iter().flat_map(|callback| callback.calls.iter().copied()).collect();
    if !calls.is_empty() {
        lines.push(layout::import(&calls.into_iter().collect::<Vec<_>>(), "../key.js"));
    }
    lines.extend(bodies(callbacks).into_iter().map(|body| {
        layout::import(&[&names::with_noun(body, "Codec")], &format!("./bodies/{}.js", names::file(body)))
    }));
    lines.extend(codes.into_iter().map(|code| layout::import(&[code], &format!("./codes/{}.js", names::file(code)))));
    lines
}

fn receiver_imports(callbacks: &[Callback]) -> Vec<String> {
    let (mut mounts, mut handlers) = (vec!["mountEvent"], vec!["Handler"]);
    if Edition::has_answers(callbacks) {
        mounts.push("mountQuestion");
        handlers.insert(0, "Censor");
    }
    mounts.push("type Mount");
    let mut lines = vec![
        layout::import(&mounts, "../receiver/mount.js"),
        layout::import(&["BaseReceiver"], "../receiver/receiver.js"),
        type_import(&handlers, "../receiver/route.js"),
        type_import(&["ReceiverSettings"], "../receiver/settings.js"),
    ];
    lines.extend(body_types(callbacks));
    lines.push("import * as callbacks from \"./callbacks.js\";".to_owned());
    lines
}

fn client_imports(callbacks: &[Callback]) -> Vec<String> {
    let mut lines = vec![layout::import(&["BaseClient", "type ClientSettings"], "../client/client.js")];
    if Edition::has_answers(callbacks) {
        lines.push(type_import(&["Decision"], "../decision.js"));
    }
    lines.extend(body_types(callbacks));
    lines.push("import * as callbacks from \"./callbacks.js\";".to_owned());
    lines
}

/// Types of bodies and answers.
fn bodies(callbacks: &[Callback]) -> BTreeSet<&String> {
    callbacks.iter().flat_map(|callback| [&callback.body].into_iter().chain(&callback.answer)).collect()
}

fn body_types(callbacks: &[Callback]) -> Vec<String> {
    let import = |body: &String| type_import(&[body], &format!("./bodies/{}.js", names::file(body)));
    bodies(callbacks).into_iter().map(import).collect()
}

fn type_import(names: &[&str], path: &str) -> String {
    layout::import(names, path).replacen("import", "import type", 1)
}
