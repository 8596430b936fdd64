//! Handlers that fail: the event was acknowledged, the failure is counted and told with the event.

use imhook_sdk::{
    receiver::{Failure, HandlerError},
    v2024_03::Receiver,
};

use crate::support::{ONLINE, Seen, online, post, until};

#[tokio::test]
async fn errors_and_panics_are_counted_and_told_and_the_worker_goes_on() {
    let failures: Seen<Failure> = Seen::new();
    let told = failures.clone();
    let receiver = Receiver::builder()
        .on_user_online(|event| async move {
            match event.body.timestamp {
                1 => Err("no database"),
                2 => panic!("a bug of user {}", event.body.user_id),
                _ => Ok(()),
            }
        })
        .on_user_relation(|event| {
            assert!(event.body.target_id != "v", "before the future is there");
            async {}
        })
        .on_error(move |failure| told.add(failure))
        .build();
    for time in 1..=3 {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    let body = r#"{"userId":"u","targetId":"v","type":0,"value":"0"}"#;
    assert_eq!(post(&receiver, "/im_event/user/relation", body).await.0, 200);
    until("all ended", || receiver.counts().handled + receiver.counts().failed == 4).await;
    until("all told", || failures.len() == 3).await;
    assert_eq!((receiver.counts().handled, receiver.counts().failed), (1, 3));

    let failures = failures.take();
    assert!(matches!(&failures[0].error, HandlerError::Failed(error) if error.to_string() == "no database"));
    assert!(matches!(&failures[1].error, HandlerError::Panicked(text) if text == "a bug of user u"));
    assert!(matches!(&failures[2].error, HandlerError::Panicked(text) if text == "before the future is there"));
    assert_eq!(failures[0].event.raw, online("u", 1).as_bytes());
    assert_eq!(failures[0].event.identity.as_deref(), Some(r#"["u","c",0,1]"#));
    assert_eq!(failures[0].event.order_key.as_deref(), Some(r#"["u"]"#));
    assert_eq!((failures[0].event.edition, failures[2].event.callback), ("2024-03", "user-relation"));
}

#[tokio::test]
async fn a_handler_that_panics_in_a_hook_of_its_own_failure_stops_nothing() {
    let receiver =
        Receiver::builder().on_user_online(|_| async { Err::<(), _>("no") }).on_error(|_| panic!("a hook")).build();
    for time in 1..=3 {
        assert_eq!(post(&receiver, ONLINE, online("u", time)).await.0, 200);
    }
    until("all failed", || receiver.counts().failed == 3).await;
}

#[tokio::test]
async fn an_event_shows_no_content_when_it_is_printed() {
    let seen = Seen::new();
    let noted = seen.clone();
    let receiver = Receiver::builder()
        .on_user_online(move |event| {
            noted.add(format!("{event:?}"));
            async {}
        })
        .build();
    post(&receiver, ONLINE, online("private", 1)).await;
    until("printed", || seen.len() == 1).await;
    let shown = seen.take().remove(0);
    assert!(shown.contains("user-online") && !shown.contains("private"), "{shown}");
}
