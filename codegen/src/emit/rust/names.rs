//! Spellings: names of the model as Rust writes them.

/// Strict and reserved keywords that can be written raw (Rust reference, "Keywords", edition 2024).
const KEYWORDS: [&str; 47] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while",
];

/// The module of an edition: `v2024_03`.
pub(super) fn module(edition: &str) -> String {
    format!("v{}", edition.replace('-', "_"))
}

/// The crate of a package: `imhook_sdk`.
pub(super) fn library(package: &str) -> String {
    package.replace('-', "_")
}

/// The method of a callback: `user_online`.
pub(super) fn method(callback: &str) -> String {
    raw(callback.replace('-', "_"))
}

/// The constant of a callback: `USER_ONLINE`.
pub(super) fn constant(callback: &str) -> String {
    callback.replace('-', "_").to_ascii_uppercase()
}

/// The field of a member, as serde's `rename_all = "camelCase"` undone: `user_id`.
pub(super) fn field(member: &str) -> String {
    let mut field = String::with_capacity(member.len() + 4);
    for character in member.chars() {
        if character.is_ascii_uppercase() {
            field.push('_');
        }
        field.push(character.to_ascii_lowercase());
    }
    raw(field)
}

fn raw(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::{constant, field, method, module};

    #[test]
    fn names_are_spelled_as_rust_spells_them() {
        assert_eq!(module("2024-03"), "v2024_03");
        assert_eq!((method("user-online"), constant("user-online")), ("user_online".into(), "USER_ONLINE".into()));
        assert_eq!(method("move"), "r#move");
        assert_eq!([field("userId"), field("base64edData"), field("id2")], ["user_id", "base64ed_data", "id2"]);
        assert_eq!([field("event_type"), field("type")], ["event_type", "r#type"]);
    }
}
