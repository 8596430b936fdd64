//! Bodies made from the model, for proptest: right ones, and ones that were broken somewhere.

use imhook_codegen::model::{BodyOf, Edition, Member, Object, Presence, Profile, Raw, Type};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value, json};

/// Bodies that a correct sender writes: codes, base64 and value rules hold, members in contract order.
pub fn strict(edition: &Edition, body: &BodyOf<'_>) -> BoxedStrategy<Value> {
    let rules = body.rules().to_vec();
    let tables: Vec<Vec<String>> =
        rules.iter().map(|rule| rule.one_of.as_ref().map_or_else(Vec::new, |code| texts(edition, code))).collect();
    let order: Vec<String> = body.object.members.iter().map(|member| member.name.clone()).collect();
    (object(edition, body.object, Profile::Strict), any::<prop::sample::Index>())
        .prop_map(move |(mut value, pick)| {
            for (rule, table) in rules.iter().zip(&tables) {
                let decides =
                    value[&rule.when].as_i64().is_some_and(|code| rule.is.iter().any(|is| i64::from(*is) == code));
                if !decides || !(rule.present || value.get(&rule.then).is_some()) {
                    continue;
                }
                let text = if table.is_empty() { "any" } else { pick.get(table).as_str() };
                value[&rule.then] = json!(text);
            }
            in_order(value, &order)
        })
        .boxed()
}

/// Bodies that a receiver takes: members that the server only always writes may be absent, any code.
pub fn tolerant(edition: &Edition, body: &BodyOf<'_>) -> BoxedStrategy<Value> {
    object(edition, body.object, Profile::Tolerant)
}

/// Any JSON of a few values, without integers written as fractions (rule R4 is not a schema's business).
pub fn anything() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| json!(number)),
        any::<i32>().prop_map(|number| json!(number)),
        select(vec![0_i64, 1, -1, i32::MAX.into(), i64::from(i32::MAX) + 1, i64::MAX, i64::MIN]).prop_map(|n| json!(n)),
        Just(json!(u64::MAX)),
        Just(json!(1.5)),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            vec((text(), inner), 0..3).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Texts with everything that a writer has to escape, and much that it must not.
fn text() -> BoxedStrategy<String> {
    let interesting =
        select(vec!["", "\"\\", "\u{0}\u{1f}\u{7f}", "\u{2028}\u{2029}", "😀中", "<>&='/", "\r\n\t\u{8}\u{c}"]);
    prop_oneof![interesting.prop_map(str::to_owned), "\\PC{0,8}", "[a-zA-Z0-9]{0,8}"].boxed()
}

fn object(edition: &Edition, object: &Object, profile: Profile) -> BoxedStrategy<Value> {
    let mut whole = Just(Vec::<(String, Value)>::new()).boxed();
    for member in &object.members {
        let there = presence(member, profile);
        let value = value(edition, &member.kind, profile);
        let name = member.name.clone();
        whole = (whole, there, value)
            .prop_map(move |(mut members, there, value)| {
                if there {
                    members.push((name.clone(), value));
                }
                members
            })
            .boxed();
    }
    whole.prop_map(|members| Value::Object(members.into_iter().collect())).boxed()
}

fn presence(member: &Member, profile: Profile) -> BoxedStrategy<bool> {
    match member.presence {
        Presence::Required => Just(true).boxed(),
        Presence::Default | Presence::AlwaysWritten if profile == Profile::Strict => Just(true).boxed(),
        _ => any::<bool>().boxed(),
    }
}

fn value(edition: &Edition, kind: &Type, profile: Profile) -> BoxedStrategy<Value> {
    match kind {
        Type::Text => text().prop_map(Value::String).boxed(),
        Type::Base64 if profile == Profile::Tolerant => text().prop_map(Value::String).boxed(),
        Type::Base64 => vec(any::<u8>(), 0..8).prop_map(|bytes| Value::String(base64(&bytes))).boxed(),
        Type::Boolean => any::<bool>().prop_map(Value::Bool).boxed(),
        Type::Int32 => prop_oneof![any::<i32>(), select(vec![0, i32::MIN, i32::MAX])].prop_map(|n| json!(n)).boxed(),
        Type::Int64 => {
            let edges = select(vec![0, i64::MIN, i64::MAX, (1 << 53) + 1, 9_007_199_254_740_993]);
            prop_oneof![any::<i64>(), edges].prop_map(|n| json!(n)).boxed()
        }
        Type::Code(name) => {
            let code = edition.code(name);
            let known: Vec<Value> = code.values.iter().map(|value| json!(value.raw)).collect();
            match profile {
                Profile::Strict if code.closed => select(known).boxed(),
                _ => prop_oneof![select(known), any::<i32>().prop_map(|n| json!(n))].boxed(),
            }
        }
        Type::Object(name) => object(edition, edition.object(name), profile),
        Type::OpenObject => {
            vec((text(), anything()), 0..3).prop_map(|members| Value::Object(members.into_iter().collect())).boxed()
        }
        Type::Array(item) => vec(value(edition, item, profile), 0..3).prop_map(Value::Array).boxed(),
    }
}

fn texts(edition: &Edition, code: &str) -> Vec<String> {
    let values = edition.code(code).values.iter();
    values
        .filter_map(|value| match &value.raw {
            Raw::Text(text) => Some(text.clone()),
            Raw::Int(_) => None,
        })
        .collect()
}

fn in_order(value: Value, order: &[String]) -> Value {
    let Value::Object(mut members) = value else { return value };
    let sorted: Map<String, Value> =
        order.iter().filter_map(|name| members.shift_remove(name).map(|value| (name.clone(), value))).collect();
    Value::Object(sorted)
}

/// Standard base64 with padding (RFC 4648 section 4).
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let six = (bits >> (18 - 6 * place)) & 63;
            text.push(if place <= chunk.len() { char::from(ALPHABET[six as usize]) } else { '=' });
        }
    }
    text
}
