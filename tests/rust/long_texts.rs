//! Long texts are not copied for a verdict: it has to be the same as that of a short one.

use imhook_validator::{Profile, Reason};
use serde_json::{Value, json};

use crate::VALIDATOR;

/// Longer than what is copied, in characters of three bytes so that a cut at any byte would not do.
const LONG: usize = 5000;

/// Reasons that the exact path has against a message with one member of its payload replaced.
fn reasons(profile: Profile, member: &str, value: &Value) -> Vec<(Reason, String)> {
    let bytes = imhook_tests::vectors::valid("captures")
        .into_iter()
        .find(|body| body.file.ends_with("message-02-text-push-extra.json"))
        .expect("the capture is there")
        .bytes;
    let mut body: Value = serde_json::from_slice(&bytes).expect("a body is JSON");
    body["payload"][member] = value.clone();
    let target = VALIDATOR.target("2024-03", "message").expect("a known callback");
    let verdict = VALIDATOR.check_exactly(target, profile, body.to_string().as_bytes());
    verdict.findings.into_iter().map(|finding| (finding.reason, finding.pointer)).collect()
}

#[test]
fn r7_a_long_text_gets_the_verdict_of_a_short_one() {
    let broken = |reason, pointer: &str| vec![(reason, pointer.to_owned())];
    for count in [1, LONG] {
        let (text, escaped, base64) = ("中".repeat(count), "\n\"".repeat(count), "QUJD".repeat(count));
        for profile in Profile::ALL {
            for sound in [&text, &escaped, &base64] {
                assert_eq!(reasons(profile, "searchableContent", &json!(sound)), []);
                assert_eq!(reasons(profile, "type", &json!(sound)), broken(Reason::WrongType, "/payload/type"));
            }
            assert_eq!(reasons(profile, "base64edData", &json!(base64)), []);
        }
        for no_base64 in [&text, &escaped, &format!("{base64}QQ"), &format!("{base64}Q==="), &format!("-{base64}QQ=")] {
            let found = reasons(Profile::Strict, "base64edData", &json!(no_base64));
            assert_eq!(found, broken(Reason::NotBase64, "/payload/base64edData"), "{count}");
            assert_eq!(reasons(Profile::Tolerant, "base64edData", &json!(no_base64)), []);
        }
    }
}

#[test]
fn r8_a_long_text_is_read_whole() {
    let text = "中\n".repeat(LONG);
    let target = VALIDATOR.target("2024-03", "user-info").expect("a known callback");
    let capture = imhook_tests::vectors::valid("captures").into_iter().find(|body| body.callback == "user-info");
    let mut body: Value = serde_json::from_slice(&capture.expect("a capture").bytes).expect("a body is JSON");
    body["displayName"] = json!(text);
    let read = VALIDATOR.normalise(target, body.to_string().as_bytes()).expect("a sound body");
    assert_eq!(read["displayName"], json!(text));
}
