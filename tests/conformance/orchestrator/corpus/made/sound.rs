//! The whole body of a callback: every member that there is, right in both profiles.

use imhook_codegen::model::{BodyOf, Edition, Member, Object, Raw, Type};
use serde_json::json;

use super::tree::{Path, Tree};

/// A member, or an item of one that is an array.
pub(super) struct Place<'a> {
    /// Where it is in the body.
    pub(super) path: Path,
    /// The same for people: a JSON pointer.
    pub(super) pointer: String,
    pub(super) kind: &'a Type,
    /// None for an item.
    pub(super) member: Option<&'a Member>,
}

/// The body with every member.
pub(super) fn body(edition: &Edition, body: &BodyOf<'_>) -> Tree {
    let mut tree = object(edition, body.object);
    for rule in body.rules() {
        let index = |name: &str| body.object.members.iter().position(|member| member.name == name);
        let (Some(when), Some(then)) = (index(&rule.when), index(&rule.then)) else { continue };
        let decides = rule.is.iter().any(|code| tree.at(&[when]).bytes() == code.to_string().as_bytes());
        let allowed = rule.one_of.as_ref().and_then(|code| edition.code(code).values.first());
        if let Some(value) = allowed.filter(|_| decides) {
            *tree.at(&[then]) = Tree::written(json!(value.raw).to_string());
        }
    }
    tree
}

/// Every place of that body, the outer ones first.
pub(super) fn places<'a>(edition: &'a Edition, body: &BodyOf<'a>) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    walk(edition, body.object, &[], "", &mut places);
    places
}

fn walk<'a>(edition: &'a Edition, object: &'a Object, above: &[usize], pointer: &str, places: &mut Vec<Place<'a>>) {
    for (index, member) in object.members.iter().enumerate() {
        let (mut path, mut pointer) = ([above, &[index]].concat(), format!("{pointer}/{}", member.name));
        places.push(Place { path: path.clone(), pointer: pointer.clone(), kind: &member.kind, member: Some(member) });
        let mut kind = &member.kind;
        while let Type::Array(item) = kind {
            path.push(0);
            pointer.push_str("/0");
            places.push(Place { path: path.clone(), pointer: pointer.clone(), kind: item, member: None });
            kind = item;
        }
        if let Type::Object(name) = kind {
            walk(edition, edition.object(name), &path, &pointer, places);
        }
    }
}

fn object(edition: &Edition, object: &Object) -> Tree {
    let members = object.members.iter();
    Tree::Object(members.map(|member| (name(&member.name), value(edition, &member.kind))).collect())
}

fn value(edition: &Edition, kind: &Type) -> Tree {
    match kind {
        Type::Text => Tree::written("\"text\""),
        Type::Base64 => Tree::written("\"AQID\""),
        Type::Boolean => Tree::written("true"),
        Type::Int32 => Tree::written("7"),
        Type::Int64 => Tree::written("9007199254740993"),
        Type::Code(name) => {
            let first = &edition.code(name).values.first().expect("the reader refuses an empty code").raw;
            match first {
                Raw::Int(number) => Tree::written(number.to_string()),
                Raw::Text(text) => Tree::written(json!(text).to_string()),
            }
        }
        Type::Object(name) => object(edition, edition.object(name)),
        Type::OpenObject => Tree::written(r#"{"any":[1,"b"]}"#),
        Type::Array(item) => Tree::Array(vec![value(edition, item)]),
    }
}

/// A name as it is written.
pub(super) fn name(name: &str) -> Vec<u8> {
    json!(name).to_string().into_bytes()
}
