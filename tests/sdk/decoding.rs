//! A body that the scanner accepts is read by serde alone; any other by the validator's exact path. Both read the same.

use std::{cell::Cell, sync::LazyLock};

use imhook_sdk::Callback;
use imhook_tests::{
    mutation::{Mutation, mutations},
    vectors::valid,
};
use imhook_validator::{Profile, Validator};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, TestRunner},
};
use serde::de::DeserializeOwned;

/// Changed bodies that are read both ways.
const CASES: u32 = 20_000;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new().expect("the contract is in order"));

/// Reads a body both ways and says how often the scanner spared the exact path.
type Compare = fn(&[u8]) -> u32;

fn compare<E, T, A>(callback: &Callback<E, T, A>, body: &[u8]) -> u32
where
    T: DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let target = VALIDATOR.target(callback.edition(), callback.name()).expect("a known callback");
    let exactly: Result<T, _> = VALIDATOR.decode_exactly(target, body);
    let read: Result<T, _> = VALIDATOR.decode(target, body);
    assert_eq!(read, exactly, "{callback:?}: {}", String::from_utf8_lossy(body));
    u32::from(VALIDATOR.scan(target, Profile::Tolerant, body) == Some(true))
}

/// How bodies of a callback are compared; none for answers.
fn comparison(edition: &str, name: &str) -> Option<Compare> {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &imhook_sdk::$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (edition, name) {
                return Some(|body| compare(&imhook_sdk::$edition::callbacks::$constant, body));
            }
        };
    }
    every_event!(if_it_is);
    if_it_is!(v2024_03, "message-censor", on_message_censor, message_censor, MESSAGE_CENSOR);
    None
}

#[test]
fn r1_r2_r4_both_ways_of_reading_give_the_same_value() {
    let bodies: Vec<(Compare, Vec<u8>)> = ["examples", "captures", "own"]
        .into_iter()
        .flat_map(valid)
        .filter_map(|body| Some((comparison(&body.edition, &body.callback)?, body.bytes)))
        .collect();
    assert!(bodies.len() > 140, "only {} bodies", bodies.len());
    for (compare, body) in &bodies {
        assert_eq!(compare(body), 1, "the scanner is not sure of {}", String::from_utf8_lossy(body));
    }
    let accepted = Cell::new(0);
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&(any::<Index>(), mutations()), |(which, mutation): (_, Mutation)| {
        let (compare, body) = which.get(&bodies);
        accepted.set(accepted.get() + compare(&mutation.apply(body)));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    println!("{CASES} changed bodies: read both ways alike; the scanner accepted {}", accepted.get());
    assert!(accepted.get() > CASES / 10, "{}", accepted.get());
}

#[test]
fn r1_a_null_that_is_as_good_as_no_member_is_read_as_none() {
    // The first may be absent, the second reads as empty: serde takes only the first.
    for null in [r#""sender":"u","toRobotId":null"#, r#""sender":"u","toUsers":null"#] {
        let body = format!(
            r#"{{"messageId":1,{null},"conv":{{"type":0,"target":"t"}},"payload":{{"type":1}},"timestamp":1}}"#
        );
        let compare = comparison("2024-03", "message").expect("a callback");
        assert_eq!(compare(body.as_bytes()), 1, "{body}");
        let message = imhook_sdk::v2024_03::callbacks::MESSAGE.decode(body.as_bytes()).expect("a message");
        assert!(message.to_robot_id.is_none() && message.to_users.is_empty());
    }
}

#[test]
fn numbers_of_an_open_object_are_exact_within_64_bits_and_doubles_beyond() {
    let numbers = r#"{"a":9223372036854775807,"b":-9223372036854775808,"c":123456789012345678901,"d":0.1,"e":1e400}"#;
    let body = format!(
        r#"{{"messageId":1,"sender":"u","conv":{{"type":3,"target":"t"}},"payload":{{"type":1}},"timestamp":1,"targetChannelInfo":{{"menus":[{numbers}]}}}}"#
    );
    let message = imhook_sdk::v2024_03::callbacks::MESSAGE.decode(body.as_bytes()).expect("a message");
    let menus = message.target_channel_info.and_then(|channel| channel.menus).expect("a menu");
    let read = imhook_schema::wire::to_vec(&menus[0]).expect("a value is JSON");
    let expected = r#"{"a":9223372036854775807,"b":-9223372036854775808,"c":1.2345678901234568e+20,"d":0.1,"e":0}"#;
    assert_eq!(String::from_utf8_lossy(&read), expected);
}
