//! What was read: every value and key with the bytes it stands in.
//!
//! Of an object or array there is only the place. What it holds is read from the text again whenever somebody asks, so
//! that a tree takes no memory, however many values a body is made of.

use std::borrow::Cow;

use super::{
    string::Text,
    view::{Items, Members},
};

/// A place in the input, in bytes: from `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A whole JSON text.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree<'a> {
    /// The text that was read; every span of the tree can slice it.
    pub source: &'a str,
    /// Its value.
    pub root: Node<'a>,
}

/// A value and its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node<'a> {
    /// Where the value stands, with its quotes or brackets, without the blanks around it.
    pub span: Span,
    /// The value.
    pub value: Value<'a>,
}

/// A JSON value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as the text it was written as: no range and no precision is assumed.
    Number(&'a str),
    /// A string.
    String(Text<'a>),
    /// An array.
    Array(Items<'a>),
    /// An object: all members in the order of the text, those with a doubled key too.
    Object(Members<'a>),
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member<'a> {
    /// The key with its escapes resolved; borrowed when it has none.
    pub key: Cow<'a, str>,
    /// Where the key stands, with its quotes.
    pub key_span: Span,
    /// The value.
    pub value: Node<'a>,
}

/// The kinds of JSON value, for messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Value<'_> {
    /// Which kind of value this is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Boolean,
            Self::Number(_) => Kind::Number,
            Self::String(_) => Kind::String,
            Self::Array(_) => Kind::Array,
            Self::Object(_) => Kind::Object,
        }
    }
}
