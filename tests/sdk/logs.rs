//! Logs: what happened to which callback, and never what a body or a path says.

use std::{cell::RefCell, io, time::Duration};

use imhook_sdk::v2024_03::{Client, Receiver, callbacks::USER_ONLINE};
use tracing_subscriber::fmt::format::FmtSpan;

use crate::support::{Gate, online, post, serve, until};

thread_local! {
    /// What this thread logs, while it listens.
    static LOG: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Writes into the log of the thread. The subscriber is everybody's: one of a single thread would miss whatever another
/// thread came upon first.
struct OfThisThread;

impl io::Write for OfThisThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.iter_mut().for_each(|log| log.extend_from_slice(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

// One thread, so that its log is all there is.
#[tokio::test]
async fn a_log_at_its_loudest_holds_no_body_and_no_secret() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_writer(|| OfThisThread)
        .init();
    tracing::callsite::rebuild_interest_cache();
    LOG.set(Some(Vec::new()));

    let gate = Gate::closed();
    let stand = gate.clone();
    let receiver = Receiver::builder()
        .base_path("/S3CRET")
        .queue_size(1)
        .hold(Duration::ZERO)
        .on_user_online(move |event| {
            let stand = stand.clone();
            async move {
                stand.pass().await;
                Err::<(), _>(format!("cannot store {}", event.body.user_id))
            }
        })
        .build();
    let client = Client::new(format!("{}/S3CRET", serve(&receiver).await));
    let path = "/S3CRET/im_event/user/online";
    client.send_raw(&USER_ONLINE, r#"{"userId":"PR1VATE","status":"PR1VATE"}"#).await.expect("400");
    client.send_raw(&USER_ONLINE, online("PR1VATE", 1)).await.expect("200");
    until("the first at work", || receiver.counts().queue_depth == 0 && receiver.counts().accepted == 1).await;
    post(&receiver, path, online("PR1VATE", 2)).await;
    post(&receiver, path, online("PR1VATE", 2)).await;
    assert_eq!(post(&receiver, path, online("PR1VATE", 3)).await.0, 503);
    gate.open_for_good();
    until("both failed", || receiver.counts().failed == 2).await;
    receiver.stop(Duration::from_secs(1)).await;

    let log = String::from_utf8(LOG.take().unwrap_or_default()).expect("text");
    for said in ["body refused", "/clientId", "no place in the queue", "handler failed", "receiver stopped", "handle{"]
    {
        assert!(log.contains(said), "not logged: {said}\n{log}");
    }
    for secret in ["PR1VATE", "S3CRET"] {
        assert!(!log.contains(secret), "logged: {secret}\n{log}");
    }
}
