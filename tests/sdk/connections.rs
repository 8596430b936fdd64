//! Requests as the real server sends them: five at a time on connections that stay, and one that breaks and is posted
//! again.

use imhook_sdk::v2024_03::Receiver;
use imhook_tests::vectors::valid;
use tokio::io::AsyncWriteExt;

use crate::{
    raw::{connect, exchange, read, request},
    support::{ONLINE, Seen, online, serve, until},
};

fn noting(seen: &Seen<(String, i64)>) -> Receiver {
    let noted = seen.clone();
    Receiver::builder()
        .on_user_online(move |event| {
            noted.add((event.body.user_id, event.body.timestamp));
            async {}
        })
        .build()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_in_parallel_each_on_one_connection_that_stays() {
    let seen = Seen::new();
    let receiver = noting(&seen);
    let base = serve(&receiver).await;
    let senders: Vec<_> = (0..5)
        .map(|sender| {
            let base = base.clone();
            tokio::spawn(async move {
                let mut stream = connect(&base).await;
                for time in 1..=100 {
                    let bytes = request(ONLINE, &online(&format!("u{sender}"), time));
                    stream.write_all(bytes.as_bytes()).await.expect("sent");
                    let answer = read(&mut stream).await.expect("an answer on the same connection");
                    assert_eq!((answer.status(), answer.body.len()), (200, 0));
                    assert_ne!(answer.header("connection"), Some("close"));
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.expect("no panic");
    }
    until("all", || seen.len() == 500).await;
    for sender in 0..5 {
        let user = format!("u{sender}");
        let seen: Vec<_> = seen.take_if(|(known, _)| *known == user);
        assert_eq!(seen.into_iter().map(|(_, time)| time).collect::<Vec<_>>(), (1..=100).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_reused_connection_that_breaks_posts_twice_and_is_handled_once() {
    let seen = Seen::new();
    let receiver = noting(&seen);
    let base = serve(&receiver).await;
    let mut stream = connect(&base).await;
    stream.write_all(request(ONLINE, &online("u", 1)).as_bytes()).await.expect("sent");
    assert_eq!(read(&mut stream).await.expect("an answer").status(), 200);
    // The second request is sent; its connection dies before the answer is read.
    stream.write_all(request(ONLINE, &online("u", 2)).as_bytes()).await.expect("sent");
    until("the second", || receiver.counts().received == 2).await;
    drop(stream);
    assert_eq!(exchange(&base, request(ONLINE, &online("u", 2))).await.status(), 200);
    assert_eq!(exchange(&base, request(ONLINE, &online("u", 3))).await.status(), 200);
    until("three", || seen.len() == 3).await;
    assert_eq!(seen.take(), [("u".to_owned(), 1), ("u".to_owned(), 2), ("u".to_owned(), 3)]);
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (3, 1));
}

#[tokio::test]
async fn every_captured_request_of_a_callback_goes_through_on_one_connection() {
    let seen = Seen::new();
    let receiver = noting(&seen);
    let base = serve(&receiver).await;
    let mut stream = connect(&base).await;
    let mut posted = 0;
    for body in valid("captures").into_iter().filter(|body| body.callback == "user-online") {
        let head = std::fs::read(imhook_tests::vectors::folder().join(body.file.replace(".json", ".http")));
        let mut bytes = head.expect("a head per capture");
        while bytes.ends_with(b"\n") || bytes.ends_with(b"\r") {
            bytes.pop();
        }
        // The captures keep heads with the line ends of a text file.
        let text = String::from_utf8(bytes).expect("a head is text").replace("\r\n", "\n").replace('\n', "\r\n");
        stream.write_all(format!("{text}\r\n\r\n").as_bytes()).await.expect("sent");
        stream.write_all(&body.bytes).await.expect("sent");
        assert_eq!(read(&mut stream).await.expect("an answer").status(), 200, "{}", body.file);
        posted += 1;
    }
    assert_eq!(posted, 6);
    until("all", || receiver.counts().handled + receiver.counts().repeated == 6).await;
}
