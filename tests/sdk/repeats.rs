//! Repeats: dropped by callback and identity, within a window, and only where there is an identity.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use futures_util::FutureExt;
use imhook_sdk::v2024_03::Receiver;

use crate::support::{Gate, ONLINE, online, post, until};

fn counting(remember: usize) -> Receiver {
    Receiver::builder()
        .remember(remember)
        .on_user_online(|_| async {})
        .on_user_relation(|_| async {})
        .on_message(|_| async {})
        .on_things_message(|_| async {})
        .build()
}

#[tokio::test]
async fn a_repeat_is_answered_200_and_not_handled() {
    let receiver = counting(10);
    for _ in 0..3 {
        assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    }
    // The same event in other words.
    let reordered = r#"{ "timestamp":1, "status":0, "platform":9, "clientId":"c", "userId":"\u0075", "new":1 }"#;
    assert_eq!(post(&receiver, ONLINE, reordered).await.0, 200);
    assert_eq!(post(&receiver, ONLINE, online("u", 2)).await.0, 200);
    until("two", || receiver.counts().handled == 2).await;
    let counts = receiver.counts();
    assert_eq!((counts.received, counts.accepted, counts.repeated), (5, 2, 3));
}

#[tokio::test]
async fn without_an_identity_equal_bodies_are_events_of_their_own() {
    let receiver = counting(10);
    for _ in 0..3 {
        // No identity at all.
        let body = r#"{"userId":"u","targetId":"v","type":0,"value":"0"}"#;
        assert_eq!(post(&receiver, "/im_event/user/relation", body).await.0, 200);
        // The time in it is 0.
        assert_eq!(post(&receiver, ONLINE, online("u", 0)).await.0, 200);
    }
    until("six", || receiver.counts().handled == 6).await;
    assert_eq!(receiver.counts().repeated, 0);
}

#[tokio::test]
async fn the_callback_belongs_to_the_identity() {
    let receiver = counting(10);
    let body = r#"{"messageId":7,"sender":"u","conv":{"type":0,"target":"v","line":0},"payload":{"type":1},"toUsers":[],"timestamp":5}"#;
    for path in ["/im_event/message", "/im_event/things/message"] {
        assert_eq!(post(&receiver, path, body).await.0, 200);
    }
    until("both", || receiver.counts().handled == 2).await;
}

#[tokio::test]
async fn the_window_has_a_size_and_0_turns_it_off() {
    let receiver = counting(2);
    for time in [1, 2, 1, 3, 1, 2] {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    // 1 2 new, 1 repeat, 3 pushes 1 out, 1 new pushes 2 out, 2 new.
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (5, 1));

    let off = counting(0);
    for _ in 0..3 {
        assert_eq!(post(&off, ONLINE, online("u", 1)).await.0, 200);
    }
    assert_eq!((off.counts().accepted, off.counts().repeated), (3, 0));
}

/// A receiver whose one place is taken, and that holds for long.
async fn full(gate: &Gate, hold: Duration) -> Receiver {
    let stand = gate.clone();
    let receiver = Receiver::builder()
        .queue_size(1)
        .hold(hold)
        .on_user_online(move |_| {
            let stand = stand.clone();
            async move { stand.pass().await }
        })
        .build();
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    assert_eq!(post(&receiver, ONLINE, online("u", 2)).await.0, 200);
    receiver
}

#[tokio::test]
async fn copies_that_come_while_the_first_is_held_share_its_place() {
    let gate = Gate::closed();
    let receiver = full(&gate, Duration::from_mins(10)).await;
    let copies: Vec<_> = (0..5)
        .map(|_| {
            let receiver = receiver.clone();
            tokio::spawn(async move { post(&receiver, ONLINE, online("u", 3)).await.0 })
        })
        .collect();
    until("all copies", || receiver.counts().received == 7).await;
    gate.open_for_good();
    for copy in copies {
        assert_eq!(copy.await.expect("no panic"), 200);
    }
    until("three", || receiver.counts().handled == 3).await;
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (3, 4));
}

#[tokio::test]
async fn a_copy_that_finds_a_place_before_the_held_one_uses_its_own_does_not_overtake_it() {
    let gate = Gate::closed();
    let (stand, itself) = (gate.clone(), Arc::new(OnceLock::<Receiver>::new()));
    let known = Arc::clone(&itself);
    let receiver = Receiver::builder()
        .workers(1)
        .queue_size(2)
        .on_user_online(move |event| {
            let (stand, known) = (stand.clone(), Arc::clone(&known));
            async move {
                match event.body.timestamp {
                    1 => stand.pass().await,
                    // Two places have become free since the gate opened: the held event has the first, and does not know yet.
                    3 => {
                        let receiver = known.get().expect("it is built");
                        let answer = post(receiver, ONLINE, online("u", 4)).now_or_never();
                        assert_eq!(answer, None, "it waits for what becomes of the first copy");
                    }
                    _ => {}
                }
            }
        })
        .build();
    itself.set(receiver.clone()).expect("once");
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    for time in [2, 3] {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    let held = receiver.clone();
    let held = tokio::spawn(async move { post(&held, ONLINE, online("u", 4)).await.0 });
    until("the held one", || receiver.counts().received == 4).await;
    gate.open_for_good();
    assert_eq!(held.await.expect("no panic"), 200);
    until("both copies decided", || receiver.counts().accepted + receiver.counts().repeated == 5).await;
    until("four", || receiver.counts().handled == 4).await;
    let counts = receiver.counts();
    assert_eq!((counts.accepted, counts.repeated, counts.failed), (4, 1, 0));
}

#[tokio::test(start_paused = true)]
async fn copies_of_an_event_without_a_place_are_all_answered_503_in_time() {
    let gate = Gate::closed();
    let receiver = full(&gate, Duration::from_secs(8)).await;
    let start = tokio::time::Instant::now();
    let copies: Vec<_> = (0..3)
        .map(|_| {
            let receiver = receiver.clone();
            tokio::spawn(async move { post(&receiver, ONLINE, online("u", 3)).await.0 })
        })
        .collect();
    for copy in copies {
        assert_eq!(copy.await.expect("no panic"), 503);
    }
    // Each by its own clock, not one after the other.
    assert!(start.elapsed() < Duration::from_secs(9), "{:?}", start.elapsed());
    assert_eq!(receiver.counts().overflowed, 3);
}
