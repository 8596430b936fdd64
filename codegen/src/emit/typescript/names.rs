//! Spellings: names of the model as TypeScript writes them.

use crate::emit::stub::words::{camel, pascal, words};

/// Words that no variable may be called (ECMA-262, "Keywords and Reserved Words"; modules are strict code), and those
/// that mean something as a value.
const RESERVED: &str = "\
    arguments async await break case catch class const continue debugger default delete do else enum eval export \
    extends false finally for function if implements import in instanceof interface let new null package private \
    protected public return static super switch this throw true try typeof undefined var void while with yield \
    NaN";

/// What every object inherits (ECMA-262, "Properties of the Object Prototype Object"): a member of such a name is there
/// even where it is not.
const INHERITED: &str = "\
    __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor hasOwnProperty \
    isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf";

/// What the package exports beside the types of bodies.
const EXPORTED: &str = "\
    Answer Callback CallbackName Censor Client ClientError ClientSettings Confidential Counts Decision Event \
    Failure Finding Handler HandlerError OpenObject Question Receiver Rejected Rejection Reply";

/// Methods of every client.
const CLIENT_METHODS: &str = "ask constructor post sendRaw url";

/// Options of every receiver that are called like handlers.
const RECEIVER_HOOKS: &str = "onError onOverflow onReject";

/// What readers of objects call their own.
const OWN: &str = "key reader required";

/// The type of an object: `UserOnline`.
pub(super) fn object(name: &str) -> String {
    if is_among(name, EXPORTED) { format!("{name}Object") } else { name.to_owned() }
}

/// The file of an object or a code, without its ending: `user-online`.
pub(super) fn file(name: &str) -> String {
    words(name).join("-")
}

/// The constant of a callback: `userOnline`.
pub(super) fn constant(callback: &str) -> String {
    apart(camel(callback), RESERVED)
}

/// The method of a client that posts a callback: `userOnline`.
pub(super) fn method(callback: &str) -> String {
    apart(camel(callback), CLIENT_METHODS)
}

/// The option of a receiver that handles a callback: `onUserOnline`.
pub(super) fn handler(callback: &str) -> String {
    apart(format!("on{}", pascal(callback)), RECEIVER_HOOKS)
}

/// A name with a small first letter behind a verb, or before a noun: `readUserOnline`, `userOnlineType`.
pub(super) fn with_verb(verb: &str, object: &str) -> String {
    format!("{verb}{object}")
}

/// The same with the noun behind: `userOnlineType`.
pub(super) fn with_noun(object: &str, noun: &str) -> String {
    format!("{}{noun}", camel(object))
}

/// A member as a property: `userId`, `"a-b"`.
pub(super) fn property(member: &str) -> String {
    if is_identifier(member) { member.to_owned() } else { literal(member) }
}

/// The key of a member in an object literal, where `__proto__` is no property unless it is computed.
pub(super) fn key(member: &str) -> String {
    if member == "__proto__" { format!("[{}]", literal(member)) } else { property(member) }
}

/// A member of a body: `body.userId`, `body["a-b"]`.
pub(super) fn access(body: &str, member: &str) -> String {
    if is_identifier(member) { format!("{body}.{member}") } else { format!("{body}[{}]", literal(member)) }
}

/// Whether an object has a member of this name without being given one.
pub(super) fn is_inherited(member: &str) -> bool {
    is_among(member, INHERITED)
}

/// A variable for a member, told apart by its place in the object where its name will not do.
pub(super) fn variable(member: &str, index: usize) -> String {
    let is_free = !is_among(member, RESERVED) && !is_among(member, OWN) && !is_inherited(member);
    if is_identifier(member) && is_free { member.to_owned() } else { format!("member{index}") }
}

/// A string of TypeScript, as prettier quotes it.
pub(super) fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The inside of a template literal.
pub(super) fn template(text: &str) -> String {
    text.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${")
}

/// Names of letters, digits and `_`; others are quoted.
fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}

fn is_among(name: &str, words: &str) -> bool {
    words.split(' ').any(|word| word == name)
}

fn apart(name: String, taken: &str) -> String {
    if is_among(&name, taken) { format!("{name}_") } else { name }
}

#[cfg(test)]
mod tests {
    use super::{access, constant, file, handler, key, method, object, property, template, variable};

    #[test]
    fn names_are_spelled_as_typescript_spells_them() {
        assert_eq!([constant("user-online"), method("user-online")], ["userOnline", "userOnline"]);
        assert_eq!([constant("delete"), method("delete"), method("post")], ["delete_", "delete", "post_"]);
        assert_eq!([handler("user-online"), handler("error")], ["onUserOnline", "onError_"]);
        assert_eq!(
            [object("UserOnline"), object("Client"), file("UserOnline")],
            ["UserOnline", "ClientObject", "user-online"]
        );
    }

    #[test]
    fn members_keep_their_names_whatever_these_are() {
        assert_eq!([property("userId"), property("event_type"), property("a-b")], ["userId", "event_type", "\"a-b\""]);
        assert_eq!([access("body", "class"), access("body", "1st")], ["body.class", "body[\"1st\"]"]);
        assert_eq!([key("__proto__"), key("class")], ["[\"__proto__\"]", "class"]);
        let variables = [variable("name", 0), variable("class", 1), variable("key", 2), variable("toString", 3)];
        assert_eq!(variables, ["name", "member1", "member2", "member3"]);
        assert_eq!(template("a`${b}\\"), "a\\`\\${b}\\\\");
    }
}
