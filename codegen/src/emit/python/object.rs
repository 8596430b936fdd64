//! Objects as Python sees them: a class, its module, and what it imports.

use std::collections::BTreeSet;

use super::{layout::docstring, names};
use crate::{
    emit::stub::doc,
    model::{self, Presence, Type},
};

/// The class of an object.
pub(super) struct Object {
    /// `UserOnline`.
    pub(super) name: String,
    /// `user_online`.
    pub(super) module: String,
    /// What it imports, one statement a line.
    pub(super) imports: Vec<String>,
    /// Its docstring.
    pub(super) doc: String,
    /// How its attributes become names on the wire.
    pub(super) rename: Rename,
    /// In the order of the contract.
    pub(super) members: Vec<Member>,
}

/// How attributes become names on the wire.
pub(super) enum Rename {
    /// They are those names.
    No,
    /// `user_id` is `userId`.
    Camel,
    /// Attributes and names as literals, where they differ.
    Table(Vec<(String, String)>),
}

/// A member of a class.
pub(super) struct Member {
    /// `user_id: str`, with its default.
    pub(super) declaration: String,
    /// Its docstring.
    pub(super) doc: String,
}

impl Object {
    pub(super) fn of(edition: &model::Edition, object: &model::Object) -> Object {
        let attributes = names::attributes(object.members.iter().map(|member| member.name.as_str()));
        let mut types = Types::default();
        let members = object.members.iter().zip(&attributes).map(|(member, attribute)| Member {
            declaration: format!("{attribute}: {}", types.declared(member)),
            doc: docstring(4, &doc::member(edition, member)),
        });
        Object {
            members: members.collect(),
            imports: types.imports(),
            rename: Rename::of(object, &attributes),
            doc: docstring(4, &doc::object(edition, object)),
            module: names::module(&object.name),
            name: object.name.clone(),
        }
    }

    /// What stands behind the base class.
    pub(super) fn keywords(&self) -> &'static str {
        match self.rename {
            Rename::No => "",
            Rename::Camel => ", rename=\"camel\"",
            Rename::Table(_) => ", rename=_NAMES",
        }
    }

    /// The table of names, if there is one.
    pub(super) fn table(&self) -> &[(String, String)] {
        match &self.rename {
            Rename::Table(table) => table,
            _ => &[],
        }
    }
}

impl Rename {
    fn of(object: &model::Object, attributes: &[String]) -> Rename {
        let pairs = || object.members.iter().map(|member| member.name.as_str()).zip(attributes);
        if pairs().all(|(name, attribute)| name == attribute) {
            return Rename::No;
        }
        if pairs().all(|(name, attribute)| name == names::camel(attribute)) {
            return Rename::Camel;
        }
        let differing = pairs().filter(|(name, attribute)| name != attribute);
        Rename::Table(differing.map(|(name, attribute)| (names::literal(attribute), names::literal(name))).collect())
    }
}

/// The types that a class mentions.
#[derive(Default)]
struct Types {
    members: BTreeSet<&'static str>,
    codes: BTreeSet<String>,
    objects: BTreeSet<String>,
}

impl Types {
    /// Type and default of a member, as they stand behind its colon.
    fn declared(&mut self, member: &model::Member) -> String {
        let plain = self.spelled(&member.kind);
        let kind = if member.confidential { format!("{}[{plain}]", self.member("Confidential")) } else { plain };
        match member.presence {
            Presence::Required => kind,
            Presence::Default => {
                let empty = self.empty(&member.kind);
                format!("{kind} = {}({empty})", self.member("written"))
            }
            Presence::AlwaysWritten => format!("{}[{kind}] = None", self.member("AlwaysWritten")),
            Presence::Optional => format!("{kind} | None = None"),
        }
    }

    fn spelled(&mut self, kind: &Type) -> String {
        match kind {
            Type::Text => "str".to_owned(),
            Type::Base64 => self.member("Base64"),
            Type::Boolean => "bool".to_owned(),
            Type::Int32 => self.member("Int32"),
            Type::Int64 => self.member("Int64"),
            Type::OpenObject => self.member("OpenObject"),
            Type::Code(name) => {
                self.codes.insert(name.clone());
                name.clone()
            }
            Type::Object(name) => {
                self.objects.insert(name.clone());
                name.clone()
            }
            Type::Array(item) => format!("list[{}]", self.spelled(item)),
        }
    }

    /// The class whose empty value an absent member reads as.
    fn empty(&mut self, kind: &Type) -> String {
        match kind {
            Type::Int32 | Type::Int64 => "int".to_owned(),
            Type::Text | Type::Base64 => "str".to_owned(),
            // Subscripted, so that a type checker knows the list's items.
            _ => self.spelled(kind),
        }
    }

    fn member(&mut self, name: &'static str) -> String {
        self.members.insert(name);
        name.to_owned()
    }

    fn imports(self) -> Vec<String> {
        let mut imports = vec!["from ...body import Body".to_owned()];
        if !self.members.is_empty() {
            let names: Vec<&str> = self.members.into_iter().collect();
            imports.push(format!("from ...members import {}", names.join(", ")));
        }
        imports.extend(from("..codes.", self.codes));
        imports.extend(from(".", self.objects));
        imports
    }
}

/// Imports from a folder, in the order of its modules.
fn from(folder: &str, types: BTreeSet<String>) -> Vec<String> {
    let mut imports: Vec<String> =
        types.into_iter().map(|name| format!("from {folder}{} import {name}", names::module(&name))).collect();
    imports.sort();
    imports
}
