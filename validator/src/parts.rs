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
    pub(crate) fn elements(
        site: Site<'a>,
        at: Place<'_>,
        from: ItemsIter<'a>,
        first: usize,
        values: Vec<Json>,
    ) -> Self {
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
        match &self.content {
            Content::Elements { from, count, .. } => {
                for (index, node) in from.clone().take(*count).enumerate() {
                    call(child(&self.alone, &index.to_string()), self.site.item(edition, node));
                }
            }
            Content::Members { from, end } => {
                for member in from.clone().take_while(|member| member.key_span.start < *end) {
                    let site = self.site.member(edition, &member);
                    if site.member.is_none() {
                        call(child(&self.alone, &member.key), site);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::{Edition, Object, Profile, Type};

    use crate::{
        Reason, Validator,
        order::Draft,
        reader::read,
        rules::{Purpose, judge_in_parts},
        sites::Site,
    };

    /// Values of a type and others, in turn, so that hardly anything is right everywhere.
    struct Writer<'a> {
        edition: &'a Edition,
        turn: usize,
    }

    impl Writer<'_> {
        /// Some number that looks as if it came by chance, below an end.
        fn below(&mut self, end: usize) -> usize {
            self.turn = self.turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.turn >> 33) % end
        }

        fn object(&mut self, object: &Object) -> String {
            let mut members = Vec::new();
            for member in &object.members {
                match self.below(12) {
                    0 => {}
                    1 => members.push(format!("\"{}\":null", member.name)),
                    2 => members.extend([0, 1].map(|_| format!("\"{}\":{}", member.name, self.value(&member.kind)))),
                    _ => members.push(format!("\"{}\":{}", member.name, self.value(&member.kind))),
                }
                while self.below(3) == 0 {
                    members.push(format!("\"a/b~{}\":[{{}}]", self.below(100_000)));
                }
            }
            format!("{{{}}}", members.join(","))
        }

        fn value(&mut self, kind: &Type) -> String {
            const OTHERS: [&str; 9] =
                ["null", "7", "-1e2", "3000000000", "true", "\"\"", "[[],{}]", "{\"a\":[1]}", "99999999999999999999"];
            if self.below(6) == 0 {
                return OTHERS[self.below(OTHERS.len())].to_owned();
            }
            match kind {
                Type::Text => "\"text\"".to_owned(),
                Type::Base64 => ["\"QQ==\"", "\"-\""][self.below(2)].to_owned(),
                Type::Boolean => "false".to_owned(),
                Type::Int32 | Type::Int64 | Type::Code(_) => self.below(12).to_string(),
                Type::OpenObject => "{\"x\":[1,2,{\"y\":null}]}".to_owned(),
                Type::Object(name) => self.object(self.edition.object(name)),
                Type::Array(item) => {
                    let items: Vec<String> = (0..self.below(9)).map(|_| self.value(item)).collect();
                    format!("[{}]", items.join(","))
                }
            }
        }
    }

    fn said(draft: Draft<'_>) -> (String, Reason, String, usize, Option<usize>, String) {
        let place = draft.site.map(|site| site.node.span.start);
        let around = draft.site.and_then(|site| site.around).map_or_else(String::new, |object| object.name.clone());
        (draft.pointer, draft.reason, draft.rule.into_owned(), draft.span.start, place, around)
    }

    #[test]
    fn parts_of_any_length_get_the_verdict_of_the_whole() {
        let validator = Validator::new().expect("the contract is sound");
        let (mut findings, mut cut) = (0, 0);
        for target in validator.targets() {
            let (edition, object) = (validator.edition(target), validator.body(target).object);
            let mut writer = Writer { edition, turn: 7 };
            for _ in 0..40 {
                let body = writer.object(object);
                let tree = read(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"));
                for profile in Profile::ALL {
                    let schema = validator.schema(target, profile);
                    let root = Site::root(object, tree.root);
                    let in_parts = |part| {
                        let judged = judge_in_parts(edition, profile, Purpose::Verdict(schema), root, usize::MAX, part);
                        let before = judged.found.all();
                        let (found, more) = judged.ask(edition, schema, root).first();
                        assert_eq!(more, 0);
                        (found.into_iter().map(said).collect::<Vec<_>>(), before)
                    };
                    let (whole, rules) = in_parts(usize::MAX);
                    for part in [1, 2, 3, 5, 8] {
                        let (found, before) = in_parts(part);
                        assert_eq!(found, whole, "parts of {part}, {}: {body}", profile.name());
                        cut += before - rules;
                    }
                    findings += whole.len();
                }
            }
        }
        // Else the cases prove nothing: this many findings are those of parts.
        assert!(findings > 10_000 && cut > 10_000, "{findings} findings, {cut} in parts");
    }
}
