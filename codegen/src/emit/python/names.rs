//! Spellings: names of the model as Python writes them.

use crate::emit::stub::words;

/// Keywords (Python reference, section 2.3.1 "Keywords").
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What annotations and defaults in the class of a body say; a member of this name would hide it from those behind it.
const SAID_IN_BODIES: [&str; 5] = ["bool", "int", "list", "str", "written"];

/// The first parameter of every method, which type checkers see in the one that they make up for the members.
const SELF: &str = "self";

/// The module of an edition: `v2024_03`.
pub(super) fn edition(id: &str) -> String {
    format!("v{}", id.replace('-', "_"))
}

/// The import name of a package: `imhook_sdk`.
pub(super) fn library(package: &str) -> String {
    package.replace(['-', '.'], "_")
}

/// The module of a type: `user_online`.
pub(super) fn module(name: &str) -> String {
    safe(words::snake(name), &[])
}

/// The method of a callback, or what comes behind its `on_`: `user_online`. The class has methods of its own already.
pub(super) fn method(callback: &str, own: &[&str]) -> String {
    safe(words::snake(callback), own)
}

/// A constant: `USER_ONLINE`.
pub(super) fn constant(name: &str) -> String {
    words::upper_snake(name)
}

/// The attributes of an object's members, in their order, no two alike.
pub(super) fn attributes<'a>(members: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for member in members {
        let plain = attribute(member);
        let copies = (2..).map(|number| format!("{}_{number}", plain.trim_end_matches('_')));
        let free = std::iter::once(plain.clone()).chain(copies).find(|name| !taken.contains(name));
        taken.extend(free);
    }
    taken
}

fn attribute(member: &str) -> String {
    let name = words::snake(member);
    let is_name = name.is_ascii() && name.starts_with(|first: char| first.is_ascii_alphabetic());
    if is_name {
        return safe(name, &[&SAID_IN_BODIES[..], &[SELF]].concat());
    }
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if name.is_empty() { "member".to_owned() } else { format!("member_{name}") }
}

fn safe(name: String, reserved: &[&str]) -> String {
    if KEYWORDS.contains(&name.as_str()) || reserved.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The name on the wire that msgspec's `rename="camel"` gives an attribute.
pub(super) fn camel(attribute: &str) -> String {
    let mut parts = attribute.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        name + &letters.next().map_or_else(String::new, |head| head.to_uppercase().chain(letters).collect())
    })
}

/// A default path for a callback whose URL is given through an API: the words of its placeholder, then what the server
/// glues on.
pub(super) fn path_below(placeholder: &str, suffix: &str) -> String {
    format!("/{}{suffix}", words::words(placeholder).join("-"))
}

/// A text as a literal, with the quotes that need the fewest escapes.
pub(super) fn literal(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('\n', "\\n");
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::{attributes, camel, edition, literal, method, module, path_below};

    #[test]
    fn names_are_spelled_as_python_spells_them() {
        assert_eq!(
            [edition("2024-03"), module("UserOnline"), module("Import")],
            ["v2024_03", "user_online", "import_"]
        );
        assert_eq!([method("user-online", &[]), method("close", &["close"])], ["user_online", "close_"]);
        assert_eq!(camel("base64ed_data"), "base64edData");
        assert_eq!(path_below("<channel callback>", "/x"), "/channel-callback/x");
    }

    #[test]
    fn attributes_are_names_and_no_two_are_alike() {
        let members = ["userId", "class", "str", "self", "Self", "a-b", "a.b", "__proto__", "_", "1st", "名字"];
        let expected = [
            "user_id",
            "class_",
            "str_",
            "self_",
            "self_2",
            "a_b",
            "a_b_2",
            "proto",
            "member",
            "member_1st",
            "member_2",
        ];
        assert_eq!(attributes(members.into_iter()), expected);
    }

    #[test]
    fn literals_escape_as_little_as_they_can() {
        assert_eq!([literal("a"), literal("\"a\""), literal("'\"\\")], ["\"a\"", "'\"a\"'", "\"'\\\"\\\\\""]);
    }
}
