//! An object as the Go stub sees it: a struct, how it is read and written, and its table of the contract.

use std::collections::BTreeSet;

use super::{
    names::{self, Names},
    text::{comment, literal, quoted},
    value::{Value, is_pointer, may_be_absent},
};
use crate::{
    emit::stub::doc,
    model::{self, Presence},
};

/// Bits in a word of the set of members that were seen.
const WORD: usize = 64;

/// An object.
pub(super) struct Object {
    /// Start of its file's name.
    pub(super) file: String,
    /// The type.
    pub(super) name: String,
    /// Lines about it.
    pub(super) doc: Vec<String>,
    /// Packages of the standard library and of the module that its file needs.
    pub(super) standard: Vec<&'static str>,
    pub(super) own: Vec<&'static str>,
    /// In contract order.
    pub(super) fields: Vec<Field>,
    /// The variable with its table of the contract.
    pub(super) table: String,
    /// The type of the set of members that were seen.
    pub(super) seen: String,
    /// Sets of members that have to be there, and the words that hold them.
    pub(super) required: Vec<Required>,
    /// Any member may be absent, so that the first comma is not known.
    pub(super) is_open: bool,
}

/// A member.
pub(super) struct Field {
    /// The field.
    pub(super) name: String,
    /// Its type.
    pub(super) spelled: String,
    /// Its tag.
    pub(super) tag: String,
    /// Lines about it.
    pub(super) doc: Vec<String>,
    /// The member's name as a literal.
    pub(super) wire: String,
    /// Its place in the set of members that were seen: the word, and the bit there.
    pub(super) seen: String,
    pub(super) bit: usize,
    /// Null counts as absent.
    pub(super) may_be_null: bool,
    /// It is not written when it is nil.
    pub(super) may_be_absent: bool,
    /// The statements that read it.
    pub(super) reads: Vec<String>,
    /// The key with what stands before it, as a literal; the expression that writes the value.
    pub(super) key: String,
    pub(super) write: String,
    /// Type and presence in the contract's table.
    pub(super) table: String,
    pub(super) presence: &'static str,
}

/// Members of one word that have to be there.
pub(super) struct Required {
    /// The word.
    pub(super) seen: String,
    /// Their bits.
    pub(super) bits: String,
}

impl Object {
    pub(super) fn of(edition: &model::Edition, names: &Names, object: &model::Object) -> Object {
        let name = names.of_type(&object.name).to_owned();
        let (standard, own) = imports(names, object);
        let fields = fields(edition, names, object);
        Object {
            file: names::file(&object.name),
            doc: comment(&about(edition, object, &name)),
            standard,
            own,
            table: names.table(&object.name),
            seen: if is_large(object) {
                format!("[{}]uint64", object.members.len().div_ceil(WORD))
            } else {
                "uint64".to_owned()
            },
            required: required(object, &fields),
            is_open: is_open(object),
            fields,
            name,
        }
    }
}

/// One word does not hold the set of its members.
fn is_large(object: &model::Object) -> bool {
    object.members.len() > WORD
}

/// The first member may be absent, and so may not write the bracket.
fn is_open(object: &model::Object) -> bool {
    object.members.first().is_none_or(|member| may_be_absent(member.presence))
}

fn fields(edition: &model::Edition, names: &Names, object: &model::Object) -> Vec<Field> {
    let members = object.members.iter().zip(names::fields(object)).enumerate();
    let fields = members.map(|(index, (member, name))| {
        let value = Value::of(names, member);
        let start = if index == 0 && !is_open(object) { '{' } else { ',' };
        let star = if is_pointer(&value, member.presence) { "*" } else { "" };
        Field {
            spelled: format!("{star}{}", value.spelled()),
            tag: tag(member),
            doc: comment(&paragraphs(edition, member, &value)),
            wire: quoted(&member.name),
            seen: if is_large(object) { format!("seen[{}]", index / WORD) } else { "seen".to_owned() },
            bit: index % WORD,
            may_be_null: member.presence != Presence::Required,
            may_be_absent: may_be_absent(member.presence),
            reads: value.reads(&name, member.presence),
            key: literal(&format!("{start}{}:", quoted(&member.name))),
            write: value.write(&name, member.presence),
            table: value.table(),
            presence: presence(member.presence),
            name,
        }
    });
    fields.collect()
}

/// What an object is, then its own texts.
fn about(edition: &model::Edition, object: &model::Object, name: &str) -> Vec<String> {
    let bodies = edition.bodies().filter(|body| body.object.name == object.name);
    let (answers, bodies): (Vec<_>, Vec<_>) = bodies.partition(|body| body.is_answer);
    let list = |bodies: &[model::BodyOf<'_>]| {
        bodies.iter().map(|body| format!("`{}`", body.callback.name)).collect::<Vec<_>>().join(", ")
    };
    let what = match (bodies.is_empty(), answers.is_empty()) {
        (false, _) => format!("{name} is the body of {}.", list(&bodies)),
        (true, false) => format!("{name} is the answer to {}.", list(&answers)),
        (true, true) => format!("{name} is a part of bodies."),
    };
    let mut paragraphs = vec![what];
    paragraphs.extend(doc::object(edition, object));
    paragraphs
}

/// Texts of a member; where nil says that it is absent and the type does not show it, that is said.
fn paragraphs(edition: &model::Edition, member: &model::Member, value: &Value<'_>) -> Vec<String> {
    let mut paragraphs = doc::member(edition, member);
    if may_be_absent(member.presence) && value.has_nil() {
        paragraphs.push("Absent when nil. / 为 nil 时不存在。".to_owned());
    }
    paragraphs
}

/// The tag for encoding/json, which is not used here: for who keeps bodies in a store or a test.
fn tag(member: &model::Member) -> String {
    let option = if may_be_absent(member.presence) { ",omitzero" } else { "" };
    format!("`json:{}`", quoted(&format!("{}{option}", member.name)))
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "exact.Required",
        Presence::Default | Presence::AlwaysWritten => "exact.Written",
        Presence::Optional => "exact.Optional",
    }
}

fn imports(names: &Names, object: &model::Object) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut all: BTreeSet<&'static str> = ["internal/exact", "internal/wire"].into();
    all.extend(object.members.iter().filter_map(|member| Value::of(names, member).imports()));
    all.into_iter().partition(|import| import.starts_with("encoding/"))
}

/// The members that have to be there, by word.
fn required(object: &model::Object, fields: &[Field]) -> Vec<Required> {
    let mut words: Vec<Required> = Vec::new();
    for (member, field) in object.members.iter().zip(fields) {
        if member.presence != Presence::Required {
            continue;
        }
        let bit = format!("1<<{}", field.bit);
        match words.last_mut().filter(|word| word.seen == field.seen) {
            Some(word) => word.bits = format!("{}|{bit}", word.bits),
            None => words.push(Required { seen: field.seen.clone(), bits: bit }),
        }
    }
    words
}
