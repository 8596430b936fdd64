//! An object as the TypeScript stub sees it.

use super::{imports::Imports, layout, names, types::Spelling};
use crate::{
    emit::stub::doc,
    model::{self, Edition, Presence},
};

/// A file of the stub.
pub(super) struct Object {
    /// `UserOnline`.
    pub(super) name: String,
    /// `user-online`.
    pub(super) file: String,
    /// Comment of the type.
    pub(super) comment: String,
    pub(super) imports: Vec<String>,
    /// `userOnlineType`, and the statement that makes it.
    pub(super) table: String,
    pub(super) table_declaration: String,
    /// `readUserOnline`.
    pub(super) reader: String,
    /// `writeUserOnline`.
    pub(super) writer: String,
    /// `userOnlineCodec`.
    pub(super) codec: String,
    pub(super) members: Vec<Member>,
}

/// A member of an object.
pub(super) struct Member {
    pub(super) comment: String,
    /// `packageName?: string | undefined`.
    pub(super) declaration: String,
    /// `t.optional("packageName", t.text)`, in the table.
    row: String,
    /// `packageName`.
    pub(super) variable: String,
    /// `string`.
    pub(super) kind: String,
    /// `"packageName"`.
    pub(super) literal: String,
    /// `reader.text(packageName)`.
    pub(super) read: String,
    /// The property of the body that is read: `customState: customState ?? 0`.
    pub(super) result: String,
    /// The statement that writes it.
    pub(super) write: String,
}

impl Object {
    pub(super) fn of(edition: &Edition, object: &model::Object) -> Object {
        let mut imports = Imports::default();
        let members = object.members.iter().enumerate();
        let members: Vec<Member> =
            members.map(|(index, member)| Member::of(edition, member, index, &mut imports)).collect();
        let rows: Vec<&str> = members.iter().map(|member| member.row.as_str()).collect();
        let name = names::object(&object.name);
        let table = names::with_noun(&name, "Type");
        Object {
            file: names::file(&name),
            comment: layout::comment(&doc::object(edition, object), 0),
            imports: imports.lines(),
            table_declaration: layout::call(&format!("export const {table} = new t.ObjectType"), &rows),
            table,
            reader: names::with_verb("read", &name),
            writer: names::with_verb("write", &name),
            codec: names::with_noun(&name, "Codec"),
            members,
            name,
        }
    }
}

impl Member {
    fn of(edition: &Edition, member: &model::Member, index: usize, imports: &mut Imports) -> Member {
        let spelling = Spelling::of(edition, &member.kind, member.confidential, imports);
        let variable = names::variable(&member.name, index);
        let (property, literal) = (names::property(&member.name), names::literal(&member.name));
        let may_be_absent = matches!(member.presence, Presence::Optional | Presence::AlwaysWritten);
        let declaration = if may_be_absent {
            format!("{property}?: {} | undefined", spelling.name)
        } else {
            format!("{property}: {}", spelling.name)
        };
        let value = match member.presence {
            Presence::Required => {
                imports.reader("required");
                format!("required({variable})")
            }
            Presence::Default => {
                imports.confidential_value |= member.confidential;
                let empty = spelling.empty.expect("the reader refuses a default for an object");
                format!("{variable} ?? {empty}")
            }
            Presence::AlwaysWritten | Presence::Optional => variable.clone(),
        };
        let key = names::key(&member.name);
        let row = match member.presence {
            Presence::Required => "required",
            Presence::Default => "defaulted",
            Presence::AlwaysWritten => "alwaysWritten",
            Presence::Optional => "optional",
        };
        Member {
            comment: layout::comment(&doc::member(edition, member), 2),
            declaration,
            row: format!("t.{row}({literal}, {})", spelling.table),
            read: spelling.read(&variable),
            result: if key == value { key } else { format!("{key}: {value}") },
            write: write(&member.name, may_be_absent, &spelling),
            kind: spelling.name,
            variable,
            literal,
        }
    }
}

/// The statement that adds a member to the text of its object.
fn write(name: &str, may_be_absent: bool, spelling: &Spelling) -> String {
    let value = names::access("body", name);
    let start = names::template(&names::literal(name));
    let statement = format!("json += `,{start}:${{{}}}`;", spelling.write(&value));
    if !may_be_absent {
        return format!("  {statement}");
    }
    let is_there = format!("{value} !== undefined");
    if names::is_inherited(name) {
        return layout::guarded(&format!("Object.hasOwn(body, {}) && {is_there}", names::literal(name)), &statement);
    }
    layout::guarded(&is_there, &statement)
}
