//! Connections that break, and bodies that do not come.

use std::time::Duration;

use imhook_sdk::v2024_03::Receiver;
use tokio::io::AsyncWriteExt;

use crate::{
    raw::{connect, exchange, head, read, request},
    support::{Gate, ONLINE, Seen, online, serve, until},
};

#[tokio::test]
async fn a_connection_dropped_in_the_middle_of_a_body_is_no_event_and_harms_nobody() {
    let (seen, rejected) = (Seen::new(), Seen::new());
    let (noted, told) = (seen.clone(), rejected.clone());
    let receiver = Receiver::builder()
        .on_user_online(move |event| {
            noted.add(event.body.user_id);
            async {}
        })
        .on_reject(move |rejection| told.add(rejection))
        .build();
    let base = serve(&receiver).await;
    for length in [0, 1, 40] {
        let mut stream = connect(&base).await;
        let body = online("broken", 1);
        let bytes = format!("{}{}", head(ONLINE, &format!("Content-Length: {}\r\n", body.len())), &body[..length]);
        stream.write_all(bytes.as_bytes()).await.expect("sent");
        stream.shutdown().await.expect("closed");
        // Whatever comes back, it is no 200.
        assert!(read(&mut stream).await.is_none_or(|answer| answer.status() == 400));
    }
    assert_eq!(exchange(&base, request(ONLINE, &online("whole", 1))).await.status(), 200);
    until("the whole one", || seen.len() == 1).await;
    assert_eq!(seen.take(), ["whole"]);
    assert_eq!((receiver.counts().received, rejected.len()), (1, 0));
}

#[tokio::test]
async fn a_body_that_stands_still_is_given_up_and_never_with_408() {
    let receiver = Receiver::builder().body_timeout(Duration::from_millis(20)).on_user_online(|_| async {}).build();
    let base = serve(&receiver).await;
    let mut stream = connect(&base).await;
    stream.write_all(head(ONLINE, "Content-Length: 100\r\n").as_bytes()).await.expect("sent");
    assert_eq!(read(&mut stream).await.expect("an answer").status(), 400);
}

#[tokio::test]
async fn an_event_held_for_a_full_queue_survives_its_connection() {
    let (gate, seen) = (Gate::closed(), Seen::new());
    let (stand, noted) = (gate.clone(), seen.clone());
    let receiver = Receiver::builder()
        .queue_size(1)
        .on_user_online(move |event| {
            let (stand, noted) = (stand.clone(), noted.clone());
            async move {
                stand.pass().await;
                noted.add(event.body.timestamp);
            }
        })
        .build();
    let base = serve(&receiver).await;
    // One at work, one in the queue.
    assert_eq!(exchange(&base, request(ONLINE, &online("u", 1))).await.status(), 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    assert_eq!(exchange(&base, request(ONLINE, &online("u", 2))).await.status(), 200);
    // The third is held; its sender goes away and posts it again, as okhttp does.
    let mut stream = connect(&base).await;
    stream.write_all(request(ONLINE, &online("u", 3)).as_bytes()).await.expect("sent");
    until("the third", || receiver.counts().received == 3).await;
    drop(stream);
    let again = tokio::spawn({
        let base = base.clone();
        async move { exchange(&base, request(ONLINE, &online("u", 3))).await.status() }
    });
    until("the copy", || receiver.counts().received == 4).await;
    gate.open_for_good();
    assert_eq!(again.await.expect("no panic"), 200);
    until("all", || seen.len() == 3).await;
    assert_eq!(seen.take(), [1, 2, 3]);
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (3, 1));
}
