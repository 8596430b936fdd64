//! A body with its codes named and what is confidential masked.

use std::io::{self, Write};

use imhook_codegen::model::{CodeRange, Edition, Member, Object, Type};
use imhook_validator::{
    Target, Validator,
    reader::{self, Node, Value},
};

use crate::{language::Lang, output::harmless};

/// Shown for a value that must not be.
const MASK: &str = "***";

/// Writes the time, the callback, its edition and its title.
pub(super) fn head(
    validator: &Validator,
    target: Target,
    lang: Lang,
    time: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (edition, body) = (validator.edition(target), validator.body(target));
    writeln!(out, "{time}  {} {}  {}", body.name, edition.id, lang.of(&body.callback.title))
}

/// Writes a body that keeps the contract, a member a line, in the order it came.
pub(super) fn body(
    validator: &Validator,
    target: Target,
    lang: Lang,
    bytes: &[u8],
    out: &mut dyn Write,
) -> io::Result<()> {
    let Ok(tree) = reader::read(bytes) else { return Ok(()) };
    let writer = Writer { edition: validator.edition(target), lang, source: tree.source };
    writer.object(Some(validator.body(target).object), &tree.root, 1, out)
}

struct Writer<'a> {
    edition: &'a Edition,
    lang: Lang,
    source: &'a str,
}

impl Writer<'_> {
    /// The members of an object; none: nothing is known of it.
    fn object(&self, object: Option<&Object>, node: &Node<'_>, depth: usize, out: &mut dyn Write) -> io::Result<()> {
        let Value::Object(members) = &node.value else { return self.value(None, node, depth, out) };
        let width = members.iter().map(|member| member.key.chars().count()).max().unwrap_or_default();
        for member in *members {
            let known = object.and_then(|object| object.member(&member.key));
            let name = harmless(&member.key);
            let has_lines = matches!(&member.value.value, Value::Object(members) if !members.is_empty())
                || matches!(&member.value.value, Value::Array(items) if !items.is_empty());
            if has_lines {
                write!(out, "{:indent$}{name}", "", indent = depth * 2)?;
            } else {
                write!(out, "{:indent$}{name:width$}  ", "", indent = depth * 2)?;
            }
            self.member(known, &member.value, depth, out)?;
        }
        Ok(())
    }

    fn member(&self, known: Option<&Member>, node: &Node<'_>, depth: usize, out: &mut dyn Write) -> io::Result<()> {
        if known.is_some_and(|member| member.confidential) && node.value != Value::Null {
            return writeln!(out, "{MASK}");
        }
        self.value(known.map(|member| &member.kind), node, depth, out)
    }

    fn value(&self, kind: Option<&Type>, node: &Node<'_>, depth: usize, out: &mut dyn Write) -> io::Result<()> {
        match (&node.value, kind) {
            (Value::Object(members), _) if !members.is_empty() => {
                let object = match kind {
                    Some(Type::Object(name)) => Some(self.edition.object(name)),
                    _ => None,
                };
                writeln!(out)?;
                self.object(object, node, depth + 1, out)
            }
            (Value::Array(items), _) if !items.is_empty() => {
                let item = match kind {
                    Some(Type::Array(item)) => Some(&**item),
                    _ => None,
                };
                writeln!(out)?;
                for node in *items {
                    write!(out, "{:indent$}- ", "", indent = (depth + 1) * 2)?;
                    self.value(item, &node, depth + 1, out)?;
                }
                Ok(())
            }
            (Value::Number(number), Some(Type::Code(name))) => {
                writeln!(out, "{number}{}", self.meaning(name, number))
            }
            (Value::String(text), _) => writeln!(out, "{}", harmless(&text.resolved())),
            _ => writeln!(out, "{}", harmless(&self.source[node.span.start..node.span.end])),
        }
    }

    /// What a code means, in brackets.
    fn meaning(&self, code: &str, number: &str) -> String {
        let (code, number) = (self.edition.code(code), number.parse::<i64>().ok());
        let value = number.and_then(|number| code.value(number)).map(|value| &value.text);
        let is_in = |range: &&CodeRange| {
            number.is_some_and(|number| (range.first.into()..=range.last.into()).contains(&number))
        };
        let meaning = value.or_else(|| code.ranges.iter().find(is_in).map(|range| &range.text));
        let meaning = meaning.map_or_else(|| self.lang.pick("unknown code", "未知代码"), |text| self.lang.of(text));
        self.lang.pick(format!(" ({meaning})"), format!("（{meaning}）"))
    }
}
