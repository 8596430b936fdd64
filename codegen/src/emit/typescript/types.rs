//! The types of members: what they are called, how they are read and written.

use super::{imports::Imports, names};
use crate::model::{Edition, Type};

/// A type in the places where it stands.
pub(super) struct Spelling {
    /// Its name: `Session[]`.
    pub(super) name: String,
    /// In the table of the exact path: `t.array(t.object(sessionType))`.
    pub(super) table: String,
    reader: Reader,
    writer: Writer,
    /// What is read where a member that the server always writes is absent: `[]`; none where nothing can be.
    pub(super) empty: Option<&'static str>,
}

/// What reads a value.
enum Reader {
    /// A method of the runtime's reader.
    Method(&'static str),
    /// The function of an object.
    Function(String),
    List(Box<Reader>),
}

/// What writes a value.
enum Writer {
    Function(String),
    /// Text that hides itself.
    Reveal,
    List(Box<Writer>),
}

impl Spelling {
    /// Spells a type, and notes what it needs.
    pub(super) fn of(edition: &Edition, kind: &Type, is_confidential: bool, imports: &mut Imports) -> Spelling {
        let plain = |name: &str, kind: &'static str, write: &str, empty| Spelling {
            name: name.to_owned(),
            table: format!("t.{kind}"),
            reader: Reader::Method(kind),
            writer: Writer::Function(write.to_owned()),
            empty: Some(empty),
        };
        match kind {
            Type::Text | Type::Base64 => {
                imports.text("quote");
                let text = plain("string", "text", "quote", "\"\"");
                match kind {
                    Type::Base64 => Spelling { table: "t.base64".to_owned(), ..text },
                    _ if is_confidential => confidential(imports),
                    _ => text,
                }
            }
            Type::Boolean => plain("boolean", "boolean", "String", "false"),
            Type::Int32 => plain("number", "int32", "String", "0"),
            Type::Int64 => plain("bigint", "int64", "String", "0n"),
            Type::Code(name) => {
                let is_closed = edition.code(name).closed;
                imports.code(name, is_closed);
                let integer = plain(name, "int32", "String", "0");
                if is_closed { Spelling { table: format!("t.code({name})"), ..integer } } else { integer }
            }
            Type::Object(name) => object(&names::object(name), imports),
            Type::OpenObject => {
                imports.open_object("OpenObject");
                imports.open_object("writeOpenObject");
                Spelling { empty: None, ..plain("OpenObject", "openObject", "writeOpenObject", "") }
            }
            Type::Array(item) => array(Spelling::of(edition, item, false, imports), imports),
        }
    }

    /// The expression that reads a value, `before` being what was read for the same member before.
    pub(super) fn read(&self, before: &str) -> String {
        match &self.reader {
            Reader::Method(method) => format!("reader.{method}({before})"),
            Reader::Function(function) => format!("reader.object({function}, {before})"),
            Reader::List(item) => format!("reader.list({}, {before})", item.function()),
        }
    }

    /// The expression that writes a value.
    pub(super) fn write(&self, value: &str) -> String {
        match &self.writer {
            Writer::Function(function) => format!("{function}({value})"),
            Writer::Reveal => format!("quote({value}.reveal())"),
            Writer::List(item) => format!("list({value}, {})", item.function()),
        }
    }
}

impl Reader {
    fn function(&self) -> String {
        match self {
            Reader::Method(method) => element_reader(method),
            Reader::Function(function) => function.clone(),
            Reader::List(item) => format!("(reader) => reader.list({})", item.function()),
        }
    }
}

impl Writer {
    fn function(&self) -> String {
        match self {
            Writer::Function(function) => function.clone(),
            Writer::Reveal => "(item) => quote(item.reveal())".to_owned(),
            Writer::List(item) => format!("(items) => list(items, {})", item.function()),
        }
    }
}

/// The runtime's function that reads an element of a kind: `readText`.
fn element_reader(method: &str) -> String {
    let (first, rest) = method.split_at(1);
    format!("read{}{rest}", first.to_ascii_uppercase())
}

fn confidential(imports: &mut Imports) -> Spelling {
    imports.confidential = true;
    Spelling {
        name: "Confidential".to_owned(),
        table: "t.confidential".to_owned(),
        reader: Reader::Method("confidential"),
        writer: Writer::Reveal,
        empty: Some("new Confidential(\"\")"),
    }
}

fn object(name: &str, imports: &mut Imports) -> Spelling {
    imports.object(name);
    Spelling {
        name: name.to_owned(),
        table: format!("t.object({})", names::with_noun(name, "Type")),
        reader: Reader::Function(names::with_verb("read", name)),
        writer: Writer::Function(names::with_verb("write", name)),
        empty: None,
    }
}

fn array(item: Spelling, imports: &mut Imports) -> Spelling {
    imports.text("list");
    if let Reader::Method(method) = item.reader {
        imports.reader(&element_reader(method));
    }
    Spelling {
        name: format!("{}[]", item.name),
        table: format!("t.array({})", item.table),
        reader: Reader::List(Box::new(item.reader)),
        writer: Writer::List(Box::new(item.writer)),
        empty: Some("[]"),
    }
}
