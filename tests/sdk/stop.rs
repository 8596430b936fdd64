//! The stop: nothing new, the queue to its end, and a report of what was left.

use std::{pin::pin, sync::Arc, time::Duration};

use futures_util::poll;
use imhook_sdk::v2024_03::Receiver;

use crate::support::{Gate, ONLINE, PATIENCE, Seen, online, post, until};

/// A receiver whose handlers note the time after the gate.
fn gated(gate: &Gate, seen: &Seen<i64>, overflowed: &Seen<i64>) -> Receiver {
    let (stand, noted, told) = (gate.clone(), seen.clone(), overflowed.clone());
    Receiver::builder()
        .workers(4)
        .queue_size(100)
        .hold(Duration::from_mins(10))
        .on_overflow(move |event| {
            told.add(
                event
                    .identity
                    .as_deref()
                    .and_then(|text| text.rsplit(',').next()?.trim_end_matches(']').parse().ok())
                    .unwrap_or(0),
            );
        })
        .on_user_online(move |event| {
            let (stand, noted) = (stand.clone(), noted.clone());
            async move {
                stand.pass().await;
                noted.add(event.body.timestamp);
            }
        })
        .build()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_with_a_full_queue_loses_nothing_that_was_acknowledged() {
    const POSTS: i64 = 1000;
    let (gate, seen, overflowed) = (Gate::closed(), Seen::new(), Seen::new());
    let receiver = gated(&gate, &seen, &overflowed);
    // Far more than there is room for: the rest is held.
    let posts: Vec<_> = (1..=POSTS)
        .map(|time| {
            let receiver = receiver.clone();
            tokio::spawn(async move { (time, post(&receiver, ONLINE, online(&format!("u{time}"), time)).await.0) })
        })
        .collect();
    until("all are there", || receiver.counts().received == 1000).await;
    until("the queue is full", || receiver.counts().accepted == 404).await;
    let stopping = tokio::spawn({
        let receiver = receiver.clone();
        async move { receiver.stop(PATIENCE).await }
    });
    gate.open_for_good();
    let stopped = stopping.await.expect("no panic");
    assert!(stopped.is_clean(), "{stopped:?}");

    let (mut acknowledged, mut refused) = (Vec::new(), Vec::new());
    for ended in posts {
        let (time, status) = ended.await.expect("no panic");
        if status == 200 { acknowledged.push(time) } else { refused.push(time) }
    }
    let mut handled = seen.take();
    handled.sort_unstable();
    assert_eq!(handled, acknowledged, "acknowledged is handled, refused is not");
    let mut told = overflowed.take();
    told.sort_unstable();
    assert_eq!(told, refused, "what was refused was told");
    assert!(acknowledged.len() >= 404);

    assert_eq!(post(&receiver, ONLINE, online("late", 1)).await.0, 503, "nothing new after the stop");
}

#[tokio::test]
async fn a_stop_that_waits_for_a_handler_takes_nothing_new() {
    let (gate, seen, overflowed) = (Gate::closed(), Seen::new(), Seen::new());
    let receiver = gated(&gate, &seen, &overflowed);
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 200);
    until("the first at work", || receiver.counts().queue_depth == 0).await;
    let mut stopping = pin!(receiver.stop(PATIENCE));
    assert!(poll!(stopping.as_mut()).is_pending());
    assert_eq!(post(&receiver, ONLINE, online("u", 2)).await.0, 503);
    gate.open_for_good();
    assert!(stopping.await.is_clean());
    assert_eq!((seen.take(), overflowed.take()), (vec![1], vec![2]));
}

#[tokio::test]
async fn what_a_stop_leaves_is_reported_with_its_bytes() {
    let (gate, seen, overflowed) = (Gate::closed(), Seen::new(), Seen::new());
    let receiver = gated(&gate, &seen, &overflowed);
    for time in 1..=3 {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    until("the first at work", || receiver.counts().queue_depth == 2).await;
    let stopped = receiver.stop(Duration::from_millis(10)).await;
    let times = |events: &[imhook_sdk::receiver::Event]| {
        events.iter().map(|event| event.identity.as_deref().map(str::to_owned)).collect::<Vec<_>>()
    };
    let identity = |time: i64| Some(format!(r#"["u","c",0,{time}]"#));
    assert_eq!(times(&stopped.unfinished), [identity(1)]);
    assert_eq!(times(&stopped.waiting), [identity(2), identity(3)]);
    assert_eq!(stopped.waiting[0].raw, online("u", 2).as_bytes());
    // What was given up does not come back.
    gate.open_for_good();
    assert_eq!(seen.len(), 0);
    assert!(receiver.stop(Duration::ZERO).await.is_clean(), "a second stop has nothing to do");
}

#[tokio::test]
async fn a_receiver_that_never_had_a_request_stops_at_once() {
    let receiver = Receiver::builder().on_user_online(|_| async {}).build();
    assert!(receiver.stop(PATIENCE).await.is_clean());
    assert_eq!(post(&receiver, ONLINE, online("u", 1)).await.0, 503);
}

#[tokio::test]
async fn a_receiver_that_is_dropped_finishes_its_queue() {
    let (gate, seen) = (Gate::closed(), Arc::new(Seen::new()));
    let receiver = gated(&gate, &seen, &Seen::new());
    for time in 1..=3 {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    drop(receiver);
    gate.open_for_good();
    until("all", || seen.len() == 3).await;
}
