//! The censor: asked before the answer, in time, once per message.

use std::{
    sync::Arc,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use http::StatusCode;
use imhook_sdk::{
    Decision,
    receiver::{Fallback, HandlerError},
    v2024_03::{Client, ContentType, Message, MessageCensorAnswer, Receiver, callbacks::MESSAGE_CENSOR},
};
use imhook_tests::vectors::valid;

use crate::{
    raw::{exchange, request},
    support::{Gate, Seen, post, serve, until},
};

const PATH: &str = "/message/censor";

fn question(id: i64, text: &str) -> String {
    format!(
        r#"{{"messageId":{id},"sender":"u","conv":{{"type":0,"target":"v","line":0}},"payload":{{"type":1,"searchableContent":"{text}","pushContent":"","pushData":"","content":"","mediaType":0,"remoteMediaUrl":"","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}},"toUsers":[],"timestamp":5}}"#
    )
}

/// A whole payload with another text.
fn replaced(message: &Message) -> MessageCensorAnswer {
    MessageCensorAnswer { searchable_content: Some("***".to_owned()), ..message.payload.clone().into() }
}

fn by_text() -> Receiver {
    Receiver::builder()
        .on_message_censor(|event| async move {
            match event.body.payload.searchable_content.as_str() {
                "fine" => Decision::Pass,
                "rude" => Decision::Replace(replaced(&event.body)),
                _ => Decision::Refuse,
            }
        })
        .build()
}

#[tokio::test]
async fn the_three_answers_as_they_are_on_the_wire() {
    let base = serve(&by_text()).await;
    let pass = exchange(&base, request(PATH, &question(1, "fine"))).await;
    assert_eq!((pass.status(), pass.body.len(), pass.header("content-length")), (200, 0, Some("0")));

    let replace = exchange(&base, request(PATH, &question(2, "rude"))).await;
    let expected = r#"{"type":1,"searchableContent":"***","pushContent":"","pushData":"","content":"","mediaType":0,"remoteMediaUrl":"","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}"#;
    assert_eq!((replace.status(), String::from_utf8_lossy(&replace.body).as_ref()), (200, expected));
    assert_eq!(replace.header("content-length"), Some(expected.len().to_string().as_str()));
    assert!(replace.header("transfer-encoding").is_none() && replace.header("content-encoding").is_none());

    let refuse = exchange(&base, request(PATH, &question(3, "vile"))).await;
    assert_eq!(refuse.status(), 403);
}

#[tokio::test]
async fn the_client_reads_the_three_answers() {
    let client = Client::new(serve(&by_text()).await);
    let message = |id, text| MESSAGE_CENSOR.decode(question(id, text).as_bytes()).expect("a sound body");
    let rude = message(2, "rude");
    assert_eq!(client.message_censor(&message(1, "fine")).await.expect("an answer"), Decision::Pass);
    assert_eq!(client.message_censor(&rude).await.expect("an answer"), Decision::Replace(replaced(&rude)));
    assert_eq!(client.message_censor(&message(3, "vile")).await.expect("an answer"), Decision::Refuse);
}

#[tokio::test]
async fn every_answer_among_the_vectors_can_be_given() {
    for body in valid("examples").into_iter().filter(|body| body.callback == "message-censor.answer") {
        let answer = MESSAGE_CENSOR.decode_answer(&body.bytes).expect("a sound answer");
        let receiver = Receiver::builder()
            .on_message_censor(move |_| {
                let answer = answer.clone();
                async move { Decision::Replace(answer) }
            })
            .build();
        let (status, sent) = post(&receiver, PATH, question(1, "x")).await;
        assert_eq!((status, sent.as_ref()), (StatusCode::OK, body.bytes.as_slice()), "{}", body.file);
    }
}

/// Posts a question to a receiver with this fallback whose handler does what it should not.
async fn misbehaved<F>(
    fallback: Option<Fallback>,
    handler: impl Fn() -> F + Send + Sync + 'static,
) -> (StatusCode, usize, HandlerError)
where
    F: Future<Output: imhook_sdk::receiver::Outcome<Decision<MessageCensorAnswer>>> + Send + 'static,
{
    let failures = Seen::new();
    let told = failures.clone();
    let mut builder = Receiver::builder();
    if let Some(fallback) = fallback {
        builder = builder.censor_fallback(fallback);
    }
    let receiver = builder.on_message_censor(move |_| handler()).on_error(move |failure| told.add(failure)).build();
    let (status, body) = post(&receiver, PATH, question(1, "x")).await;
    let counts = receiver.counts();
    assert_eq!((counts.accepted, counts.handled, counts.failed), (1, 0, 1));
    let failure = failures.take().remove(0);
    assert_eq!(failure.event.raw, question(1, "x").as_bytes());
    (status, body.len(), failure.error)
}

#[tokio::test]
async fn a_handler_that_fails_is_answered_as_configured() {
    let fails = || async { Err::<Decision<MessageCensorAnswer>, _>("no database") };
    let (status, length, error) = misbehaved(None, fails).await;
    assert_eq!((status.as_u16(), length), (200, 0), "pass by default");
    assert!(matches!(error, HandlerError::Failed(_)), "{error}");
    let (status, _, _) = misbehaved(Some(Fallback::Refuse), fails).await;
    assert_eq!(status, 403);
}

#[tokio::test]
async fn a_handler_that_panics_is_answered_as_configured() {
    let (status, length, error) = misbehaved(None, || async { panic!("a bug") as Decision<MessageCensorAnswer> }).await;
    assert_eq!((status.as_u16(), length), (200, 0));
    assert!(matches!(error, HandlerError::Panicked(_)), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_is_late_is_answered_as_configured_well_before_5_s() {
    let start = tokio::time::Instant::now();
    let late = || async {
        std::future::pending::<()>().await;
        Decision::<MessageCensorAnswer>::Pass
    };
    let (status, _, error) = misbehaved(Some(Fallback::Refuse), late).await;
    assert_eq!(status, 403);
    assert!(matches!(error, HandlerError::Late), "{error}");
    assert!(start.elapsed() < Duration::from_millis(3100), "{:?}", start.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handler_that_blocks_its_thread_is_late_as_well() {
    let (let_go, wait) = std::sync::mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let receiver = Receiver::builder()
        .censor_limit(Duration::from_millis(10))
        .on_message_censor(move |_| {
            // Blocks until the sender is gone.
            let _ = wait.lock().expect("no panic").recv();
            async { Decision::<MessageCensorAnswer>::Refuse }
        })
        .build();
    let (status, body) = post(&receiver, PATH, question(1, "x")).await;
    assert_eq!((status.as_u16(), body.len()), (200, 0));
    drop(let_go);
}

#[tokio::test]
async fn an_answer_that_would_lose_the_message_is_never_sent() {
    let bad = || async {
        let empty = MESSAGE_CENSOR.decode_answer(br#"{"type":3}"#).expect("a sound answer");
        Decision::Replace(MessageCensorAnswer { base64ed_data: Some("no base64!".to_owned()), ..empty })
    };
    let (status, length, error) = misbehaved(None, bad).await;
    assert_eq!((status.as_u16(), length), (200, 0));
    assert!(error.to_string().contains("/base64edData not-base64"), "{error}");
}

#[tokio::test]
async fn a_repeated_question_gets_the_remembered_answer() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let receiver = Receiver::builder()
        .on_message_censor(move |_| {
            let first = count.fetch_add(1, Ordering::SeqCst) == 0;
            // Only the first answer refuses: a second question would let the message pass.
            async move { if first { Decision::Refuse } else { Decision::Pass } }
        })
        .build();
    for _ in 0..3 {
        assert_eq!(post(&receiver, PATH, question(1, "x")).await.0, 403);
    }
    assert_eq!(post(&receiver, PATH, question(2, "x")).await.0, 200);
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (2, 2));
}

#[tokio::test]
async fn answers_are_remembered_within_the_window_only() {
    let receiver = Receiver::builder().remember(1).on_message_censor(|_| async { Decision::Refuse }).build();
    for id in [1, 1, 2, 1] {
        assert_eq!(post(&receiver, PATH, question(id, "x")).await.0, 403);
    }
    assert_eq!((receiver.counts().accepted, receiver.counts().repeated), (3, 1));
}

#[tokio::test]
async fn a_question_asked_again_on_another_connection_meanwhile_waits_for_the_one_answer() {
    let (gate, asked) = (Gate::closed(), Arc::new(AtomicUsize::new(0)));
    let (stand, count) = (gate.clone(), Arc::clone(&asked));
    let receiver = Receiver::builder()
        .on_message_censor(move |event| {
            count.fetch_add(1, Ordering::SeqCst);
            let stand = stand.clone();
            async move {
                stand.pass().await;
                Decision::Replace(replaced(&event.body))
            }
        })
        .build();
    let ask = || {
        let receiver = receiver.clone();
        tokio::spawn(async move { post(&receiver, PATH, question(1, "x")).await })
    };
    let first = ask();
    until("the first", || asked.load(Ordering::SeqCst) == 1).await;
    // Its connection breaks; the question goes on.
    first.abort();
    let copies = [ask(), ask()];
    until("the copies", || receiver.counts().received == 3).await;
    gate.open_for_good();
    for copy in copies {
        let (status, body) = copy.await.expect("no panic");
        assert_eq!(status, 200);
        let answer = MESSAGE_CENSOR.decode_answer(&body).expect("an answer");
        assert_eq!((answer.r#type, answer.searchable_content.as_deref()), (ContentType::Text, Some("***")));
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}
