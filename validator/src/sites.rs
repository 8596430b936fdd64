//! Where things stand in a body, by JSON pointer.

use std::{
    borrow::Cow,
    cell::{Cell, OnceCell},
    collections::{HashMap, HashSet},
};

use imhook_codegen::model::{Edition, Member, Object, Type};

use crate::{
    parts::Part,
    reader::{self, Node, Span, Value},
};

/// Most bodies have few findings, and going to so many places takes less than making an index of all. With more
/// findings it does not, and an object with many unknown members would take time by the square of their number.
const FEW: usize = 16;

/// Of a body longer than this an index is made at once: each going there would go over all of it.
const SHORT: usize = 1 << 16;

/// A place in a body.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    /// The key with its quotes; of the root and of array elements the value.
    pub(crate) key: Span,
    /// The value.
    pub(crate) node: Node<'a>,
    /// The member that the contract has here.
    pub(crate) member: Option<&'a Member>,
    /// The type that the contract has here.
    pub(crate) kind: Option<&'a Type>,
    /// The object that the contract has here.
    pub(crate) object: Option<&'a Object>,
    /// The object that the contract has around it.
    pub(crate) around: Option<&'a Object>,
}

impl<'a> Site<'a> {
    /// Of the body itself.
    pub(crate) fn root(object: &'a Object, node: Node<'a>) -> Site<'a> {
        Site { key: node.span, node, member: None, kind: None, object: Some(object), around: None }
    }

    /// Of a member of the object that is here.
    pub(crate) fn member(self, edition: &'a Edition, member: &reader::Member<'a>) -> Site<'a> {
        self.known(edition, member, self.object.and_then(|object| object.member(&member.key)))
    }

    /// The same where it is known what the contract has there.
    pub(crate) fn known(
        self,
        edition: &'a Edition,
        member: &reader::Member<'a>,
        known: Option<&'a Member>,
    ) -> Site<'a> {
        let kind = known.map(|known| &known.kind);
        let (key, node, object) = (member.key_span, member.value, inner(edition, kind));
        Site { key, node, member: known, kind, object, around: self.object }
    }

    /// Of an element of the array that is here.
    pub(crate) fn item(self, edition: &'a Edition, node: Node<'a>) -> Site<'a> {
        let kind = match self.kind {
            Some(Type::Array(item)) => Some(&**item),
            _ => None,
        };
        Site { key: node.span, node, member: None, kind, object: inner(edition, kind), around: None }
    }
}

fn inner<'a>(edition: &'a Edition, kind: Option<&Type>) -> Option<&'a Object> {
    match kind {
        Some(Type::Object(name)) => Some(edition.object(name)),
        _ => None,
    }
}

/// Places of a body, or of a part of one, that the schema has been asked about; the first where a key is doubled.
///
/// Pointers are those of the value that the schema got.
pub(crate) struct Sites<'s, 'a> {
    edition: &'a Edition,
    scope: Scope<'s, 'a>,
    /// Starts of containers of which the schema did not get all: elements and unknown members are not looked for there.
    partial: &'s [usize],
    /// How often somebody asked.
    asked: Cell<usize>,
    /// Made when they ask often.
    index: OnceCell<Index<'a>>,
}

enum Scope<'s, 'a> {
    Body(Site<'a>),
    Part(&'s Part<'a>),
}

type Index<'a> = HashMap<String, Site<'a>>;

/// The pointer of a member or element, RFC 6901.
pub(crate) fn child(pointer: &str, step: &str) -> String {
    if step.contains(['~', '/']) {
        return format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
    }
    format!("{pointer}/{step}")
}

/// A step of a pointer as it stands in a body.
pub(crate) fn unescaped(step: &str) -> Cow<'_, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

impl<'s, 'a> Sites<'s, 'a> {
    /// Of a whole body.
    pub(crate) fn of(edition: &'a Edition, root: Site<'a>, partial: &'s [usize]) -> Sites<'s, 'a> {
        Sites { edition, scope: Scope::Body(root), partial, asked: Cell::new(0), index: OnceCell::new() }
    }

    /// Of a part of a body.
    pub(crate) fn of_part(edition: &'a Edition, part: &'s Part<'a>, partial: &'s [usize]) -> Sites<'s, 'a> {
        Sites { edition, scope: Scope::Part(part), partial, asked: Cell::new(0), index: OnceCell::new() }
    }

