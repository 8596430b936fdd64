//! The receiver as a plain tower service, behind hyper's own server: no axum between them.

use std::future::ready;

use hyper::server::conn::http1;
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use imhook_sdk::v2024_03::{Client, Receiver, callbacks::USER_ONLINE};
use tokio::net::TcpListener;

use crate::support::{PATIENCE, Seen, online};

#[tokio::test]
async fn a_tower_service_needs_no_axum() {
    let seen = Seen::new();
    let users = seen.clone();
    let receiver = Receiver::builder()
        .on_user_online(move |event| {
            users.add(event.body.user_id);
            ready(())
        })
        .build();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let service = TowerToHyperService::new(receiver.clone());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service.clone()));
        }
    });
    let client = Client::new(&url);
    for user in ["u1", "u2"] {
        let body = USER_ONLINE.decode(online(user, 1_700_000_000_000).as_bytes()).expect("a body");
        client.user_online(&body).await.expect("acknowledged");
    }
    receiver.stop(PATIENCE).await;
    assert_eq!(seen.take(), ["u1", "u2"]);
    assert_eq!(receiver.counts().handled, 2);
}
