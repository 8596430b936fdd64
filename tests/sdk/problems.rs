//! What a receiver says of a request that it refuses is what the contract, and so OpenAPI, says that it says.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, header::CONTENT_TYPE};
use http_body_util::{BodyExt, Full};
use imhook_schema::{DELIVERY, Problem, contract::ReplyBody};
use imhook_sdk::v2024_03::Receiver;
use serde_json::Value;

use crate::support::ONLINE;

#[tokio::test]
async fn every_refusal_holds_a_problem_and_is_listed() {
    let receiver = Receiver::builder().on_user_online(|_| async {}).build();
    let huge = " ".repeat(2 << 20);
    // Status, path, content type, body.
    let cases = [
        (400, ONLINE, "application/json", r#"{"userId":1}"#),
        (404, "/nowhere", "application/json", "{}"),
        (413, ONLINE, "application/json", huge.as_str()),
        (415, ONLINE, "text/plain", "{}"),
    ];
    for (status, path, kind, body) in cases {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        let answer = receiver.handle(&Method::POST, path, &headers, Full::new(Bytes::from(body.to_owned()))).await;
        assert_eq!(answer.status(), status);
        assert_eq!(answer.headers()[CONTENT_TYPE], "application/problem+json");
        let bytes = answer.into_body().collect().await.expect("an answer in memory").to_bytes();
        let problem: Problem = serde_json::from_slice(&bytes).expect("a problem");
        assert_eq!(problem.status, i32::from(status));
        assert_eq!(problem.errors.is_some(), status == 400);
        // Nothing of the answer is unknown to the type.
        let (said, known): (Value, _) = (serde_json::from_slice(&bytes).expect("JSON"), serde_json::to_value(&problem));
        assert_eq!(said, known.expect("JSON"));
        let listed = DELIVERY.replies.iter().find(|reply| reply.status == status);
        assert_eq!(listed.map(|reply| reply.body), Some(ReplyBody::Problem));
    }
}
