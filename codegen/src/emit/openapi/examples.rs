//! Bodies that a document may show.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{BodyOf, Edition};

/// Bodies by edition and body name, each with a name of its own; whoever calls the emitter reads them somewhere.
#[derive(Debug, Clone, Default)]
pub struct Examples(BTreeMap<(String, String), BTreeMap<String, Value>>);

impl Examples {
    /// Takes a body in, if viewers show it as it is.
    ///
    /// In: edition, body name (`<callback>`, or that with `.answer` behind it), a name of letters, digits, dots and
    /// dashes, the body. Out: whether it was taken; one that holds an integer that is no double is not, since most
    /// viewers would show another number (rule E10).
    pub fn add(&mut self, edition: &str, body: &str, name: &str, value: Value) -> bool {
        let is_shown_as_it_is = is_shown_as_it_is(&value);
        if is_shown_as_it_is {
            let key = (edition.to_owned(), body.to_owned());
            self.0.entry(key).or_default().insert(name.to_owned(), value);
        }
        is_shown_as_it_is
    }

    /// The examples of a body, by name.
    pub fn of(&self, edition: &Edition, body: &BodyOf<'_>) -> impl Iterator<Item = (&str, &Value)> {
        let found = self.0.get(&(edition.id.clone(), body.name.clone()));
        found.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }
}

fn is_shown_as_it_is(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_i64().is_none_or(is_double),
        Value::Array(items) => items.iter().all(is_shown_as_it_is),
        Value::Object(members) => members.values().all(is_shown_as_it_is),
        _ => true,
    }
}

/// Whether a double holds an integer: all but its leading 53 bits are zero.
fn is_double(number: i64) -> bool {
    let magnitude = number.unsigned_abs();
    u64::BITS - magnitude.leading_zeros() <= f64::MANTISSA_DIGITS + magnitude.trailing_zeros()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::{Examples, is_double};

    #[test]
    fn doubles_and_their_neighbours() {
        for number in [0, 1, -1, (1 << 53) - 1, 1 << 53, (1 << 53) + 2, -(1 << 53), i64::MIN, 1 << 62] {
            assert!(is_double(number), "{number}");
        }
        for number in [(1 << 53) + 1, -(1 << 53) - 1, 642_133_518_590_279_745, i64::MAX, i64::MIN + 1] {
            assert!(!is_double(number), "{number}");
        }
    }

    #[test]
    fn e10_an_integer_that_is_no_double_keeps_a_body_out_at_any_depth() {
        let mut examples = Examples::default();
        assert!(examples.add(
            "e",
            "b",
            "shown",
            json!({ "id": 9_007_199_254_740_994_i64, "text": "9007199254740993" })
        ));
        assert!(!examples.add("e", "b", "changed", json!({ "list": [{ "id": 9_007_199_254_740_993_i64 }] })));
        assert_eq!(examples.0.values().map(BTreeMap::len).sum::<usize>(), 1);
    }
}
