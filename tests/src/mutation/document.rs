//! A JSON text in pieces that can be put together another way, soundly or not.

use imhook_validator::reader::{Member, Node, Tree, Value};
use proptest::sample::Index;

/// A value.
#[derive(Debug)]
pub(super) enum Document {
    /// Names without their quotes, as they are written.
    Object(Vec<(String, Document)>),
    Array(Vec<Document>),
    /// Anything else, as it is written.
    Raw(String),
}

/// Blanks between tokens.
#[derive(Debug, Clone, Copy)]
pub(super) enum Blanks {
    None,
    /// One space behind colons and commas, as many libraries write.
    Spaced,
    /// Every kind, everywhere.
    Everywhere,
}

impl Document {
    pub(super) fn of(tree: &Tree<'_>) -> Document {
        Document::of_node(tree.source, &tree.root)
    }

    fn of_node(source: &str, node: &Node<'_>) -> Document {
        let member = |Member { key_span, value, .. }: Member<'_>| {
            (source[key_span.start + 1..key_span.end - 1].to_owned(), Document::of_node(source, &value))
        };
        match &node.value {
            Value::Object(members) => Document::Object(members.iter().map(member).collect()),
            Value::Array(items) => Document::Array(items.iter().map(|item| Document::of_node(source, &item)).collect()),
            _ => Document::raw(&source[node.span.start..node.span.end]),
        }
    }

    pub(super) fn raw(text: &str) -> Document {
        Document::Raw(text.to_owned())
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self, Document::Raw(text) if text.starts_with(|c: char| c == '-' || c.is_ascii_digit()))
    }

    /// Whether it stands in quotes.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Document::Raw(text) if text.len() > 1 && text.starts_with('"') && text.ends_with('"'))
    }

    /// Puts it into so many arrays.
    pub(super) fn bury(&mut self, depth: usize) {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        *self = Document::Raw(format!("{open}{}{close}", self.text(Blanks::None)));
    }

    /// Changes one of the values that are wanted, if there is one.
    pub(super) fn at(&mut self, at: Index, is_wanted: impl Fn(&Document) -> bool, change: impl FnOnce(&mut Document)) {
        let count = self.count(&is_wanted);
        if count > 0
            && let Some(found) = self.nth(&mut at.index(count), &is_wanted)
        {
            change(found);
        }
    }

    /// Changes the members of one of the objects that have any, if there is one.
    pub(super) fn members(&mut self, at: Index, change: impl FnOnce(&mut Vec<(String, Document)>)) {
        let has_members = |value: &Document| matches!(value, Document::Object(members) if !members.is_empty());
        self.at(at, has_members, |value| {
            if let Document::Object(members) = value {
                change(members);
            }
        });
    }

    fn count(&self, is_wanted: &impl Fn(&Document) -> bool) -> usize {
        let inside: usize = match self {
            Document::Object(members) => members.iter().map(|(_, value)| value.count(is_wanted)).sum(),
            Document::Array(items) => items.iter().map(|item| item.count(is_wanted)).sum(),
            Document::Raw(_) => 0,
        };
        inside + usize::from(is_wanted(self))
    }

    fn nth(&mut self, left: &mut usize, is_wanted: &impl Fn(&Document) -> bool) -> Option<&mut Document> {
        if is_wanted(self) {
            if *left == 0 {
                return Some(self);
            }
            *left -= 1;
        }
        match self {
            Document::Object(members) => members.iter_mut().find_map(|(_, value)| value.nth(left, is_wanted)),
            Document::Array(items) => items.iter_mut().find_map(|item| item.nth(left, is_wanted)),
            Document::Raw(_) => None,
        }
    }

    /// The whole text.
    pub(super) fn text(&self, blanks: Blanks) -> String {
        let around = if matches!(blanks, Blanks::Everywhere) { "\n\t \r" } else { "" };
        let mut text = around.to_owned();
        self.write(blanks, &mut text);
        text + around
    }

    fn write(&self, blanks: Blanks, text: &mut String) {
        let (before, behind) = match blanks {
            Blanks::None => ("", ""),
            Blanks::Spaced => ("", " "),
            Blanks::Everywhere => (" ", "\n  "),
        };
        let separate = |index: usize, text: &mut String| {
            if index > 0 {
                text.extend([before, ",", behind]);
            }
        };
        match self {
            Document::Object(members) => {
                text.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    separate(index, text);
                    text.extend(["\"", name, "\"", before, ":", behind]);
                    value.write(blanks, text);
                }
                *text += before;
                text.push('}');
            }
            Document::Array(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    separate(index, text);
                    item.write(blanks, text);
                }
                *text += before;
                text.push(']');
            }
            Document::Raw(raw) => *text += raw,
        }
    }
}
