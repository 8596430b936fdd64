//! Rule R9: identity and order key of every callback, by a table and by the model's paths over every vector.

use std::collections::BTreeSet;

use imhook_codegen::model::{Edition, Model, Presence, Type};
use imhook_sdk::{v2020_10, v2024_03};
use imhook_tests::vectors::valid;
use serde_json::Value;

/// Encoded body, identity and order key of a body, by the stub.
type Keys = (Vec<u8>, Option<String>, Option<String>);

fn keys(edition: &str, name: &str, body: &[u8]) -> Keys {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (edition, name) {
                let decoded = callback.decode(body).unwrap_or_else(|rejected| panic!("{rejected}"));
                return (callback.encode(&decoded), callback.identity(&decoded), callback.order_key(&decoded));
            }
        };
    }
    every_event!(if_it_is);
    let callback = &v2024_03::callbacks::MESSAGE_CENSOR;
    assert_eq!((edition, name), (callback.edition(), callback.name()));
    let decoded = callback.decode(body).unwrap_or_else(|rejected| panic!("{rejected}"));
    (callback.encode(&decoded), callback.identity(&decoded), callback.order_key(&decoded))
}

const OLD_MESSAGE: &str =
    r#"{"sender":"a","conv":{"type":1,"target":"g"},"payload":{"type":1},"messageUid":9007199254740993,"timestamp":5}"#;
const MESSAGE: &str = r#"{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}"#;
const ROBOT: &str = r#"{"messageId":7,"sender":"a","conv":{"type":0,"target":"r"},"payload":{"type":80},"timestamp":5,"toRobotId":"bot"}"#;
const RECALL: &str = r#"{"message":{"messageId":7,"sender":"a","conv":{"type":0,"target":"b"},"payload":{"type":1},"timestamp":5},"userId":"a","timestamp":6}"#;
const CONFERENCE: &str = r#"{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}"#;
const ONLINE: &str =
    r#"{"userId":"u1","clientId":"c1","platform":1,"status":0,"packageName":"p","timestamp":1711167165000}"#;
const ESCAPES: &str = r#"{"userId":"\u0001\"\\/<\u2028\u00e9","clientId":"\n","platform":1,"status":-1,"timestamp":1}"#;

