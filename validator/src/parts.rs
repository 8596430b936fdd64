//! Long arrays, and objects with many unknown members, in parts.
//!
//! What a schema says of an element of an array has nothing to do with the others, and so it is with the unknown members
//! of an object. So the schema need not get all of them at once: it gets a part of them, in a body that has nothing but
//! the way there. What it says of the way is dropped (members are missing there that are not missing in the body), and
//! what it says of the part is what it would have said with everything around it.

use imhook_codegen::model::Edition;
use serde_json::{Map, Value as Json};

use crate::{
    reader::{ItemsIter, MembersIter},
    sites::{Site, child},
};

/// How many values the schema gets at once of one array or object, about. It holds what the exact path needs beside a
/// body to a few megabytes.
pub(crate) const PART: usize = 1 << 10;

/// The way to a value: its pointer is written only where there is something to say of it.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    Root,
    Member(&'p Place<'p>, &'p str),
    Element(&'p Place<'p>, usize),
}

impl Place<'_> {
    /// The pointer of the place in the body.
    pub(crate) fn pointer(self) -> String {
        match self {
            Place::Root => String::new(),
            Place::Member(object, key) => child(&object.pointer(), key),
            Place::Element(array, index) => child(&array.pointer(), &index.to_string()),
        }
    }

    /// The pointer of the place in a body that has nothing but the way there.
    fn pointer_alone(self) -> String {
        match self {
            Place::Root => String::new(),
            Place::Member(object, key) => child(&object.pointer_alone(), key),
            Place::Element(array, _) => child(&array.pointer_alone(), "0"),
        }
    }

    /// A body that has nothing but the way to the place, and a value there.
    fn around(self, value: Json) -> Json {
        match self {
            Place::Root => value,
            Place::Member(object, key) => object.around(Json::Object(Map::from_iter([(key.to_owned(), value)]))),
            Place::Element(array, _) => array.around(Json::Array(vec![value])),
        }
    }
}

/// A part of an array or object.
pub(crate) struct Part<'a> {
    /// What the schema gets.
    pub(crate) value: Json,
    /// The array or object.
    site: Site<'a>,
    /// Its pointer in the body.
    pointer: String,
    /// Its pointer in what the schema gets.
    alone: String,
    content: Content<'a>,
}

enum Content<'a> {
    /// So many elements, and the index of the first.
    Elements { from: ItemsIter<'a>, count: usize, first: usize },
    /// Unknown members between two places of the text.
    Members { from: MembersIter<'a>, end: usize },
}

impl<'a> Part<'a> {
    /// Elements of an array.
    pub(crate) fn elements(site: Site<'a>, at: Place<'_>, from: ItemsIter<'a>, first: usize, values: Vec<Json>) -> Self {
        let content = Content::Elements { from, count: values.len(), first };
        Part::of(site, at, Json::Array(values), content)
    }

    /// Unknown members of an object, up to a place of the text.
    pub(crate) fn members(
        site: Site<'a>,
        at: Place<'_>,
        from: MembersIter<'a>,
        end: usize,
        values: Map<String, Json>,
    ) -> Self {
        Part::of(site, at, Json::Object(values), Content::Members { from, end })
    }

    fn of(site: Site<'a>, at: Place<'_>, value: Json, content: Content<'a>) -> Self {
        Part { value: at.around(value), site, pointer: at.pointer(), alone: at.pointer_alone(), content }
    }

    /// The pointer in the body of a pointer in what the schema gets.
    pub(crate) fn in_body(&self, pointer: &str) -> String {
        let inside = pointer.strip_prefix(&self.alone).unwrap_or_default();
        let Content::Elements { first, .. } = self.content else { return format!("{}{inside}", self.pointer) };
        let mut steps = inside.splitn(3, '/').skip(1);
        let index = steps.next().and_then(|index| index.parse::<usize>().ok()).unwrap_or_default();
        let element = child(&self.pointer, &(first + index).to_string());
        steps.next().map_or_else(|| element.clone(), |rest| format!("{element}/{rest}"))
    }

    /// Calls for everything of the part, with its pointer in what the schema gets; of the way there nothing.
    pub(crate) fn sites(&self, edition: &'a Edition, mut call: impl FnMut(String, Site<'a>)) {
        match self.content {
            Content::Elements { from, count, .. } => {
                for (index, node) in from.take(count).enumerate() {
                    call(child(&self.alone, &index.to_string()), self.site.item(edition, node));
                }
            }
            Content::Members { from, end } => {
                for member in from.take_while(|member| member.key_span.start < end) {
                    let site = self.site.member(edition, &member);
                    if site.member.is_none() {
                        call(child(&self.alone, &member.key), site);
                    }
                }
            }
        }
    }
}
