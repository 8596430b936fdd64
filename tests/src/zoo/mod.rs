//! An edition of no service: every kind of member in every presence, extreme integers, names that are keywords.
//!
//! What the reader and the emitters make of it is tested; nothing of it is published.

mod everything;
mod keywords;

pub use everything::{Everything, Mood, Nested, Note};
pub use keywords::Keywords;

use imhook_schema::contract::{Edition, text};

/// The zoo.
pub const EDITION: Edition = Edition {
    id: "zoo",
    title: text("Zoo", "动物园"),
    about: text("Every kind of member.", "包含所有种类的成员。"),
    frozen: false,
    callbacks: &[&everything::CALLBACK, &keywords::CALLBACK],
    codes: &[Mood::TABLE, Note::TABLE],
};
