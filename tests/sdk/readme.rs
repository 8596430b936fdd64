//! The lines that the README shows, compiled and run.

use std::{error::Error, fs};

use imhook_sdk::v2024_03::{Client, Receiver, callbacks};
use imhook_tests::vectors::workspace;
use tokio::net::TcpListener;

use crate::support::online;

async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let receiver = Receiver::builder()
        .on_message(|event| async move { println!("{:?}", event.body) })
        .on_user_online(|event| async move { println!("{:?}", event.identity) })
        .build();
    axum::serve(listener, receiver.into_router()).await
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
    assert_eq!(blocks.len(), 2);
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
