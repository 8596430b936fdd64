//! Acknowledge first; a full queue holds the answer and then says 503.

use std::{sync::Arc, time::Duration};

use futures_util::future::join_all;
use imhook_sdk::{
    receiver::Event,
    v2024_03::{Client, Receiver, callbacks::USER_ONLINE},
};

use crate::support::{Gate, ONLINE, Seen, online, post, serve, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_posts_at_once_are_acknowledged_while_their_handlers_stand_still() {
    const POSTS: i64 = 200;
    let (gate, seen) = (Gate::closed(), Seen::new());
    let (stand, noted) = (gate.clone(), seen.clone());
    let receiver = Receiver::builder()
        .on_user_online(move |event| {
            let (stand, noted) = (stand.clone(), noted.clone());
            async move {
                stand.pass().await;
                noted.add(event.body.timestamp);
            }
        })
        .build();
    let client = Client::new(serve(&receiver).await);
    let posts = (1..=POSTS).map(|time| {
        let client = client.clone();
        async move {
            let body = USER_ONLINE.decode(online("u", time).as_bytes()).expect("a sound body");
            client.user_online(&body).await.expect("200");
        }
    });
    join_all(posts).await;
    // All acknowledged, none handled: the gate is still closed.
    assert_eq!((receiver.counts().accepted, receiver.counts().handled), (200, 0));
    gate.open_for_good();
    until("all handled", || receiver.counts().handled == 200).await;
    let mut times = seen.take();
    times.sort_unstable();
    assert_eq!(times, (1..=POSTS).collect::<Vec<_>>());
}

/// A receiver with one place, one handler at the gate and the place taken.
async fn full(gate: &Gate, overflowed: &Seen<Event>, hold: Option<Duration>) -> Receiver {
    let (stand, told) = (gate.clone(), overflowed.clone());
    let mut builder =
        Receiver::builder().queue_size(1).on_overflow(move |event| told.add(event)).on_user_online(move |_| {
            let stand = stand.clone();
            async move { stand.pass().await }
        });
    if let Some(hold) = hold {
        builder = builder.hold(hold);
    }
    let receiver = builder.build();
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    assert_eq!(post(&receiver, ONLINE, online("u", 2)).await.0, 200);
    assert_eq!(receiver.counts().queue_depth, 1);
    receiver
}

#[tokio::test(start_paused = true)]
async fn a_full_queue_holds_the_answer_for_8_s_and_then_says_503() {
    let (gate, overflowed) = (Gate::closed(), Seen::new());
    let receiver = full(&gate, &overflowed, None).await;
    // The paused clock only moves when everything waits.
    let start = tokio::time::Instant::now();
    let (status, body) = post(&receiver, ONLINE, online("u", 3)).await;
    let held = start.elapsed();
    assert_eq!(status, 503);
    assert!(held >= Duration::from_secs(8) && held < Duration::from_millis(8100), "{held:?}");
    assert!(!body.is_empty());
    let told = overflowed.take();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].raw, online("u", 3).as_bytes(), "the bytes are at hand");
    assert_eq!(told[0].identity.as_deref(), Some(r#"["u","c",0,3]"#));
    let counts = receiver.counts();
    assert_eq!((counts.received, counts.accepted, counts.overflowed), (3, 2, 1));

    // It was answered 503, so it is not remembered: the next copy is no repeat.
    gate.open_for_good();
    until("room", || receiver.counts().queue_depth == 0).await;
    assert_eq!(post(&receiver, ONLINE, online("u", 3)).await.0, 200);
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (3, 0));
}

#[tokio::test]
async fn an_answer_that_is_held_becomes_200_when_a_place_is_free() {
    let (gate, overflowed) = (Gate::closed(), Seen::new());
    let receiver = full(&gate, &overflowed, Some(Duration::from_mins(10))).await;
    let held = tokio::spawn({
        let receiver = receiver.clone();
        async move { post(&receiver, ONLINE, online("u", 3)).await.0 }
    });
    until("the third", || receiver.counts().received == 3).await;
    assert!(!held.is_finished());
    gate.open(1);
    assert_eq!(held.await.expect("no panic"), 200);
    assert_eq!(overflowed.len(), 0);
}

#[tokio::test]
async fn a_hook_that_panics_takes_nothing_with_it() {
    let gate = Gate::closed();
    let stand = Arc::new(gate.clone());
    let receiver = Receiver::builder()
        .queue_size(1)
        .hold(Duration::ZERO)
        .on_overflow(|_| panic!("a hook"))
        .on_reject(|_| panic!("a hook"))
        .on_user_online(move |_| {
            let stand = Arc::clone(&stand);
            async move { stand.pass().await }
        })
        .build();
    assert_eq!(post(&receiver, ONLINE, "[]").await.0, 400);
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    assert_eq!(post(&receiver, ONLINE, online("u", 2)).await.0, 200);
    assert_eq!(post(&receiver, ONLINE, online("u", 3)).await.0, 503);
    gate.open_for_good();
    until("two handled", || receiver.counts().handled == 2).await;
}
