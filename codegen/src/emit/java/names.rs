//! Spellings: names of the model as Java writes them.

use std::collections::BTreeSet;

use crate::emit::stub::words;

/// Keywords, literals and the underscore (Java Language Specification 17, section 3.9), and what a component of a record
/// must not be called (section 8.10.1).
const RESERVED: [&str; 62] = [
    "_",
    "abstract",
    "assert",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "clone",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "extends",
    "false",
    "final",
    "finalize",
    "finally",
    "float",
    "for",
    "getClass",
    "goto",
    "hashCode",
    "if",
    "implements",
    "import",
    "instanceof",
    "int",
    "interface",
    "long",
    "native",
    "new",
    "notify",
    "notifyAll",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "short",
    "static",
    "strictfp",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "toString",
    "transient",
    "true",
    "try",
    "void",
    "volatile",
    "wait",
    "while",
];

/// Classes that generated code names without their package.
const CLASSES: [&str; 9] = ["Boolean", "Builder", "Integer", "List", "Long", "Map", "Object", "Objects", "String"];

/// Methods that every generated record or builder has.
const METHODS: [&str; 5] = ["build", "builder", "equals", "from", "toBuilder"];

/// The package below which everything lies: the group, then what the artefact's name adds to it.
pub(super) fn package(group: &str, artefact: &str) -> String {
    let known: BTreeSet<&str> = group.split('.').collect();
    let added = artefact.split('-').filter(|word| !known.contains(word));
    std::iter::once(group).chain(added).collect::<Vec<_>>().join(".")
}

/// The package of an edition: `v2024_03`.
pub(super) fn module(edition: &str) -> String {
    let words: String = edition.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    if words.starts_with(|c: char| c.is_ascii_digit()) { format!("v{words}") } else { words }
}

/// The class of an object or code.
pub(super) fn class(name: &str) -> String {
    if CLASSES.contains(&name) { format!("{name}Body") } else { name.to_owned() }
}

/// The component of a record for a member: `userId`.
pub(super) fn component(member: &str) -> String {
    let name = identifier(words::camel(member));
    if RESERVED.contains(&name.as_str()) || METHODS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// A constant: `USER_ONLINE`.
pub(super) fn constant(name: &str) -> String {
    identifier(words::upper_snake(name))
}

/// A method that begins with the name of a callback: `userOnline`.
pub(super) fn method(callback: &str) -> String {
    component(callback)
}

/// A method that ends with the name of a callback: `onUserOnline`.
pub(super) fn method_of(verb: &str, callback: &str) -> String {
    format!("{verb}{}", words::pascal(callback))
}

/// A default path for a callback whose URL is given through an API: the words of its placeholder, then what the server
/// glues on.
pub(super) fn path_below(placeholder: &str, suffix: &str) -> String {
    format!("/{}{suffix}", words::words(placeholder).join("-"))
}

/// A name that is not used yet, with as many underscores behind it as that takes.
pub(super) fn free(name: &str, used: &mut BTreeSet<String>) -> String {
    let mut free = name.to_owned();
    while !used.insert(free.clone()) {
        free.push('_');
    }
    free
}

/// A name that starts as one may; `_` alone is a keyword.
fn identifier(name: String) -> String {
    match name.chars().next() {
        None => "__".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{name}"),
        Some(_) => name,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{class, component, constant, free, method, method_of, module, package, path_below};

    #[test]
    fn names_are_spelled_as_java_spells_them() {
        assert_eq!(package("org.some", "some-sdk"), "org.some.sdk");
        assert_eq!([module("2024-03"), module("zoo")], ["v2024_03", "zoo"]);
        assert_eq!([class("Session"), class("Object")], ["Session", "ObjectBody"]);
        assert_eq!(
            [component("userId"), component("event_type"), component("default")],
            ["userId", "eventType", "default_"]
        );
        assert_eq!([component("_"), component("1st"), component("a/b~c")], ["__", "_1st", "aBC"]);
        assert_eq!(
            [constant("user-online"), constant("CarHarmony"), constant("_")],
            ["USER_ONLINE", "CAR_HARMONY", "__"]
        );
        assert_eq!([method("user-online"), method_of("on", "user-online")], ["userOnline", "onUserOnline"]);
        assert_eq!(path_below("<channel callback>", "/x"), "/channel-callback/x");
    }

    #[test]
    fn a_name_is_given_once() {
        let mut used = BTreeSet::new();
        assert_eq!([free("a", &mut used), free("a", &mut used), free("a", &mut used)], ["a", "a_", "a__"]);
    }
}
