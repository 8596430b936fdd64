//! The crate without transports: decode, encode, identity, order key; and what a rejection says.

use imhook_sdk::{Reason, v2020_10, v2024_03};

use crate::support::online;

#[test]
fn a_body_goes_in_and_out_as_the_server_writes_it() {
    let callback = &v2024_03::callbacks::USER_ONLINE;
    let body = callback.decode(br#"{"userId":"u","clientId":"c","platform":2,"status":0,"timestamp":9007199254740993,"new":[1],"packageName":null}"#);
    let body = body.expect("a tolerant receiver takes it");
    assert_eq!(callback.encode(&body), online("u", 9_007_199_254_740_993).as_bytes());
    assert_eq!(callback.encode_strict(&body).expect("sound"), callback.encode(&body));
}

#[test]
fn a_rejection_names_places_and_reasons_and_shows_no_values() {
    let callback = &v2020_10::callbacks::USER_RELATION;
    let rejected = callback.decode(br#"{"userId":7,"targetId":"private","type":"x","value":5}"#).expect_err("wrong");
    assert_eq!(rejected.findings[0].reason, Reason::WrongType);
    let text = rejected.to_string();
    assert_eq!(text, "user-relation (2020-10): /userId wrong-type, /type wrong-type, /value wrong-type");
    let rejected = callback.decode(b"[]").expect_err("no object");
    assert_eq!(rejected.to_string(), "user-relation (2020-10): the body wrong-type");
}

#[test]
fn the_editions_read_one_status_in_two_ways() {
    let (old, new) = (v2020_10::OnlineStatus::from(0), v2024_03::OnlineStatus::from(0));
    assert_eq!((old, new), (v2020_10::OnlineStatus::Offline, v2024_03::OnlineStatus::Online));
}
