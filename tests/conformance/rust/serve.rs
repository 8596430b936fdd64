//! A receiver on a free port, behind an adapter.

use std::net::Ipv4Addr;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use imhook_sdk::receiver::Receiver;
use serde_json::json;
use tokio::net::TcpListener;

use crate::{Outcome, config::Adapter, lines};

/// Serves a receiver from now on.
pub(crate) async fn serve<E: 'static>(adapter: Adapter, receiver: Receiver<E>) -> Outcome<()> {
    let listener = listen().await?;
    match adapter {
        Adapter::Axum => spawn_axum(listener, receiver.into_router()),
        Adapter::Tower => {
            let service = TowerToHyperService::new(receiver);
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service.clone()));
                }
            });
        }
    }
    Ok(())
}

/// Serves a router from now on.
pub(crate) fn spawn_axum(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await });
}

/// Listens on a free port, and says where.
pub(crate) async fn listen() -> Outcome<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    lines::write(&json!({ "listening": format!("http://{}", listener.local_addr()?) }))?;
    Ok(listener)
}
