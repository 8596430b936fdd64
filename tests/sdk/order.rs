//! Order: one worker keeps all of it, more keep it per order key.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use futures_util::future::join_all;
use imhook_sdk::v2024_03::Receiver;
use tokio::task::yield_now;

use crate::support::{ONLINE, Seen, online, post, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn eight_workers_keep_the_order_of_every_key_over_100_000_events() {
    const SENDERS: usize = 16;
    const USERS: usize = 10;
    const ROUNDS: i64 = 625;
    let last: Arc<Mutex<HashMap<String, i64>>> = Arc::default();
    let (known, swapped) = (Arc::clone(&last), Seen::new());
    let noted = swapped.clone();
    let receiver = Receiver::builder()
        .workers(8)
        .on_user_online(move |event| {
            let (known, noted) = (Arc::clone(&known), noted.clone());
            async move {
                let (user, time) = (event.body.user_id, event.body.timestamp);
                // A handler that gives way: whoever may overtake, will.
                if time % 3 == 0 {
                    yield_now().await;
                }
                let before = known.lock().expect("no panic").insert(user.clone(), time).unwrap_or(0);
                if before + 1 != time {
                    noted.add((user, before, time));
                }
            }
        })
        .build();
    let senders = (0..SENDERS).map(|sender| {
        let receiver = receiver.clone();
        tokio::spawn(async move {
            for time in 1..=ROUNDS {
                for user in 0..USERS {
                    let (status, _) = post(&receiver, ONLINE, online(&format!("u{sender}-{user}"), time)).await;
                    assert_eq!(status, 200);
                }
            }
        })
    });
    for ended in join_all(senders).await {
        ended.expect("every post was acknowledged");
    }
    until("all handled", || receiver.counts().handled == 100_000).await;
    assert_eq!(swapped.take(), []);
    let last = last.lock().expect("no panic");
    assert_eq!(last.len(), SENDERS * USERS);
    assert!(last.values().all(|time| *time == ROUNDS));
}

#[tokio::test]
async fn one_worker_keeps_every_event_of_every_callback_in_order() {
    let seen = Seen::new();
    let (first, second) = (seen.clone(), seen.clone());
    let receiver = Receiver::builder()
        .on_user_online(move |event| {
            let first = first.clone();
            async move {
                yield_now().await;
                first.add(event.body.timestamp.to_string());
            }
        })
        .on_user_relation(move |event| {
            let second = second.clone();
            async move { second.add(event.body.target_id) }
        })
        .build();
    for number in 1..=200_i64 {
        let status = if number % 2 == 0 {
            post(&receiver, ONLINE, online("u", number)).await.0
        } else {
            let body = format!(r#"{{"userId":"u","targetId":"{number}","type":0,"value":"0"}}"#);
            post(&receiver, "/im_event/user/relation", body).await.0
        };
        assert_eq!(status, 200);
    }
    until("all", || seen.len() == 200).await;
    assert_eq!(seen.take(), (1..=200).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_stands_still_does_not_hold_up_the_others_lanes() {
    let gate = crate::support::Gate::closed();
    let stand = gate.clone();
    let receiver = Receiver::builder()
        .workers(8)
        .on_user_online(move |event| {
            let stand = stand.clone();
            async move {
                if event.body.user_id == "slow" {
                    stand.pass().await;
                }
            }
        })
        .build();
    assert_eq!(post(&receiver, ONLINE, online("slow", 1)).await.0, 200);
    for user in 0..64 {
        assert_eq!(post(&receiver, ONLINE, online(&format!("u{user}"), 1)).await.0, 200);
    }
    // Eight lanes: at least some of 64 users have another one than `slow`.
    until("others", || receiver.counts().handled >= 32).await;
    gate.open_for_good();
    until("all", || receiver.counts().handled == 65).await;
}
