//! Where things stand in a body, by JSON pointer.

use std::{
    borrow::Cow,
    cell::{Cell, OnceCell},
    collections::HashMap,
};

use imhook_codegen::model::{Edition, Member, Object, Type};

use crate::reader::{self, Node, Span, Value};

/// Most bodies have few findings, and going to so many places takes less than making an index of all. With more
/// findings it does not, and an object with many unknown members would take time by the square of their number.
const FEW: usize = 16;

/// A place in a body.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    /// The key with its quotes; of the root and of array elements the value.
    pub(crate) key: Span,
    /// The value.
    pub(crate) node: &'a Node<'a>,
    /// The member that the contract has here.
    pub(crate) member: Option<&'a Member>,
    /// The type that the contract has here.
    pub(crate) kind: Option<&'a Type>,
    /// The object that the contract has here.
    pub(crate) object: Option<&'a Object>,
}

/// Every place of a body, the first where a key is doubled.
pub(crate) struct Sites<'a> {
    edition: &'a Edition,
    root: Site<'a>,
    /// How often somebody asked.
    asked: Cell<usize>,
    /// Made when they ask often.
    index: OnceCell<Index<'a>>,
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

impl<'a> Sites<'a> {
    pub(crate) fn of(edition: &'a Edition, object: &'a Object, root: &'a Node<'a>) -> Sites<'a> {
        let root = Site { key: root.span, node: root, member: None, kind: None, object: Some(object) };
        Sites { edition, root, asked: Cell::new(0), index: OnceCell::new() }
    }

    pub(crate) fn get(&self, pointer: &str) -> Option<Site<'a>> {
        self.asked.set(self.asked.get() + 1);
        if self.asked.get() <= FEW { self.walk(pointer) } else { self.index().get(pointer).copied() }
    }

    /// Goes there.
    fn walk(&self, pointer: &str) -> Option<Site<'a>> {
        let mut site = self.root;
        for step in pointer.split('/').skip(1) {
            site = match &site.node.value {
                Value::Object(members) => {
                    let key = unescaped(step);
                    self.member(site, members.iter().find(|member| member.key == key)?)
                }
                Value::Array(nodes) => self.item(site, nodes.get(step.parse::<usize>().ok()?)?),
                _ => return None,
            };
        }
        Some(site)
    }

    fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| {
            let mut index = HashMap::new();
            self.add(String::new(), self.root, &mut index);
            index
        })
    }

    fn add(&self, pointer: String, site: Site<'a>, index: &mut Index<'a>) {
        match &site.node.value {
            Value::Object(members) => {
                for member in members {
                    let place = child(&pointer, &member.key);
                    if !index.contains_key(&place) {
                        self.add(place, self.member(site, member), index);
                    }
                }
            }
            Value::Array(nodes) => {
                for (number, node) in nodes.iter().enumerate() {
                    self.add(child(&pointer, &number.to_string()), self.item(site, node), index);
                }
            }
            _ => {}
        }
        index.insert(pointer, site);
    }

    fn member(&self, around: Site<'a>, member: &'a reader::Member<'a>) -> Site<'a> {
        let known = around.object.and_then(|object| object.member(&member.key));
        let kind = known.map(|known| &known.kind);
        Site { key: member.key_span, node: &member.value, member: known, kind, object: self.inner(kind) }
    }

    fn item(&self, around: Site<'a>, node: &'a Node<'a>) -> Site<'a> {
        let kind = match around.kind {
            Some(Type::Array(item)) => Some(&**item),
            _ => None,
        };
        Site { key: node.span, node, member: None, kind, object: self.inner(kind) }
    }

    fn inner(&self, kind: Option<&Type>) -> Option<&'a Object> {
        match kind {
            Some(Type::Object(name)) => Some(self.edition.object(name)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::Model;

    use super::{Sites, child};
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
            let body = format!("{{{},\"unknown\":{value}}}", inner.join(","));
            let tree = read(body.as_bytes()).expect("JSON");
            let sites = Sites::of(edition, object, &tree.root);
            for (pointer, site) in sites.index() {
                let walked = sites.walk(pointer).unwrap_or_else(|| panic!("{pointer} is not found"));
                assert!(std::ptr::eq(walked.node, site.node), "{pointer}");
                assert_eq!((walked.key, walked.kind, walked.member), (site.key, site.kind, site.member), "{pointer}");
                assert_eq!(walked.object.map(|object| &object.name), site.object.map(|object| &object.name));
                members += usize::from(site.member.is_some());
            }
            for nowhere in ["/nowhere", "/unknown/a/0/b", "/unknown/a/x", &child("/unknown", "x~1y")] {
                assert!(sites.walk(nowhere).is_none() && !sites.index().contains_key(nowhere), "{nowhere}");
            }
        }
        assert!(members > 100, "only {members} members");
    }
}
