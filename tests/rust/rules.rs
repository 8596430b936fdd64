//! The rules that no schema can say, and the order of findings: small bodies, every finding written out.

use imhook_validator::{Profile, Reason, Validator};

use crate::VALIDATOR;

/// Findings of a body as `pointer reason`.
fn found(edition: &str, callback: &str, profile: Profile, body: impl AsRef<[u8]>) -> Vec<String> {
    let target = VALIDATOR.target(edition, callback).expect("a known callback");
    let verdict = VALIDATOR.check(target, profile, body.as_ref());
    verdict.findings.iter().map(|finding| format!("{} {}", finding.pointer, finding.reason.name())).collect()
}

fn tolerant(callback: &str, body: impl AsRef<[u8]>) -> Vec<String> {
    found("2024-03", callback, Profile::Tolerant, body)
}

fn strict(callback: &str, body: impl AsRef<[u8]>) -> Vec<String> {
    found("2024-03", callback, Profile::Strict, body)
}

const NONE: [&str; 0] = [];

#[test]
fn r1_tolerant_reads_null_as_absent() {
    assert_eq!(tolerant("user-relation", r#"{"userId":"u","targetId":"t","type":1,"value":null,"x":null}"#), NONE);
    assert_eq!(
        tolerant("user-relation", r#"{"userId":null,"targetId":"t","type":null}"#),
        ["/userId missing-required", "/type missing-required"]
    );
}

#[test]
fn r1_strict_tells_three_kinds_of_null_apart() {
    let body = r#"{"x":null,"userId":"u","value":null,"targetId":null,"type":1}"#;
    assert_eq!(
        strict("user-relation", body),
        ["/x unknown-member", "/value null-for-optional", "/targetId missing-required"]
    );
    let always = r#"{"operatorId":"o","groupId":"g","type":0,"groupInfo":null}"#;
    assert_eq!(strict("group-info", always), ["/groupInfo missing-required"]);
    assert_eq!(tolerant("group-info", always), NONE);
}

#[test]
fn r1_a_null_in_an_array_is_a_wrong_type() {
    let body = r#"{"operatorId":"o","chatroomId":"c","memberIds":["a",null],"type":0}"#;
    assert_eq!(tolerant("chatroom-member", body), ["/memberIds/1 wrong-type"]);
}

#[test]
fn r2_an_unknown_member_only_has_to_be_json() {
    let body = r#"{"chatroomId":"c","type":0,"new":{"type":"x","a":1e400,"a":[null,1.0]}}"#;
    assert_eq!(tolerant("chatroom-info", body), NONE);
    assert_eq!(strict("chatroom-info", body), ["/new unknown-member"]);
}

#[test]
fn r3_an_unknown_code_is_refused_by_strict_only_and_where_the_edition_closes_it() {
    let body = r#"{"chatroomId":"c","type":7}"#;
    assert_eq!(tolerant("chatroom-info", body), NONE);
    assert_eq!(strict("chatroom-info", body), ["/type unknown-code"]);
    let platform = |value| {
        format!(r#"{{"userId":"u","clientId":"c","platform":{value},"status":1,"packageName":"p","timestamp":1}}"#)
    };
    assert_eq!(found("2020-10", "user-online", Profile::Strict, platform(99)), NONE);
}

#[test]
fn r4_an_integer_is_judged_on_its_digits() {
    let body = |id: &str| format!(r#"{{"id":{id},"id2":0}}"#);
    for (id, reason) in [
        ("0", None),
        ("-0", None),
        ("9223372036854775807", None),
        ("-9223372036854775808", None),
        ("9223372036854775808", Some("out-of-range")),
        ("-9223372036854775809", Some("out-of-range")),
        ("123456789012345678901234567890", Some("out-of-range")),
        ("1.0", Some("wrong-type")),
        ("1e3", Some("wrong-type")),
        ("1E400", Some("wrong-type")),
        ("-0.0", Some("wrong-type")),
        ("\"1\"", Some("wrong-type")),
        ("true", Some("wrong-type")),
    ] {
        let wanted: Vec<String> = reason.iter().map(|reason| format!("/id {reason}")).collect();
        assert_eq!(tolerant("moments-comment-recall", body(id)), wanted, "{id}");
        assert_eq!(strict("moments-comment-recall", body(id)), wanted, "{id}");
    }
    for (code, reason) in [("2147483647", None), ("2147483648", Some("out-of-range"))] {
        let wanted: Vec<String> = reason.iter().map(|reason| format!("/type {reason}")).collect();
        assert_eq!(tolerant("chatroom-info", format!(r#"{{"chatroomId":"c","type":{code}}}"#)), wanted, "{code}");
    }
}

#[test]
fn r5_a_known_member_twice_is_an_error_names_unescaped_and_nulls_counted() {
    let body = r#"{"chatroomId":"c","type":0,"\u0074ype":"not judged","chatroomId":null,"new":1,"new":2}"#;
    assert_eq!(tolerant("chatroom-info", body), ["/type duplicate-key", "/chatroomId duplicate-key"]);
    let first_null = r#"{"chatroomId":null,"chatroomId":"c","type":0}"#;
    assert_eq!(tolerant("chatroom-info", first_null), ["/chatroomId duplicate-key", "/chatroomId missing-required"]);
}

#[test]
fn r5_points_at_the_second_key() {
    let body = r#"{"type":0,"chatroomId":"c","type":0}"#;
    let target = VALIDATOR.target("2024-03", "chatroom-info").expect("a known callback");
    let finding = &VALIDATOR.check(target, Profile::Tolerant, body.as_bytes()).findings[0];
    assert_eq!((finding.span.clone(), finding.line, finding.column), (27..33, 1, 28));
}

#[test]
fn r6_a_body_is_one_json_object() {
    for (body, wanted) in [
        (&b""[..], " not-json"),
        (b" \n", " not-json"),
        (b"\xEF\xBB\xBF{}", " not-json"),
        (b"{} {}", " not-json"),
        (b"{\"a\":\"\\ud800\"}", " not-json"),
        (b"{\"a\":01}", " not-json"),
        (b"{\"a\":\xFF}", " not-utf8"),
        (b"[{}]", " wrong-type"),
        (b"\"{}\"", " wrong-type"),
        (b"null", " wrong-type"),
    ] {
        assert_eq!(tolerant("conference-destroy", body), [wanted], "{}", String::from_utf8_lossy(body));
    }
    let array_for_object = r#"{"user":"u","conversation":[0,"t",0],"readTime":1}"#;
    assert_eq!(tolerant("message-read", array_for_object), ["/conversation wrong-type"]);
}

#[test]
fn r7_utf8_then_depth_then_grammar_and_each_alone() {
    let deep = "[".repeat(65);
    assert_eq!(tolerant("chatroom-info", &deep), [" too-deep"]);
    assert_eq!(tolerant("chatroom-info", [deep.as_bytes(), b"\xFF"].concat()), [" not-utf8"]);
    assert_eq!(tolerant("chatroom-info", format!("{{]{deep}")), [" not-json"]);
}

#[test]
fn r7_findings_come_in_document_order_and_what_is_lacking_after_what_is_there() {
    let body = r#"{"timestamp":"x","payload":{"mediaType":1.5},"conv":{"line":0,"zone":1},"sender":5}"#;
    assert_eq!(
        tolerant("message", body),
        [
            "/timestamp wrong-type",
            "/payload/mediaType wrong-type",
            "/payload/type missing-required",
            "/conv/type missing-required",
            "/conv/target missing-required",
            "/sender wrong-type",
            "/messageId missing-required",
        ]
    );
}

#[test]
fn r10_nesting_is_counted_from_the_body_unknown_members_too() {
    let nested =
        |depth: usize| format!(r#"{{"chatroomId":"c","type":0,"new":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
    assert_eq!(tolerant("chatroom-info", nested(63)), NONE);
    assert_eq!(tolerant("chatroom-info", nested(64)), [" too-deep"]);
    assert_eq!(tolerant("chatroom-info", nested(10_000)), [" too-deep"]);
}

#[test]
fn conditional_values_are_strict_only_and_need_their_code() {
    let body = |rest: &str| format!(r#"{{"operatorId":"o","groupId":"g","memberIds":[],{rest}}}"#);
    for (rest, wanted) in [
        (r#""type":3,"value":"1""#, &[][..]),
        (r#""type":3,"value":"6""#, &["/value conditional-value"]),
        (r#""type":3"#, &["/value conditional-value"]),
        (r#""type":3,"value":1"#, &["/value wrong-type"]),
        (r#""type":3,"value":null"#, &["/value null-for-optional", "/value conditional-value"]),
        (r#""type":4"#, &["/value conditional-value"]),
        (r#""type":4,"value":"""#, &[]),
        (r#""type":5"#, &[]),
        (r#""type":9"#, &["/type unknown-code"]),
        (r#""type":3.0"#, &["/type wrong-type"]),
        (r#""value":"x""#, &["/type missing-required"]),
    ] {
        assert_eq!(strict("group-member", body(rest)), wanted, "{rest}");
    }
    assert_eq!(tolerant("group-member", body(r#""type":3"#)), NONE);
}

#[test]
fn base64_is_strict_only() {
    let answer = |text: &str| format!(r#"{{"type":1,"base64edData":"{text}"}}"#);
    for (text, sound) in [
        ("", true),
        ("AA==", true),
        ("AAA=", true),
        ("+/+/", true),
        ("AA", false),
        ("AA=", false),
        ("====", false),
        ("-_-_", false),
        ("AAAA\\n", false),
        (" AAAA", false),
        ("AAAAA===", false),
    ] {
        let wanted = if sound { vec![] } else { vec!["/base64edData not-base64"] };
        assert_eq!(strict("message-censor.answer", answer(text)), wanted, "{text:?}");
        assert_eq!(tolerant("message-censor.answer", answer(text)), NONE, "{text:?}");
    }
}

#[test]
fn pointers_escape_tilde_and_slash() {
    let body = r#"{"chatroomId":"c","type":0,"a/b~c":1,"":2}"#;
    assert_eq!(strict("chatroom-info", body), ["/a~1b~0c unknown-member", "/ unknown-member"]);
}

#[test]
fn a_missing_member_points_at_the_end_of_its_object_and_a_null_one_at_the_null() {
    let target = VALIDATOR.target("2024-03", "chatroom-info").expect("a known callback");
    let place = |body: &str| {
        let finding = VALIDATOR.check(target, Profile::Tolerant, body.as_bytes()).findings[0].clone();
        assert_eq!(finding.reason, Reason::MissingRequired);
        body[finding.span].to_owned()
    };
    assert_eq!(place(r#"{"type":0}"#), "}");
    assert_eq!(place(r#"{"type":0,"chatroomId":null}"#), "null");
}

#[test]
fn of_many_findings_the_first_are_kept_and_no_reason_is_lost() {
    let ids = vec!["1"; 5_000].join(",");
    let body = format!(r#"{{"operatorId":"o","chatroomId":"c","memberIds":[{ids}],"type":3000000000}}"#);
    let validator = Validator::new().expect("the contract is in order").keeping(1_000);
    let target = validator.target("2024-03", "chatroom-member").expect("a known callback");
    let verdict = validator.check(target, Profile::Tolerant, body.as_bytes());
    let pointers = verdict.findings.iter().map(|finding| finding.pointer.clone());
    let expected = (0..1_000).map(|index| format!("/memberIds/{index}")).chain(["/type".to_owned()]);
    assert!(pointers.eq(expected) && verdict.more == 4_000, "{} more", verdict.more);
}

#[test]
fn a_hundred_thousand_findings_take_no_quadratic_time() {
    let ids = vec!["1"; 100_000].join(",");
    let body = format!(r#"{{"operatorId":"o","chatroomId":"c","memberIds":[{ids}],"type":0}}"#);
    assert_eq!(tolerant("chatroom-member", body).len(), 100_000);
    let unknown: Vec<String> = (0..20_000).map(|number| format!(r#""new{number}":0"#)).collect();
    let body = format!(r#"{{"chatroomId":"c","type":0,{}}}"#, unknown.join(","));
    assert_eq!(strict("chatroom-info", body).len(), 20_000);
}
