//! Spellings: names of the model as Go writes them.

use std::collections::BTreeMap;

use crate::{
    emit::stub::words::words,
    model::{Edition, Object},
};

/// Words that Go writes in capitals: the initialisms of staticcheck's ST1003, which are those of golint.
const INITIALISMS: [&str; 39] = [
    "acl", "api", "ascii", "cpu", "css", "dns", "eof", "guid", "html", "http", "https", "id", "ip", "json", "qps",
    "ram", "rpc", "sla", "smtp", "sql", "ssh", "tcp", "tls", "ttl", "udp", "ui", "gid", "uid", "uuid", "uri", "url",
    "utf8", "vm", "xml", "xmpp", "xsrf", "xss", "sip", "rtp",
];

/// Others that read badly in small letters.
const ABBREVIATIONS: [&str; 5] = ["ios", "osx", "pc", "tv", "ptt"];

/// Keywords (The Go Programming Language Specification, "Keywords").
const KEYWORDS: [&str; 25] = [
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
];

/// The package of an edition: `v202403`.
pub(super) fn package(edition: &str) -> String {
    let letters: String = edition.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("v{letters}")
}

/// An exported name: `UserID`. A name without a first letter that Go can write in capitals gets an `X`.
pub(super) fn exported(name: &str) -> String {
    let name: String = words(name).iter().map(|word| capital(word)).collect();
    if name.starts_with(|first: char| first.is_uppercase()) { name } else { format!("X{name}") }
}

/// The fields of an object, in the order of its members.
pub(super) fn fields(object: &Object) -> Vec<String> {
    let mut scope = Scope::default();
    object.members.iter().map(|member| scope.give(&exported(&member.name), "")).collect()
}

/// A name of the package alone: `userID`. Keywords are safe where something stands behind it.
pub(super) fn unexported(name: &str) -> String {
    let words = words(name);
    let Some((first, rest)) = words.split_first() else { return "x".to_owned() };
    let name: String = std::iter::once(first.clone()).chain(rest.iter().map(|word| capital(word))).collect();
    let is_letter = name.starts_with(|first: char| first.is_lowercase());
    if is_letter && !KEYWORDS.contains(&name.as_str()) { name } else { format!("x{name}") }
}

/// Start of a file's name: `user_online`. What is put behind it keeps it from being a test or one platform's.
pub(super) fn file(name: &str) -> String {
    words(name).join("_")
}

/// A default path for a callback whose URL is given through an API: the words of its placeholder, then what the server
/// glues on.
pub(super) fn path_below(placeholder: &str, suffix: &str) -> String {
    format!("/{}{suffix}", words(placeholder).join("-"))
}

/// Names that every edition's package has.
const PACKAGE: [&str; 5] = ["Edition", "Client", "NewClient", "Receiver", "NewReceiver"];

/// What follows `On` in a receiver, or is a method of a client.
const METHODS: [&str; 5] = ["Error", "Reject", "Overflow", "SendRaw", "URL"];

/// What an edition's package calls objects, codes and callbacks.
pub(super) struct Names {
    package: Scope,
    types: BTreeMap<String, String>,
    callbacks: BTreeMap<String, String>,
}

impl Names {
    pub(super) fn of(edition: &Edition) -> Names {
        let (mut package, mut methods) = (Scope::of(&PACKAGE), Scope::of(&METHODS));
        let mut callbacks = BTreeMap::new();
        for callback in &edition.callbacks {
            let name = methods.give(&exported(&callback.name), "Callback");
            for kind in ["Callback", "Event", "Decision"] {
                package.take(format!("{name}{kind}"));
            }
            callbacks.insert(callback.name.clone(), name);
        }
        let objects = edition.objects.iter().map(|object| (&object.name, "Object"));
        let codes = edition.codes.iter().map(|code| (&code.name, "Code"));
        let types = objects.chain(codes).map(|(name, kind)| (name.clone(), package.give(&exported(name), kind)));
        Names { types: types.collect(), package, callbacks }
    }

    /// The type of an object or a code.
    pub(super) fn of_type(&self, name: &str) -> &str {
        &self.types[name]
    }

    /// The variable with the contract's table of an object or a code.
    pub(super) fn table(&self, name: &str) -> String {
        format!("{}Contract", unexported(&self.types[name]))
    }

    /// What the names of a callback start with.
    pub(super) fn of_callback(&self, name: &str) -> &str {
        &self.callbacks[name]
    }

    /// The constant of a code's value.
    pub(super) fn constant(&mut self, code: &str, value: &str) -> String {
        let wanted = format!("{}{}", self.types[code], exported(value));
        self.package.give(&wanted, "Value")
    }
}

/// Names of one scope, each given once.
#[derive(Default)]
pub(super) struct Scope(Vec<String>);

impl Scope {
    /// A scope in which some names are taken.
    pub(super) fn of(taken: &[&str]) -> Scope {
        Scope(taken.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Takes a name away.
    fn take(&mut self, name: String) {
        self.0.push(name);
    }

    /// A name of the scope: the one that is wanted, with `suffix` behind it where that is taken, and then a number.
    pub(super) fn give(&mut self, wanted: &str, suffix: &str) -> String {
        let numbered = (2..).map(|number| format!("{wanted}{suffix}{number}"));
        let mut candidates = [wanted.to_owned(), format!("{wanted}{suffix}")].into_iter().chain(numbered);
        let name = candidates.find(|name| !self.0.contains(name)).expect("numbers do not end");
        self.0.push(name.clone());
        name
    }
}

fn capital(word: &str) -> String {
    let (stem, plural) = word.strip_suffix('s').map_or((word, ""), |stem| (stem, "s"));
    let is_known = |word: &str| INITIALISMS.contains(&word) || ABBREVIATIONS.contains(&word);
    if is_known(word.trim_end_matches(|letter: char| letter.is_ascii_digit())) || is_known(word) {
        return word.to_uppercase();
    }
    if is_known(stem) {
        return format!("{}{plural}", stem.to_uppercase());
    }
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{Scope, exported, file, package, path_below, unexported};

    #[test]
    fn names_are_spelled_as_go_spells_them() {
        assert_eq!(package("2024-03"), "v202403");
        assert_eq!([exported("userId"), exported("memberIds"), exported("id2")], ["UserID", "MemberIDs", "ID2"]);
        assert_eq!([exported("event_type"), exported("base64edData")], ["EventType", "Base64edData"]);
        assert_eq!([exported("Ios"), exported("HarmonyTv"), exported("is")], ["IOS", "HarmonyTV", "Is"]);
        assert_eq!([unexported("UserOnline"), unexported("type")], ["userOnline", "xtype"]);
        assert_eq!(file("user-online"), "user_online");
        assert_eq!(path_below("<channel callback>", "/x"), "/channel-callback/x");
    }

    #[test]
    fn names_that_are_none_become_some() {
        assert_eq!([exported("_"), exported("1st"), exported("名字")], ["X", "X1st", "X名字"]);
        assert_eq!([unexported("_"), unexported("1st")], ["x", "x1st"]);
    }

    #[test]
    fn a_scope_gives_no_name_twice() {
        let mut scope = Scope::of(&["Client"]);
        assert_eq!([scope.give("Client", "Object"), scope.give("Client", "Object")], ["ClientObject", "ClientObject2"]);
        assert_eq!([scope.give("AB", ""), scope.give("AB", "")], ["AB", "AB2"]);
    }
}
