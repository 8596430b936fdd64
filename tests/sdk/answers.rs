//! Answers to requests that are no events: statuses, secrets, caps.

use imhook_sdk::v2024_03::Receiver;

use crate::{
    raw::{Raw, exchange, head, request},
    support::{ONLINE, online, serve},
};

fn receiver() -> Receiver {
    Receiver::builder().on_user_online(|_| async {}).build()
}

/// What no answer may ever be: it would be posted again, or the body would be lost.
fn assert_honest(answer: &Raw) {
    assert!(answer.status() != 408 && !(300..400).contains(&answer.status()), "{}", answer.head);
    assert!(answer.header("retry-after").is_none() && answer.header("location").is_none(), "{}", answer.head);
    assert_eq!(answer.header("content-length"), Some(answer.body.len().to_string().as_str()), "{}", answer.head);
}

#[tokio::test]
async fn an_event_is_answered_200_without_a_body() {
    let base = serve(&receiver()).await;
    let answer = exchange(&base, request(ONLINE, &online("u", 1))).await;
    assert_honest(&answer);
    assert_eq!((answer.status(), answer.body.len()), (200, 0));
    assert!(answer.header("content-type").is_none(), "{}", answer.head);
}

#[tokio::test]
async fn statuses_of_what_is_no_event() {
    let receiver = receiver();
    let base = serve(&receiver).await;
    let body = online("u", 1);
    let other = |method: &str, path: &str, kind: &str| {
        format!("{method} {path} HTTP/1.1\r\nHost: r\r\n{kind}Content-Length: {}\r\n\r\n{body}", body.len())
    };
    let json = "Content-Type: application/json\r\n";
    let table = [
        (404, other("POST", "/", json)),
        (404, other("POST", "/im_event/user/online/", json)),
        (404, other("POST", "/im_event/message", json)),
        (405, other("PUT", ONLINE, json)),
        (405, other("GET", ONLINE, json)),
        (415, other("POST", ONLINE, "")),
        (415, other("POST", ONLINE, "Content-Type: text/plain\r\n")),
        (415, other("POST", ONLINE, "Content-Type: application/json; charset=gbk\r\n")),
        (415, other("POST", ONLINE, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")),
        (200, other("POST", ONLINE, json)),
        (200, other("POST", ONLINE, "Content-Type: Application/JSON;Charset=\"UTF-8\"\r\n")),
        (200, other("POST", "/im_event/user/online?from=im", json)),
    ];
    for (status, bytes) in table {
        let answer = exchange(&base, &bytes).await;
        assert_honest(&answer);
        assert_eq!(answer.status(), status, "{bytes}");
        if status == 405 {
            assert_eq!(answer.header("allow"), Some("POST"));
        }
        if status != 200 {
            assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        }
    }
    assert_eq!(receiver.counts().received, 3, "what is no event is not counted as one");
}

#[tokio::test]
async fn the_cap_holds_for_a_said_length_and_for_chunks_without_one() {
    let receiver = Receiver::builder().body_limit(1000).on_user_online(|_| async {}).build();
    let base = serve(&receiver).await;

    // Said to be too long: nothing of it is waited for.
    let answer = exchange(&base, head(ONLINE, "Content-Length: 1001\r\n")).await;
    assert_honest(&answer);
    assert_eq!(answer.status(), 413);

    // In chunks: refused as soon as the count passes the cap, with the end still to come.
    let chunk = format!("1f4\r\n{}\r\n", "x".repeat(500));
    let chunks = format!("{}{}", head(ONLINE, "Transfer-Encoding: chunked\r\n"), chunk.repeat(3));
    let answer = exchange(&base, chunks).await;
    assert_honest(&answer);
    assert_eq!(answer.status(), 413);

    // In chunks and short enough.
    let body = online("u", 1);
    let chunks = format!("{}{:x}\r\n{body}\r\n0\r\n\r\n", head(ONLINE, "Transfer-Encoding: chunked\r\n"), body.len());
    assert_eq!(exchange(&base, chunks).await.status(), 200);

    // Exactly the cap is not above it.
    let body = format!("{body}{}", " ".repeat(1000 - body.len()));
    assert_eq!(exchange(&base, request(ONLINE, &body)).await.status(), 200);
    assert_eq!(receiver.counts().received, 2);
}

#[tokio::test]
async fn the_cap_is_1_mib_unless_told() {
    let base = serve(&receiver()).await;
    let body = |length: usize| format!("{}{}", online("u", 1), " ".repeat(length - online("u", 1).len()));
    assert_eq!(exchange(&base, request(ONLINE, &body(1 << 20))).await.status(), 200);
    assert_eq!(exchange(&base, head(ONLINE, "Content-Length: 1048577\r\n")).await.status(), 413);
}

#[tokio::test]
async fn a_length_that_lies_never_makes_an_event() {
    let receiver = receiver();
    let base = serve(&receiver).await;
    let body = online("u", 1);
    // Too short: half a body is none, and the rest is no request.
    let bytes = format!("{}{body}", head(ONLINE, &format!("Content-Length: {}\r\n", body.len() - 10)));
    let answer = exchange(&base, bytes).await;
    assert_honest(&answer);
    assert_eq!(answer.status(), 400);
    // Two lengths that differ are refused by the HTTP server itself.
    let both = format!("Content-Length: {}\r\nContent-Length: 3\r\n", body.len());
    assert_eq!(exchange(&base, format!("{}{body}", head(ONLINE, &both))).await.status(), 400);
    assert_eq!(receiver.counts().accepted, 0);
}

#[tokio::test]
async fn a_base_path_with_a_secret_hides_everything_from_who_does_not_know_it() {
    let receiver = Receiver::builder()
        .base_path("/hooks/k3Jq9vXw/")
        .path(&imhook_sdk::v2024_03::callbacks::USER_ONLINE, "/also")
        .on_user_online(|_| async {})
        .build();
    let base = serve(&receiver).await;
    let right = ["/hooks/k3Jq9vXw/im_event/user/online", "/hooks/k3Jq9vXw/also"];
    for (time, path) in (1..).zip(right) {
        assert_eq!(exchange(&base, request(path, &online("u", time))).await.status(), 200, "{path}");
    }
    let wrong = [
        ONLINE,
        "/also",
        "/hooks/k3Jq9vXw",
        "/hooks/k3Jq9vXx/im_event/user/online",
        "/hooks/K3JQ9VXW/im_event/user/online",
        "/hooks/k3Jq9vX/im_event/user/online",
        "/hooks/k3Jq9vXww/im_event/user/online",
        "/hooks/k3Jq9vXw/nothing",
        "/hooks/é/im_event/user/online",
    ];
    let mut told = Vec::new();
    for path in wrong {
        let answer = exchange(&base, request(path, &online("u", 3))).await;
        assert!(answer.status() == 404 || (!path.is_ascii() && answer.status() == 400), "{path}: {}", answer.head);
        told.push(answer.body);
    }
    told.pop();
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "a wrong secret looks like a wrong path");
    assert_eq!(receiver.counts().received, 2);
    assert!(!format!("{receiver:?}").contains("k3Jq9vXw"));
}