    pub(crate) fn get(&self, pointer: &str) -> Option<Site<'a>> {
        self.asked.set(self.asked.get() + 1);
        match self.scope {
            Scope::Body(root) if self.asked.get() <= FEW && root.node.span.end <= SHORT => self.walk(root, pointer),
            _ => self.index().get(pointer).copied(),
        }
    }

    /// The pointer in the body of a pointer in what the schema got.
    pub(crate) fn in_body(&self, pointer: &str) -> String {
        match self.scope {
            Scope::Body(_) => pointer.to_owned(),
            Scope::Part(part) => part.in_body(pointer),
        }
    }

    /// Goes there.
    fn walk(&self, root: Site<'a>, pointer: &str) -> Option<Site<'a>> {
        let mut site = root;
        for step in pointer.split('/').skip(1) {
            site = match site.node.value {
                Value::Object(members) => site.member(self.edition, &members.get(&unescaped(step))?),
                Value::Array(nodes) => site.item(self.edition, nodes.get(step.parse::<usize>().ok()?)?),
                _ => return None,
            };
        }
        Some(site)
    }

    fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| {
            let partial = self.partial.iter().copied().collect();
            let mut index = HashMap::new();
            match self.scope {
                Scope::Body(root) => self.add(String::new(), root, &partial, &mut index),
                Scope::Part(part) => {
                    part.sites(self.edition, |pointer, site| self.add(pointer, site, &partial, &mut index));
                }
            }
            index
        })
    }

    /// Adds a place and what the contract has inside of it. No schema looks into anything else.
    fn add(&self, pointer: String, site: Site<'a>, partial: &HashSet<usize>, index: &mut Index<'a>) {
        if index.contains_key(&pointer) {
            return;
        }
        let is_whole = !partial.contains(&site.node.span.start);
        match (site.node.value, site.object, site.kind) {
            (Value::Object(members), Some(_), _) => {
                for member in members {
                    let site = site.member(self.edition, &member);
                    if site.member.is_some() || is_whole {
                        self.add(child(&pointer, &member.key), site, partial, index);
                    }
                }
            }
            (Value::Array(nodes), _, Some(Type::Array(_))) if is_whole => {
                for (number, node) in nodes.iter().enumerate() {
                    self.add(child(&pointer, &number.to_string()), site.item(self.edition, node), partial, index);
                }
            }
            _ => {}
        }
        index.insert(pointer, site);
    }
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::Model;

    use super::{Scope, Site, Sites, child};
    use crate::reader::read;

    #[test]
    fn going_there_and_the_index_find_the_same() {
        let model = Model::load().expect("the contract is in order");
        let edition = model.editions.last().expect("there is one");
        let mut members = 0;
        for object in &edition.objects {
            // Every member with an object, an array and a doubled key in it, and names that pointers escape.
            let value = r#"{"a":[1,{"b":2}],"a":3,"x/y":{"~1":4},"":5}"#;
            let inner: Vec<String> =
                object.members.iter().map(|member| format!("\"{}\":[{value},{value}]", member.name)).collect();
            let body = format!("{{{},\"x/y\":{value},\"unknown\":{value}}}", inner.join(","));
            let tree = read(body.as_bytes()).expect("JSON");
            let sites = Sites::of(edition, Site::root(object, tree.root), &[]);
            let Scope::Body(root) = sites.scope else { panic!("a body") };
            for (pointer, site) in sites.index() {
                let walked = sites.walk(root, pointer).unwrap_or_else(|| panic!("{pointer} is not found"));
                assert_eq!(walked.node.span, site.node.span, "{pointer}");
                assert_eq!((walked.key, walked.kind, walked.member), (site.key, site.kind, site.member), "{pointer}");
                let names =
                    |site: &Site<'_>| [site.object, site.around].map(|object| object.map(|object| object.name.clone()));
                assert_eq!(names(&walked), names(site));
                members += usize::from(site.member.is_some());
            }
            assert!(sites.index().contains_key("/x~1y") && sites.index().contains_key("/unknown"));
            for nowhere in ["/nowhere", "/unknown/a/0/b", "/unknown/a/x", &child("/unknown", "x~1y")] {
                assert!(sites.walk(root, nowhere).is_none() && !sites.index().contains_key(nowhere), "{nowhere}");
            }
        }
        assert!(members > 100, "only {members} members");
    }
}
