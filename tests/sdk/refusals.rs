//! What the client refuses to send, and what it says when a post does not succeed.

use std::time::Duration;

use imhook_sdk::{client::ClientError, v2020_10, v2024_03};
use imhook_tests::vectors::invalid;

use crate::{
    raw::{OK, record},
    support::online,
};

use v2024_03::{Client, callbacks::USER_ONLINE};

#[tokio::test]
async fn a_body_that_strict_refuses_is_not_sent_and_the_error_names_pointer_and_reason() {
    let (base, requests) = record(OK).await;
    let mut refused = 0;
    for row in invalid().into_iter().filter(|row| row.tolerant == "accept" && row.strict == "reject") {
        macro_rules! if_it_is {
            ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
                let callback = &$edition::callbacks::$constant;
                if (callback.edition(), callback.name()) == (row.edition.as_str(), row.event.as_str()) {
                    let body = callback.decode(&row.bytes()).expect("tolerant accepts it");
                    // Reading mends some faults: nulls and unknown members are gone.
                    if callback.encode_strict(&body).is_ok() {
                        continue;
                    }
                    match $edition::Client::new(&base).$post(&body).await {
                        Err(ClientError::Rejected(rejected)) => {
                            let finding = &rejected.findings[0];
                            assert_eq!(finding.pointer, row.pointer, "{}", row.file);
                            assert_eq!(finding.reason.name(), row.reason(), "{}", row.file);
                            assert!(rejected.to_string().contains(&row.pointer), "{rejected}");
                        }
                        other => panic!("{}: {other:?}", row.file),
                    }
                    refused += 1;
                }
            };
        }
        every_event!(if_it_is);
    }
    assert!(refused > 30, "only {refused}");
    assert!(requests.is_empty(), "a refused body was sent");
}

fn a_body() -> v2024_03::UserOnline {
    USER_ONLINE.decode(online("u", 1).as_bytes()).expect("a sound body")
}

#[tokio::test]
async fn another_status_is_an_error_and_is_not_posted_again() {
    let (base, mut requests) = record("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n").await;
    let error = Client::new(&base).user_online(&a_body()).await.expect_err("503");
    assert!(matches!(error, ClientError::Status(status) if status == 503), "{error}");
    assert!(requests.recv().await.is_some() && requests.is_empty(), "posted once");
}

#[tokio::test]
async fn who_asks_for_retries_gets_so_many() {
    let (base, mut requests) = record("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n").await;
    let client = Client::builder(&base).retries(2).retry_pause(Duration::ZERO).build();
    client.user_online(&a_body()).await.expect_err("503 each time");
    for _ in 0..3 {
        requests.recv().await.expect("a request");
    }
    assert!(requests.is_empty(), "once and two retries");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let moved = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n";
    let (base, mut requests) = record(moved).await;
    let error = Client::new(&base).user_online(&a_body()).await.expect_err("302");
    assert!(matches!(error, ClientError::Status(status) if status == 302), "{error}");
    assert!(requests.recv().await.is_some() && requests.is_empty(), "posted once");
}

#[tokio::test]
async fn nobody_there_and_no_answer_are_told_apart() {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", free.local_addr().expect("an address"));
    // It accepts in the kernel and never answers.
    let silent = Client::builder(&base).timeout(Duration::from_millis(20)).build();
    let error = silent.user_online(&a_body()).await.expect_err("silence");
    assert!(matches!(error, ClientError::Timeout), "{error}");
    drop(free);
    let error = Client::new(&base).user_online(&a_body()).await.expect_err("nobody");
    assert!(matches!(error, ClientError::Connect(_)), "{error}");
    for url in ["https://receiver.invalid", "/no/host"] {
        let error = Client::new(url).user_online(&a_body()).await.expect_err("not http");
        assert!(matches!(error, ClientError::Scheme), "{url}: {error}");
    }
    let error = Client::new("not a url").user_online(&a_body()).await.expect_err("no URL");
    assert!(matches!(error, ClientError::Request(_)), "{error}");
}
