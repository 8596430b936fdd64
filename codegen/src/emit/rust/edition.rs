//! An edition as the Rust stub sees it: every name and expression decided.

use super::{keys, names};
use crate::model;

/// A module of the stub.
pub(super) struct Edition {
    /// `2024-03`.
    pub(super) id: String,
    /// The module, here and in the schema crate.
    pub(super) module: String,
    /// Its title, English and Chinese like every text here.
    pub(super) title: String,
    /// Where it comes from.
    pub(super) about: String,
    /// In contract order.
    pub(super) callbacks: Vec<Callback>,
}

/// A callback.
pub(super) struct Callback {
    /// `user-online`.
    pub(super) name: String,
    /// `USER_ONLINE`.
    pub(super) constant: String,
    /// `user_online`.
    pub(super) method: String,
    /// Type of the body.
    pub(super) body: String,
    /// Type of the answer.
    pub(super) answer: Option<String>,
    /// `pub async fn ... {`, the client's method.
    pub(super) signature: String,
    /// Default path.
    pub(super) path: String,
    /// When it is posted.
    pub(super) when: String,
    /// `identity: ...,`
    pub(super) identity: String,
    /// `order_key: ...,`
    pub(super) order_key: String,
}

impl Edition {
    /// Whether the server reads an answer of any callback.
    pub(super) fn has_answers(&self) -> bool {
        self.callbacks.iter().any(|callback| callback.answer.is_some())
    }

    pub(super) fn of(edition: &model::Edition) -> Edition {
        Edition {
            id: edition.id.clone(),
            module: names::module(&edition.id),
            title: both(&edition.title),
            about: both(&edition.about),
            callbacks: edition.callbacks.iter().map(|callback| Callback::of(edition, callback)).collect(),
        }
    }
}

impl Callback {
    fn of(edition: &model::Edition, callback: &model::Callback) -> Callback {
        let identity: Vec<keys::Part<'_>> =
            callback.identity.iter().map(|key| (key.member.as_str(), key.time)).collect();
        let order_key: Vec<keys::Part<'_>> = callback.order_key.iter().map(|member| (member.as_str(), false)).collect();
        let method = names::method(&callback.name);
        Callback {
            constant: names::constant(&callback.name),
            signature: signature(&method, &callback.body, callback.answer.as_deref()),
            method,
            body: callback.body.clone(),
            answer: callback.answer.clone(),
            path: callback.path.default_path(),
            when: both(&callback.when),
            identity: keys::closure(edition, &callback.body, "identity", &identity),
            order_key: keys::closure(edition, &callback.body, "order_key", &order_key),
            name: callback.name.clone(),
        }
    }
}

/// How wide a line may be.
const WIDTH: usize = 120;

/// The client's method, in a block that is indented once; on one line where there is room, as rustfmt has it.
fn signature(method: &str, body: &str, answer: Option<&str>) -> String {
    let value = answer.map_or_else(|| "()".to_owned(), |answer| format!("Decision<body::{answer}>"));
    let line = format!("pub async fn {method}(&self, body: &body::{body}) -> Result<{value}, ClientError> {{");
    if "    ".len() + line.len() <= WIDTH {
        return line;
    }
    format!(
        "pub async fn {method}(\n        &self,\n        body: &body::{body},\n    ) -> Result<{value}, ClientError> {{"
    )
}

fn both(words: &model::Words) -> String {
    format!("{} / {}", words.en, words.zh)
}
