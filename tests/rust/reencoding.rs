//! Rule R8: a decoded body, written again, is the body without unknown and null members, plus absent defaults.

use imhook_schema::contract;
use imhook_tests::vectors::valid;

use crate::VALIDATOR;

/// The Rust type behind a callback's name, erased.
fn body_of(edition: &str, callback: &str) -> contract::Body {
    let edition = imhook_schema::EDITIONS.iter().find(|known| known.id == edition).expect("a known edition");
    let (name, is_answer) = callback.strip_suffix(".answer").map_or((callback, false), |name| (name, true));
    let callback = edition.callbacks.iter().find(|known| known.name == name).expect("a known callback");
    if is_answer { callback.answer.expect("an answer") } else { callback.body }
}

/// Decodes as a tolerant receiver does and writes it again.
fn reencode(edition: &str, callback: &str, body: &[u8]) -> String {
    let target = VALIDATOR.target(edition, callback).expect("a known callback");
    let value = VALIDATOR.normalise(target, body).unwrap_or_else(|verdict| panic!("{:?}", verdict.findings));
    let bytes = (body_of(edition, callback).reencode)(value).expect("serde takes what the schema takes");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

#[test]
fn r8_every_body_that_is_right_comes_back_byte_for_byte() {
    for body in valid("examples").iter().chain(&valid("captures")).chain(&valid("own")) {
        let written = reencode(&body.edition, &body.callback, &body.bytes);
        assert_eq!(written.as_bytes(), body.bytes, "{}", body.file);
    }
}

#[test]
fn r1_r2_r8_nulls_and_unknown_members_go_and_defaults_come() {
    let body = r#"{"status":0,"unknown":[1e400,{"a":null}],"userId":"u","packageName":null,"clientId":"c",
        "platform":77,"timestamp":-0,"sessions":[{"ip":null,"status":1}]}"#;
    assert_eq!(
        reencode("2024-03", "user-online", body.as_bytes()),
        r#"{"userId":"u","clientId":"c","platform":77,"status":0,"timestamp":0,"customState":0,"#.to_owned()
            + r#""sessions":[{"clientId":"","userId":"","platform":0,"status":1,"lastSeen":0}]}"#
    );
}

#[test]
fn r3_an_unknown_code_keeps_its_number() {
    let body = r#"{"operatorId":"o","channelId":"c","type":-2147483648}"#;
    assert_eq!(reencode("2024-03", "channel-info", body.as_bytes()), body);
}

#[test]
fn r4_r8_integers_come_back_digit_by_digit() {
    for id in ["9007199254740993", "9223372036854775807", "-9223372036854775808", "642133518590279745", "0"] {
        let body = format!(r#"{{"id":{id},"id2":{id}}}"#);
        assert_eq!(reencode("2024-03", "moments-comment-recall", body.as_bytes()), body);
    }
}

#[test]
fn a_typed_body_can_be_decoded_and_shows_no_secret() {
    let target = VALIDATOR.target("2024-03", "conference-create").expect("a known callback");
    let body = br#"{"pin":"1234","max_publishers":9,"bitrate":1,"advance":false,"recording":true,"timestamp":7}"#;
    let event: imhook_schema::v2024_03::ConferenceCreate = VALIDATOR.decode(target, body).expect("a sound body");
    assert_eq!(event.max_publishers, 9);
    assert_eq!(event.pin.as_ref().map(imhook_schema::Confidential::reveal), Some("1234"));
    assert!(!format!("{event:?}").contains("1234"));
    assert_eq!(VALIDATOR.confidential(body), std::iter::once(7..13).collect::<Vec<_>>());
}
