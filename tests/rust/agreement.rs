//! serde and the schemas say the same: of the vectors, of arbitrary JSON, and of what serde writes.
//!
//! What this does not prove: rules R1, R4, R5 and R6, which neither side knows. Values that break them are left out
//! here by [`obeys`], and `verdicts.rs` and the validator's own tests cover them.

use imhook_codegen::{
    emit::json_schema::{self, Draft},
    model::{BodyOf, Edition, Model, Object, Profile, Type},
};
use imhook_schema::contract;
use imhook_tests::{
    bodies,
    vectors::{invalid, valid},
    zoo,
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};

use crate::{VALIDATOR, ZOO, ZOO_VALIDATOR};

/// Cases per body and property.
const CASES: u32 = 128;

/// A body of a model with everything that judges it.
struct Subject<'a> {
    edition: &'a Edition,
    body: BodyOf<'a>,
    serde: contract::Body,
    tolerant: jsonschema::Validator,
    strict: jsonschema::Validator,
    validator: &'a imhook_validator::Validator,
}

impl Subject<'_> {
    fn name(&self) -> String {
        format!("{}/{}", self.edition.id, self.body.name)
    }

    fn reencode(&self, value: &Value) -> Result<Vec<u8>, serde_json::Error> {
        (self.serde.reencode)(value.clone())
    }

    /// The one thing that all this is about.
    fn assert_agreement(&self, value: &Value) {
        let serde = self.reencode(value);
        let schema = self.tolerant.validate(value);
        assert_eq!(
            serde.is_ok(),
            schema.is_ok(),
            "{}: serde says {:?}, the schema says {schema:?}, of {value}",
            self.name(),
            serde.as_ref().err()
        );
        let target = self.validator.target(&self.edition.id, &self.body.name).expect("a known callback");
        let bytes = value.to_string().into_bytes();
        for (profile, schema) in [(Profile::Tolerant, &self.tolerant), (Profile::Strict, &self.strict)] {
            let verdict = self.validator.check(target, profile, &bytes);
            let is_valid = self.validator.is_valid(target, profile, &bytes);
            assert_eq!(is_valid, schema.is_valid(value), "{} {}: {value}", self.name(), profile.name());
            assert_eq!(verdict.is_valid(), schema.is_valid(value), "{} {}: {value}", self.name(), profile.name());
        }
    }
}

/// Every body of the contract and of the zoo.
fn subjects() -> Vec<Subject<'static>> {
    let contract = subjects_of(VALIDATOR.model(), imhook_schema::EDITIONS, &VALIDATOR);
    let zoo = subjects_of(&ZOO, &[&zoo::EDITION], &ZOO_VALIDATOR);
    let all: Vec<Subject<'_>> = contract.into_iter().chain(zoo).collect();
    assert_eq!(all.len(), 34 + 3);
    all
}

fn subjects_of<'a>(
    model: &'a Model,
    sources: &'a [&'a contract::Edition],
    validator: &'a imhook_validator::Validator,
) -> Vec<Subject<'a>> {
    let mut subjects = Vec::new();
    for (edition, source) in model.editions.iter().zip(sources) {
        for body in edition.bodies() {
            let callback = source.callbacks.iter().find(|callback| callback.name == body.callback.name);
            let callback = callback.expect("the model has no callback of its own");
            let serde = if body.is_answer { callback.answer.expect("an answer") } else { callback.body };
            let compile = |profile| {
                let schema = json_schema::schema(model, edition, &body, profile, Draft::Draft2020);
                jsonschema::validator_for(&schema).expect("the schema compiles")
            };
            let (tolerant, strict) = (compile(Profile::Tolerant), compile(Profile::Strict));
            subjects.push(Subject { edition, body, serde, tolerant, strict, validator });
        }
    }
    subjects
}

/// Whether a value keeps the rules that neither serde nor a schema knows: no known member is null (R1), no array
/// stands where an object should (R6), no integer is one only as a float (R4).
fn obeys(edition: &Edition, object: &Object, value: &Value) -> bool {
    let Value::Object(members) = value else { return !value.is_array() };
    members.iter().all(|(name, value)| {
        object.member(name).is_none_or(|member| !value.is_null() && obeys_type(edition, &member.kind, value))
    })
}

fn obeys_type(edition: &Edition, kind: &Type, value: &Value) -> bool {
    match (kind, value) {
        (Type::Object(name), value) => obeys(edition, edition.object(name), value),
        (Type::Array(item), Value::Array(values)) => values.iter().all(|value| obeys_type(edition, item, value)),
        (Type::Int32 | Type::Int64 | Type::Code(_), Value::Number(number)) => {
            !number.is_f64() || number.as_f64().is_some_and(|number| number.fract() != 0.0)
        }
        _ => true,
    }
}

