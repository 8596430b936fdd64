//! Names in a document that are made of a callback's name or path.

use crate::model::Callback;

/// `onUserOnline`, of the webhook: what a receiver is told.
pub(super) fn webhook_operation(callback: &Callback) -> String {
    format!("on{}", pascal_case(&callback.name))
}

/// `postUserOnline`, of the path: what a client does.
pub(super) fn path_operation(callback: &Callback) -> String {
    format!("post{}", pascal_case(&callback.name))
}

/// The callbacks of one area stand under one tag: `user` of `user-online`.
pub(super) fn tag(callback: &Callback) -> &str {
    callback.name.split('-').next().unwrap_or_default()
}

/// The key below `paths`, never with a final slash, which both linters refuse; what the server posts to is told
/// beside it.
pub(super) fn path_key(callback: &Callback) -> String {
    let below = parameter(callback).map_or_else(String::new, |name| format!("/{{{name}}}"));
    format!("{below}{}", callback.path.suffix.trim_end_matches('/'))
}

/// The path parameter that stands for a URL given per robot or channel.
pub(super) fn parameter(callback: &Callback) -> Option<String> {
    let placeholder = callback.path.below.as_deref()?;
    let letters: String = placeholder.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let pascal = pascal_case(letters.trim());
    let mut rest = pascal.chars();
    rest.next().map(|first| first.to_lowercase().chain(rest).collect())
}

fn pascal_case(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(['-', ' ']).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::pascal_case;

    #[test]
    fn words_get_capitals() {
        assert_eq!(pascal_case("a-bc-d"), "ABcD");
        assert_eq!(pascal_case("some url"), "SomeUrl");
        assert_eq!(pascal_case(""), "");
    }
}
