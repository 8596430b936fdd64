//! Values that must not be shown.

use std::{collections::BTreeSet, ops::Range};

use imhook_validator::{
    Model, Validator,
    reader::{MAX_DEPTH, Node, Value, read_to_depth},
};

/// Bytes of a piece that must not be shown, in order.
///
/// A value is masked wherever a member has the name of a confidential one, in whatever callback: the body may be held
/// against the wrong one, and to mask too much harms nobody.
pub(super) fn spans(validator: &Validator, bytes: &[u8]) -> Vec<Range<usize>> {
    let names = names(validator.model());
    let mut spans = Vec::new();
    // An envelope nests one level deeper than its body.
    match read_to_depth(bytes, MAX_DEPTH + 1) {
        Ok(tree) => collect(&tree.root, &names, &mut spans),
        Err(_) => spans = of_no_json(validator, bytes),
    }
    spans
}

fn names(model: &Model) -> BTreeSet<&str> {
    let objects = model.editions.iter().flat_map(|edition| &edition.objects);
    let members = objects.flat_map(|object| &object.members);
    members.filter(|member| member.confidential).map(|member| member.name.as_str()).collect()
}

fn collect(node: &Node<'_>, names: &BTreeSet<&str>, spans: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Object(members) => {
            for member in members {
                if names.contains(&*member.key) && member.value.value != Value::Null {
                    spans.push(member.value.span.start..member.value.span.end);
                } else {
                    collect(&member.value, names, spans);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names, spans)),
        _ => {}
    }
}

/// The validator goes by the names alone where there is no telling which member they belong to.
fn of_no_json(validator: &Validator, bytes: &[u8]) -> Vec<Range<usize>> {
    let model = validator.model();
    let one_of_each = model.editions.iter().filter_map(|edition| {
        let body = edition.bodies().next()?;
        validator.target(&edition.id, &body.name).ok()
    });
    let mut spans: Vec<Range<usize>> = one_of_each.flat_map(|target| validator.confidential(target, bytes)).collect();
    spans.sort_by_key(|span| span.start);
    spans.dedup();
    spans
}
