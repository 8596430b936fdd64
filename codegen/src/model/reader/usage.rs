//! Checks that need the whole edition: what is used is listed, what is listed is used, nothing holds itself.

use std::collections::BTreeSet;

use super::Context;
use crate::model::{Edition, Object, Type, problem::Problems};

/// Notes codes that are used and not listed or listed and not used, and objects that hold themselves.
pub(super) fn check(context: &Context<'_>, edition: &Edition, problems: &mut Problems) {
    check_codes(context, edition, problems);
    for object in &edition.objects {
        if holds(edition, object, &object.name, &mut BTreeSet::new()) {
            problems.add(context.place(&object.name), "holds itself; nesting has to end");
        }
    }
}

fn check_codes(context: &Context<'_>, edition: &Edition, problems: &mut Problems) {
    let of_members =
        edition.objects.iter().flat_map(|object| &object.members).filter_map(|member| match inner(&member.kind) {
            Type::Code(name) => Some(name),
            _ => None,
        });
    let of_rules =
        edition.callbacks.iter().flat_map(|callback| &callback.rules).filter_map(|rule| rule.one_of.as_ref());
    let used: BTreeSet<&String> = of_members.chain(of_rules).collect();
    let listed: BTreeSet<&String> = edition.codes.iter().map(|code| &code.name).collect();
    for name in used.difference(&listed) {
        problems.add(context.place(name), "is used, but the edition does not list this code");
    }
    for name in listed.difference(&used) {
        problems.add(context.place(name), "is listed as a code of the edition, but nothing uses it");
    }
}

fn holds(edition: &Edition, object: &Object, wanted: &str, seen: &mut BTreeSet<String>) -> bool {
    object.members.iter().any(|member| {
        let Type::Object(name) = inner(&member.kind) else { return false };
        name == wanted
            || seen.insert(name.clone())
                && edition.objects.iter().any(|next| &next.name == name && holds(edition, next, wanted, seen))
    })
}

fn inner(kind: &Type) -> &Type {
    match kind {
        Type::Array(item) => item,
        other => other,
    }
}
