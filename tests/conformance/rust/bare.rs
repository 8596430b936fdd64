//! What an adapter's framework does alone: read the body, decode it if it is told to, answer 200.

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
    usual::Decode,
};

/// Serves from now on.
pub(crate) async fn serve(adapter: Adapter, decode: Option<Decode>) -> Outcome<()> {
    let listener = listen().await?;
    match adapter {
        Adapter::Axum => {
            spawn_axum(listener, Router::new().fallback(any(move |body: Bytes| async move { status(decode, &body) })));
        }
        Adapter::Tower => {
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let service = service_fn(move |request| answer(request, decode));
                    tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
                }
            });
        }
    }
    Ok(())
}

async fn answer(request: Request<Incoming>, decode: Option<Decode>) -> Result<Response<Empty<Bytes>>, Infallible> {
    // A connection that breaks gets no answer, whatever this says.
    let body = request.into_body().collect().await;
    let mut response = Response::new(Empty::new());
    if let Ok(body) = body {
        *response.status_mut() = status(decode, &body.to_bytes());
    }
    Ok(response)
}

fn status(decode: Option<Decode>, body: &[u8]) -> StatusCode {
    match decode {
        Some(decode) if !decode(body) => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    }
}
