//! What an adapter's framework does alone: read the body, answer 200.

use std::convert::Infallible;

use axum::{Router, routing::any};
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Empty};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;

use crate::{
    Outcome,
    config::Adapter,
    serve::{listen, spawn_axum},
};

/// Serves from now on.
pub(crate) async fn serve(adapter: Adapter) -> Outcome<()> {
    let listener = listen().await?;
    match adapter {
        Adapter::Axum => spawn_axum(
            listener,
            Router::new().fallback(any(|body: Bytes| async move {
                drop(body);
                StatusCode::OK
            })),
        ),
        Adapter::Tower => {
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer));
                    tokio::spawn(connection);
                }
            });
        }
    }
    Ok(())
}

async fn answer(request: Request<Incoming>) -> Result<Response<Empty<Bytes>>, Infallible> {
    // A connection that breaks gets no answer, whatever this says.
    let _ = request.into_body().collect().await;
    Ok(Response::new(Empty::new()))
}
