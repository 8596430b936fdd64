//! The lines that the README shows, compiled and run.

use std::{
    error::Error,
    fs,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use imhook_sdk::{
    receiver::Event,
    v2024_03::{Client, Receiver, UserOnline, callbacks},
};
use imhook_tests::vectors::workspace;
use tokio::{net::TcpListener, sync::oneshot};

use crate::support::online;

async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let receiver = Receiver::builder()
        .on_message(|event| async move { println!("{:?}", event.body) })
        .on_user_online(|event| async move { println!("{:?}", event.identity) })
        .build();
    axum::serve(listener, receiver.into_router()).await
}

async fn run(listener: TcpListener, told_to_end: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
    let receiver = Receiver::builder()
        .base_path("/hooks/k3Jq9vXwT2") // the secret that keeps strangers out
        .workers(8) // events of one order key stay in order
        .on_user_online(save) // async fn save(event: Event<UserOnline>) -> Result<(), AnyError>
        .on_error(|failure| eprintln!("{}: {}", failure.event.callback, failure.error))
        .on_reject(|rejection| eprintln!("{}, {} bytes", rejection.rejected, rejection.raw.len()))
        .on_overflow(|event| eprintln!("{} found no place", event.callback))
        .build();
    axum::serve(listener, receiver.clone().into_router()).with_graceful_shutdown(told_to_end).await?;
    let left = receiver.stop(Duration::from_secs(30)).await;
    println!("{:?}, {} left", receiver.counts(), left.unfinished.len() + left.waiting.len());
    Ok(())
}

static SAVED: AtomicUsize = AtomicUsize::new(0);

async fn save(event: Event<UserOnline>) -> Result<(), String> {
    SAVED.fetch_add(1, Ordering::SeqCst);
    if event.body.timestamp == 2 { Err("the disk is full".to_owned()) } else { Ok(()) }
}

async fn post(url: &str, body: &[u8]) -> Result<(), Box<dyn Error>> {
    let body = callbacks::USER_ONLINE.decode(body)?;
    Client::new(url).user_online(&body).await?;
    Ok(())
}

#[test]
fn the_readme_shows_what_stands_here() {
    let readme = fs::read_to_string(workspace().join("generated/rust/README.md")).expect("a README");
    let blocks: Vec<&str> = readme.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        assert!(include_str!("readme.rs").contains(block), "not here:\n{block}");
    }
}

#[tokio::test]
async fn the_readmes_client_reaches_the_readmes_receiver() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(serve(listener));
    post(&url, online("u1", 1).as_bytes()).await.expect("200");
    let error = post(&url, b"{}").await.expect_err("no body of user-online");
    assert!(error.to_string().starts_with("user-online (2024-03): /userId missing-required"), "{error}");
}

#[tokio::test]
async fn the_readmes_receiver_in_earnest_handles_everything_before_it_ends() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/hooks/k3Jq9vXwT2", listener.local_addr().expect("an address"));
    let (end, told_to_end) = oneshot::channel();
    let ended = tokio::spawn(run(listener, async move { told_to_end.await.expect("told") }));
    for time in 1..=3 {
        post(&url, online("u1", time).as_bytes()).await.expect("200");
    }
    end.send(()).expect("it listens");
    ended.await.expect("no panic").expect("served");
    assert_eq!(SAVED.load(Ordering::SeqCst), 3);
}