/// Edition, callback, body, identity, order key.
type Row = (&'static str, &'static str, &'static str, Option<&'static str>, Option<&'static str>);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    ("2020-10", "message", OLD_MESSAGE, Some("[9007199254740993]"), Some(r#"[1,"g",0]"#)),
    ("2020-10", "user-online", ONLINE, Some(r#"["u1","c1",0,1711167165000]"#), Some(r#"["u1"]"#)),
    ("2020-10", "group-info", r#"{"userId":"a","groupId":"g","type":0}"#, None, Some(r#"["g"]"#)),
    ("2020-10", "group-member", r#"{"operatorId":"a","groupId":"g","memberId":"b","type":0,"value":"","timestamp":1}"#, None, Some(r#"["g"]"#)),
    ("2020-10", "user-relation", r#"{"userId":"u","targetId":"t","type":0,"value":"0"}"#, None, Some(r#"["u"]"#)),
    ("2020-10", "user-info", r#"{"userId":"u","name":"n","displayName":"d","portrait":"p","mobile":"1","email":"e","address":"a","company":"c","social":"s","extra":"x"}"#, None, Some(r#"["u"]"#)),
    ("2024-03", "message", MESSAGE, Some("[-9223372036854775808]"), Some(r#"[1,"g",3]"#)),
    ("2024-03", "user-online", ONLINE, Some(r#"["u1","c1",0,1711167165000]"#), Some(r#"["u1"]"#)),
    ("2024-03", "user-online", ESCAPES, Some("[\"\\u0001\\\"\\\\/<\\u2028é\",\"\\n\",-1,1]"), Some("[\"\\u0001\\\"\\\\/<\\u2028é\"]")),
    ("2024-03", "group-info", r#"{"operatorId":"a","groupId":"g","type":0}"#, None, Some(r#"["g"]"#)),
    ("2024-03", "group-member", r#"{"operatorId":"a","groupId":"g","memberIds":[],"type":0}"#, None, Some(r#"["g"]"#)),
    ("2024-03", "user-relation", r#"{"userId":"u","targetId":"t","type":0}"#, None, Some(r#"["u"]"#)),
    ("2024-03", "user-info", r#"{"userId":"u","name":"n","updateDt":12}"#, Some(r#"["u",12]"#), Some(r#"["u"]"#)),
    ("2024-03", "user-info", r#"{"userId":"u","name":"n"}"#, None, Some(r#"["u"]"#)),
    ("2024-03", "user-info", r#"{"userId":"u","name":"n","updateDt":0}"#, None, Some(r#"["u"]"#)),
    ("2024-03", "message-recall", RECALL, Some("[7]"), Some(r#"[0,"b",0]"#)),
    ("2024-03", "robot-message", ROBOT, Some(r#"[7,80,"bot"]"#), Some(r#"[0,"r",0]"#)),
    ("2024-03", "robot-message", MESSAGE, Some("[-9223372036854775808,80,null]"), Some(r#"[1,"g",3]"#)),
    ("2024-03", "channel-message", MESSAGE, Some("[-9223372036854775808]"), Some(r#"[1,"g",3]"#)),
    ("2024-03", "things-message", MESSAGE, Some("[-9223372036854775808]"), Some(r#"[1,"g",3]"#)),
    ("2024-03", "channel-info", r#"{"operatorId":"a","channelId":"c","type":0}"#, None, Some(r#"["c"]"#)),
    ("2024-03", "channel-subscribe", r#"{"userId":"u","channelId":"c","status":1}"#, None, Some(r#"["c"]"#)),
    ("2024-03", "chatroom-info", r#"{"chatroomId":"c","type":0}"#, None, Some(r#"["c"]"#)),
    ("2024-03", "chatroom-member", r#"{"operatorId":"a","chatroomId":"c","memberIds":[],"type":0}"#, None, Some(r#"["c"]"#)),
    ("2024-03", "message-read", r#"{"user":"u","conversation":{"type":0,"target":"t"},"readTime":4}"#, Some(r#"["u",0,"t",0,4]"#), Some(r#"["u"]"#)),
    ("2024-03", "message-read", r#"{"user":"u","conversation":{"type":0,"target":"t","line":1},"readTime":0}"#, None, Some(r#"["u"]"#)),
    ("2024-03", "conference-create", CONFERENCE_ONLY, Some(r#"["r",9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-create", r#"{"timestamp":9}"#, Some("[null,9]"), Some("[null]")),
    ("2024-03", "conference-create", r#"{"roomId":"r"}"#, None, Some(r#"["r"]"#)),
    ("2024-03", "conference-destroy", CONFERENCE_ONLY, Some(r#"["r",9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-member-join", CONFERENCE, Some(r#"["r","u",true,9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-member-leave", CONFERENCE, Some(r#"["r","u",true,9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-member-leave", CONFERENCE_ONLY, Some(r#"["r",null,false,9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-member-publish", CONFERENCE, Some(r#"["r","u",true,9]"#), Some(r#"["r"]"#)),
    ("2024-03", "conference-member-unpublish", CONFERENCE, Some(r#"["r","u",true,9]"#), Some(r#"["r"]"#)),
    ("2024-03", "moments-feed", r#"{"feedId":11,"type":0}"#, Some("[11]"), Some("[11]")),
    ("2024-03", "moments-feed-recall", r#"{"id":12}"#, Some("[12]"), Some("[12]")),
    ("2024-03", "moments-comment", r#"{"commentId":13,"feedId":11,"type":0}"#, Some("[13]"), Some("[11]")),
    ("2024-03", "moments-comment-recall", r#"{"id":11,"id2":13}"#, Some("[11,13]"), Some("[11]")),
    ("2024-03", "server-exception", r#"{"event_type":1,"count":1}"#, None, None),
    ("2024-03", "message-censor", MESSAGE, Some("[-9223372036854775808]"), Some(r#"[1,"g",3]"#)),
];
const CONFERENCE_ONLY: &str = r#"{"roomId":"r","timestamp":9}"#;

#[test]
fn r9_identity_and_order_key_of_every_callback() {
    let mut covered = BTreeSet::new();
    for (edition, name, body, identity, order_key) in TABLE {
        let (_, found, found_order) = keys(edition, name, body.as_bytes());
        assert_eq!((found.as_deref(), found_order.as_deref()), (*identity, *order_key), "{edition} {name}");
        covered.insert(((*edition).to_owned(), (*name).to_owned()));
    }
    let model = Model::load().expect("the contract is in order");
    let of = |edition: &Edition| {
        let id = edition.id.clone();
        edition.callbacks.iter().map(move |callback| (id.clone(), callback.name.clone())).collect::<Vec<_>>()
    };
    assert_eq!(covered, model.editions.iter().flat_map(of).collect(), "every callback of every edition");
}

/// The text that the model's paths give over a decoded body; written apart from the stub.
fn expected(edition: &Edition, object: &str, members: &[(String, bool)], body: &Value) -> Option<String> {
    let mut values = Vec::new();
    for (path, is_time) in members {
        let pointer = format!("/{}", path.replace('.', "/"));
        let member = edition.member_at(object, path).expect("a known member");
        let mut value = body.pointer(&pointer).cloned().unwrap_or_default();
        if value.is_null() && matches!(member.kind, Type::Int32 | Type::Int64) {
            assert!(*is_time || path.ends_with("line") && member.presence == Presence::Optional, "{path}");
            value = 0.into();
        }
        if *is_time && value == 0 {
            return None;
        }
        values.push(value);
    }
    (!values.is_empty()).then(|| String::from_utf8(imhook_schema::wire::to_vec(&values).expect("JSON")).expect("text"))
}

#[test]
fn r9_the_stub_agrees_with_the_models_paths_on_every_vector() {
    let model = Model::load().expect("the contract is in order");
    let mut seen = 0;
    for body in valid("examples").into_iter().chain(valid("captures")).chain(valid("own")) {
        if body.callback.ends_with(".answer") {
            continue;
        }
        let (encoded, identity, order_key) = keys(&body.edition, &body.callback, &body.bytes);
        let edition = model.edition(&body.edition).expect("a known edition");
        let callback = edition.callback(&body.callback).expect("a known callback");
        let value: Value = serde_json::from_slice(&encoded).expect("JSON");
        let members: Vec<_> = callback.identity.iter().map(|key| (key.member.clone(), key.time)).collect();
        assert_eq!(identity, expected(edition, &callback.body, &members, &value), "{}", body.file);
        let members: Vec<_> = callback.order_key.iter().map(|member| (member.clone(), false)).collect();
        assert_eq!(order_key, expected(edition, &callback.body, &members, &value), "{}", body.file);
        seen += 1;
    }
    assert!(seen > 140, "only {seen}");
}
