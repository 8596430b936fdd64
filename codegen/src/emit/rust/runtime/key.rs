//! The text of identities and order keys (rule R9): a compact JSON array of members, equal in all languages.

use imhook_schema::wire;
use serde::Serialize;

/// Writes one such text, member by member.
pub(crate) struct KeyText {
    text: String,
    /// A time that has to be there is absent: there is no key.
    is_void: bool,
}

impl KeyText {
    pub(crate) fn new() -> Self {
        KeyText { text: String::with_capacity(64), is_void: false }
    }

    /// A member with its value; absent it is `null`.
    pub(crate) fn value<T: Serialize + ?Sized>(mut self, member: &T) -> Self {
        let value = wire::to_vec(member).expect("a member of a key is JSON");
        self.text.push(if self.text.is_empty() { '[' } else { ',' });
        self.text.push_str(std::str::from_utf8(&value).expect("JSON is UTF-8"));
        self
    }

    /// A time: without it a second genuine event would pass for a repeat, so there is no key at all.
    pub(crate) fn time(mut self, member: impl Into<Option<i64>>) -> Self {
        let time = member.into().unwrap_or_default();
        self.is_void |= time == 0;
        self.value(&time)
    }

    /// The finished text.
    pub(crate) fn text(mut self) -> Option<String> {
        self.text.push(']');
        (!self.is_void).then_some(self.text)
    }
}
