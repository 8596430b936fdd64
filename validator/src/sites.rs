//! Where things stand in a body, by JSON pointer. Made only when there is something to report.

use std::collections::HashMap;

use imhook_codegen::model::{Edition, Member, Object, Type};

use crate::reader::{Node, Span, Value};

/// A place in a body.
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
    by_pointer: HashMap<String, Site<'a>>,
}

/// The pointer of a member or element, RFC 6901.
pub(crate) fn child(pointer: &str, step: &str) -> String {
    if step.contains(['~', '/']) {
        return format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
    }
    format!("{pointer}/{step}")
}

impl<'a> Sites<'a> {
    pub(crate) fn of(edition: &'a Edition, object: &'a Object, root: &'a Node<'a>) -> Sites<'a> {
        let mut sites = Sites { edition, by_pointer: HashMap::new() };
        let site = Site { key: root.span, node: root, member: None, kind: None, object: Some(object) };
        sites.add(String::new(), site);
        sites
    }

    pub(crate) fn get(&self, pointer: &str) -> Option<&Site<'a>> {
        self.by_pointer.get(pointer)
    }

    fn add(&mut self, pointer: String, site: Site<'a>) {
        let Site { node, object, kind, .. } = site;
        match &node.value {
            Value::Object(members) => {
                for member in members {
                    let known = object.and_then(|object| object.member(&member.key));
                    let kind = known.map(|known| &known.kind);
                    let inner = self.inner(kind);
                    let place = child(&pointer, &member.key);
                    if !self.by_pointer.contains_key(&place) {
                        let site =
                            Site { key: member.key_span, node: &member.value, member: known, kind, object: inner };
                        self.add(place, site);
                    }
                }
            }
            Value::Array(nodes) => {
                let item = match kind {
                    Some(Type::Array(item)) => Some(&**item),
                    _ => None,
                };
                let object = self.inner(item);
                for (index, node) in nodes.iter().enumerate() {
                    let site = Site { key: node.span, node, member: None, kind: item, object };
                    self.add(child(&pointer, &index.to_string()), site);
                }
            }
            _ => {}
        }
        self.by_pointer.insert(pointer, site);
    }

    fn inner(&self, kind: Option<&Type>) -> Option<&'a Object> {
        match kind {
            Some(Type::Object(name)) => Some(self.edition.object(name)),
            _ => None,
        }
    }
}
