//! Invariant 8: a frozen edition never changes. Texts may be put better; what they speak of may not.

use serde_json::Value;

use crate::VALIDATOR;

/// Members of the model that hold texts or tell where something is known from.
const TEXTS: [&str; 9] = ["en", "zh", "title", "about", "when", "meaning", "faults", "fault", "evidence"];

fn without_texts(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(name, _)| !TEXTS.contains(&name.as_str()));
            Value::Object(kept.map(|(name, value)| (name, without_texts(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(without_texts).collect()),
        other => other,
    }
}

#[test]
fn a_frozen_edition_is_what_it_was() {
    let frozen: Vec<_> = VALIDATOR.model().editions.iter().filter(|edition| edition.frozen).collect();
    assert!(!frozen.is_empty());
    for edition in frozen {
        let model = serde_json::to_value(edition).expect("a model is JSON");
        insta::assert_snapshot!(
            format!("edition_{}", edition.id),
            serde_json::to_string_pretty(&without_texts(model)).expect("a value is JSON")
        );
    }
}
