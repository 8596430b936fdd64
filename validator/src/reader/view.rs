//! What an object or array holds, found in a text that was checked each time somebody goes over it.
//!
//! Nothing is checked again: a value ends where its brackets close, and a string at the next quote that has no backslash
//! before it.

use std::fmt;

use super::{
    string::Text,
    tree::{Member, Node, Span, Value},
};
use crate::plain;

/// The values of an array.
#[derive(Clone, Copy)]
pub struct Items<'a> {
    place: Place<'a>,
}

/// The members of an object, in the order of the text, those with a doubled key too.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    place: Place<'a>,
}

/// Goes over [`Items`].
#[derive(Clone)]
pub struct ItemsIter<'a> {
    next: Option<Place<'a>>,
}

/// Goes over [`Members`].
#[derive(Clone)]
pub struct MembersIter<'a> {
    next: Option<Place<'a>>,
}

impl<'a> Items<'a> {
    /// The bracket need not be closed yet; before anybody goes over the values, it has to be.
    pub(super) fn behind(source: &'a str, bracket: usize) -> Items<'a> {
        Items { place: Place { source, at: bracket + 1 } }
    }

    /// One value after the other.
    pub fn iter(self) -> ItemsIter<'a> {
        ItemsIter { next: self.place.first() }
    }

    /// How many there are: counting goes over them.
    pub fn len(self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.place.first().is_none()
    }

    /// The value at an index: finding it goes over those before it.
    pub fn get(self, index: usize) -> Option<Node<'a>> {
        self.iter().nth(index)
    }
}

impl<'a> Members<'a> {
    /// As for [`Items`].
    pub(super) fn behind(source: &'a str, bracket: usize) -> Members<'a> {
        Members { place: Place { source, at: bracket + 1 } }
    }

    /// One member after the other.
    pub fn iter(self) -> MembersIter<'a> {
        MembersIter { next: self.place.first() }
    }

    /// How many there are: counting goes over them.
    pub fn len(self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.place.first().is_none()
    }

    /// The first member of a name.
    pub fn get(self, name: &str) -> Option<Member<'a>> {
        self.iter().find(|member| member.key == name)
    }
}

impl MembersIter<'_> {
    /// Where the next member starts; behind everything where there is none.
    pub(crate) fn place(&self) -> usize {
        self.next.map_or(usize::MAX, |next| next.at)
    }
}

impl<'a> Iterator for ItemsIter<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let node = self.next?.node();
        self.next = self.next?.behind(node.span.end);
        Some(node)
    }
}

impl<'a> Iterator for MembersIter<'a> {
    type Item = Member<'a>;

    fn next(&mut self) -> Option<Member<'a>> {
        let Place { source, at: start } = self.next?;
        let (key, end) = Text::checked(source, start);
        let colon = Place { source, at: end }.skip_blanks();
        let value = Place { source, at: colon.at + 1 }.skip_blanks().node();
        self.next = colon.behind(value.span.end);
        Some(Member { key: key.resolved(), key_span: Span { start, end }, value })
    }
}

impl<'a> IntoIterator for Items<'a> {
    type Item = Node<'a>;
    type IntoIter = ItemsIter<'a>;

    fn into_iter(self) -> ItemsIter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for Members<'a> {
    type Item = Member<'a>;
    type IntoIter = MembersIter<'a>;

    fn into_iter(self) -> MembersIter<'a> {
        self.iter()
    }
}

impl PartialEq for Items<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl PartialEq for Members<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl fmt::Debug for Items<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

impl fmt::Debug for Members<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

/// A place in a text that was checked.
#[derive(Clone, Copy)]
struct Place<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Place<'a> {
    fn byte(self) -> u8 {
        self.source.as_bytes()[self.at]
    }

    fn skip_blanks(mut self) -> Place<'a> {
        while matches!(self.byte(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
        self
    }

    /// What comes first behind an opening bracket; none where it is closed at once.
    fn first(self) -> Option<Place<'a>> {
        let first = self.skip_blanks();
        (!matches!(first.byte(), b']' | b'}')).then_some(first)
    }

    /// What comes behind a value that ends there; none where nothing does.
    fn behind(self, end: usize) -> Option<Place<'a>> {
        let comma = Place { at: end, ..self }.skip_blanks();
        (comma.byte() == b',').then(|| Place { at: comma.at + 1, ..self }.skip_blanks())
    }

    /// The value that starts here.
    fn node(self) -> Node<'a> {
        let Place { source, at: start } = self;
        let word = |value, length| (value, start + length);
        let (value, end) = match self.byte() {
            b'"' => {
                let (text, end) = Text::checked(source, start);
                (Value::String(text), end)
            }
            b'{' => (Value::Object(Members::behind(source, start)), self.closed()),
            b'[' => (Value::Array(Items::behind(source, start)), self.closed()),
            b'n' => word(Value::Null, "null".len()),
            b't' => word(Value::Bool(true), "true".len()),
            b'f' => word(Value::Bool(false), "false".len()),
            _ => {
                let rest = &source.as_bytes()[start..];
                let ends = |byte: &u8| !matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
                let length = rest.iter().position(ends).unwrap_or(rest.len());
                (Value::Number(&source[start..start + length]), start + length)
            }
        };
        Node { span: Span { start, end }, value }
    }

    /// The place behind the bracket that closes the one here.
    fn closed(self) -> usize {
        let bytes = self.source.as_bytes();
        let (mut at, mut depth) = (self.at, 0_usize);
        loop {
            match bytes[at] {
                b'"' => {
                    at += 1;
                    at += plain::length(&bytes[at..]);
                    while bytes[at] == b'\\' {
                        at += 2;
                        at += plain::length(&bytes[at..]);
                    }
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            at += 1;
            if depth == 0 {
                return at;
            }
        }
    }
}
