//! The text of identities and order keys (rule R9): a compact JSON array of members, equal in all languages.

use imhook_schema::wire;
use serde::Serialize;

/// Writes one such text, member by member.
pub(crate) struct KeyText {
    text: Vec<u8>,
    /// A time that has to be there is absent: there is no key.
    is_void: bool,
}

impl KeyText {
    pub(crate) fn new() -> Self {
        KeyText { text: Vec::with_capacity(64), is_void: false }
    }

    /// A member with its value; absent it is `null`.
    pub(crate) fn value<T: Serialize + ?Sized>(mut self, member: &T) -> Self {
        self.text.push(if self.text.is_empty() { b'[' } else { b',' });
        wire::to_writer(&mut self.text, member).expect("a member of a key is JSON");
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
        self.text.push(b']');
        (!self.is_void).then(|| String::from_utf8(self.text).expect("JSON is UTF-8"))
    }
}