fn run<S: Strategy<Value: std::fmt::Debug>>(strategy: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn serde_and_both_schemas_agree_on_every_vector() {
    let subjects = subjects();
    let find = |edition: &str, name: &str| {
        let subject = subjects.iter().find(|subject| subject.edition.id == edition && subject.body.name == name);
        subject.unwrap_or_else(|| panic!("{edition} {name}"))
    };
    let (mut accepted, mut refused) = (0, 0);
    for body in valid("examples").iter().chain(&valid("captures")) {
        let subject = find(&body.edition, &body.callback);
        let value: Value = serde_json::from_slice(&body.bytes).expect("a sound body is JSON");
        assert!(subject.reencode(&value).is_ok() && subject.strict.is_valid(&value), "{}", body.file);
        subject.assert_agreement(&value);
        accepted += 1;
    }
    for row in invalid().iter().filter(|row| row.reason() != "duplicate-key") {
        let subject = find(&row.edition, &row.event);
        let Ok(value) = serde_json::from_slice::<Value>(&row.bytes()) else { continue };
        if obeys(subject.edition, subject.body.object, &value) {
            subject.assert_agreement(&value);
            refused += 1;
        }
    }
    assert_eq!(accepted, 122);
    assert!(refused > 300, "only {refused} invalid bodies were compared");
}

#[test]
fn serde_and_the_schema_agree_on_a_fixed_list_at_every_place() {
    let list = [
        json!(true),
        json!(0),
        json!(-1),
        json!(i32::MAX),
        json!(i64::from(i32::MAX) + 1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1.5),
        json!(""),
        json!("0"),
        json!("text"),
        json!([]),
        json!([""]),
        json!([0]),
        json!([null]),
        json!([{}]),
        json!([[]]),
        json!({}),
        json!({ "type": 1 }),
        json!({ "a": null }),
    ];
    let mut compared = 0;
    for subject in subjects() {
        let mut runner = TestRunner::deterministic();
        let whole = bodies::strict(subject.edition, &subject.body);
        let body = whole.new_tree(&mut runner).expect("a body").current();
        for value in &list {
            for place in places(&body).into_iter().chain([String::new()]) {
                let mut changed = body.clone();
                *changed.pointer_mut(&place).expect("a place of the body") = value.clone();
                if obeys(subject.edition, subject.body.object, &changed) {
                    subject.assert_agreement(&changed);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 5_000, "only {compared} values were compared");
}

#[test]
fn serde_and_the_schema_agree_on_arbitrary_changes() {
    for subject in subjects() {
        let strategy = (
            bodies::tolerant(subject.edition, &subject.body),
            any::<Index>(),
            bodies::anything(),
            0..3_u8,
            any::<Index>(),
        );
        run(strategy, |(mut body, place, value, what, second)| {
            change(&mut body, place, value, what);
            if what == 2 {
                change(&mut body, second, json!("again"), 0);
            }
            if obeys(subject.edition, subject.body.object, &body) {
                subject.assert_agreement(&body);
            }
            Ok(())
        });
    }
}

#[test]
fn what_serde_writes_of_sound_values_is_strict_and_comes_back_byte_for_byte() {
    for subject in subjects() {
        run(bodies::strict(subject.edition, &subject.body), |body| {
            let bytes = subject.reencode(&body).map_err(|error| TestCaseError::fail(format!("{error}: {body}")))?;
            let written: Value = serde_json::from_slice(&bytes).expect("serde writes JSON");
            prop_assert!(subject.strict.is_valid(&written), "{}: {}", subject.name(), written);
            let expected = imhook_schema::wire::to_vec(&body).expect("a value is JSON");
            prop_assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&expected), "R8");
            Ok(())
        });
    }
}

/// Changes a value at a place: replaced, removed, or with a member more.
fn change(body: &mut Value, place: Index, value: Value, what: u8) {
    let places = places(body);
    if places.is_empty() {
        *body = value;
        return;
    }
    let place = place.get(&places);
    match what {
        0 => *body.pointer_mut(place).expect("a place of the body") = value,
        1 => {
            let (parent, name) = place.rsplit_once('/').expect("a place has a parent");
            if let Some(Value::Object(members)) = body.pointer_mut(parent) {
                members.shift_remove(&name.replace("~1", "/").replace("~0", "~"));
            }
        }
        _ => {
            if let Some(Value::Object(members)) = body.pointer_mut(place) {
                members.insert("unknown member".to_owned(), value);
            }
        }
    }
}

/// Pointers of everything inside a value.
fn places(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(values) => values.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let mut places = Vec::new();
    for (step, value) in children {
        places.push(format!("/{step}"));
        places.extend(self::places(value).into_iter().map(|place| format!("/{step}{place}")));
    }
    places
}
