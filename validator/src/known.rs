//! Walks over a body along the contract.

use imhook_codegen::model::{Edition, Member, Object, Type};

use crate::reader::{Node, Value};

/// How many members of a body the contract knows, at every level.
pub(crate) fn known_members(edition: &Edition, object: &Object, node: &Node<'_>) -> usize {
    let mut count = 0;
    each_known(edition, object, node, &mut |_, _| count += 1);
    count
}

/// Calls for every known member, from outside inwards.
pub(crate) fn each_known(
    edition: &Edition,
    object: &Object,
    node: &Node<'_>,
    call: &mut impl FnMut(&Member, &Node<'_>),
) {
    let Value::Object(members) = node.value else { return };
    for member in members {
        let Some(known) = object.member(&member.key) else { continue };
        call(known, &member.value);
        match (&known.kind, member.value.value) {
            (Type::Object(name), _) => each_known(edition, edition.object(name), &member.value, call),
            (Type::Array(item), Value::Array(nodes)) => {
                if let Type::Object(name) = &**item {
                    for node in nodes {
                        each_known(edition, edition.object(name), &node, call);
                    }
                }
            }
            _ => {}
        }
    }
}
