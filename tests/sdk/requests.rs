//! What the client posts, against what the real server posted.

use std::fs;

use imhook_sdk::{Decision, v2020_10, v2024_03};
use imhook_tests::vectors::{Valid, folder, valid};

use crate::raw::{OK, Raw, record};

/// Posts a body with the typed method of its callback, to a URL of its own.
async fn post(body: &Valid, url: String) {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (body.edition.as_str(), body.callback.as_str()) {
                let decoded = callback.decode(&body.bytes).expect("a sound body");
                let client = $edition::Client::builder("http://nowhere.invalid").url(callback, url).build();
                return client.$post(&decoded).await.unwrap_or_else(|error| panic!("{}: {error}", body.file));
            }
        };
    }
    every_event!(if_it_is);
    let callback = &v2024_03::callbacks::MESSAGE_CENSOR;
    assert_eq!(body.callback, callback.name(), "{}", body.file);
    let decoded = callback.decode(&body.bytes).expect("a sound body");
    let client = v2024_03::Client::builder("http://nowhere.invalid").url(callback, url).build();
    let decision = client.message_censor(&decoded).await.expect("an answer");
    assert_eq!(decision, Decision::Pass, "200 without a body lets the message pass");
}

/// A head with the two values that depend on the place taken out.
fn comparable(head: &str) -> Vec<String> {
    let place = ["Host: ", "Content-Length: "];
    let line = |line: &str| {
        let name = place.iter().find(|name| line.starts_with(**name));
        name.map_or_else(|| line.to_owned(), |name| (*name).to_owned())
    };
    head.trim_end().lines().map(line).collect()
}

#[tokio::test]
async fn every_capture_is_posted_again_as_the_server_posted_it() {
    let (base, mut requests) = record(OK).await;
    let captures = valid("captures");
    assert_eq!(captures.len(), 43);
    for body in captures {
        let head = fs::read_to_string(folder().join(body.file.replace(".json", ".http"))).expect("a head per capture");
        let path = head.split(' ').nth(1).expect("a request line").to_owned();
        post(&body, format!("{base}{path}")).await;

        let request: Raw = requests.recv().await.expect("a request");
        // First line, names, values and their order.
        assert_eq!(comparable(&request.head), comparable(&head), "{}", body.file);
        assert_eq!(request.header("content-length"), Some(body.bytes.len().to_string().as_str()), "{}", body.file);
        assert_eq!(request.header("host"), base.strip_prefix("http://"), "{}", body.file);
        assert_eq!(request.body, body.bytes, "{}", body.file);
    }
    assert!(requests.is_empty(), "nothing is posted twice");
}

#[tokio::test]
async fn every_example_and_own_body_is_posted_byte_for_byte_at_its_default_path() {
    let (base, mut requests) = record(OK).await;
    let mut posted = 0;
    for body in valid("examples").into_iter().chain(valid("own")) {
        if body.callback.ends_with(".answer") {
            continue;
        }
        macro_rules! default_url {
            ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
                let callback = &$edition::callbacks::$constant;
                if (callback.edition(), callback.name()) == (body.edition.as_str(), body.callback.as_str()) {
                    assert_eq!(callback.name(), $name);
                    post(&body, $edition::Client::new(&base).url(callback)).await;
                    let request = requests.recv().await.expect("a request");
                    assert_eq!(request.head.split(' ').nth(1), Some(callback.default_path()));
                    assert_eq!(request.body, body.bytes, "{}", body.file);
                    posted += 1;
                    continue;
                }
            };
        }
        every_event!(default_url);
        assert_eq!(body.callback, "message-censor");
    }
    assert!(posted > 90, "only {posted}");
}

#[tokio::test]
async fn a_path_behind_the_base_and_a_user_agent_of_ones_own() {
    let (base, mut requests) = record(OK).await;
    let client = v2024_03::Client::builder(format!("{base}/hooks/")).user_agent("me").build();
    let reply = client.send_raw(&v2024_03::callbacks::USER_ONLINE, "anything").await.expect("an answer");
    assert_eq!(reply.status, 200);
    let request = requests.recv().await.expect("a request");
    assert!(request.head.starts_with("POST /hooks/im_event/user/online HTTP/1.1\r\n"), "{}", request.head);
    assert_eq!(request.header("user-agent"), Some("me"));
    assert_eq!(request.body, b"anything", "bytes of one's own go out as they are");
}
