//! Each value rule: the member that decides with each of its codes, the other one with whatever may be there.

use serde_json::json;

use super::{Made, Source, tree::Tree};
use crate::column::Column;

/// What stands where a rule wants something, beside the values that it allows.
const VALUES: [&str; 4] = ["\"\"", "\"nobody\"", "null", "1"];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let members = &source.body.object.members;
    let index = |name: &str| members.iter().position(|member| member.name == name);
    for rule in source.body.rules() {
        let (Some(when), Some(then)) = (index(&rule.when), index(&rule.then)) else { continue };
        let allowed = rule.one_of.as_ref().map(|code| &source.edition.code(code).values);
        let allowed = allowed.into_iter().flatten().map(|value| json!(value.raw).to_string());
        let values: Vec<String> = VALUES.iter().map(ToString::to_string).chain(allowed).collect();
        for code in &rule.is {
            let decided = source.whole.with(&[when], Tree::written(code.to_string()));
            let what = |then: &str| format!("/{} {code}, /{} {then}", rule.when, rule.then);
            made.add(Column::ConditionalValue, what("missing"), decided.without(&[then]).bytes());
            for value in &values {
                made.add(Column::ConditionalValue, what(value), decided.with(&[then], Tree::written(value)).bytes());
            }
        }
    }
}
