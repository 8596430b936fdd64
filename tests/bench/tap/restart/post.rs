//! One post, and what its sender sees of it.

use std::{
    error::Error as _,
    io::{self, ErrorKind},
    time::Instant,
};

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{Builder, SendRequest};
use hyper_util::rt::TokioIo;
use imhook_tests::phases::{Ended, Post};
use tokio::{net::TcpStream, time::timeout};

use super::sender::Target;

/// A connection of the sender.
pub(super) type Connection = SendRequest<Full<Bytes>>;

/// Posts on the connection that is kept, or on a new one; leaves there what can be kept.
pub(super) async fn post(target: &Target, kept: &mut Option<Connection>) -> Post {
    let start = Instant::now();
    let mut is_second = false;
    // As okhttp does, which looks whether a kept connection is closed before it posts on it.
    if let Some(connection) = kept.take().filter(|connection| !connection.is_closed()) {
        let ended = exchange(target, connection, kept).await;
        if ended != Ended::Broken {
            return Post { start, end: Instant::now(), ended, is_second };
        }
        is_second = true;
    }
    let ended = match connect(target).await {
        Ok(connection) => exchange(target, connection, kept).await,
        Err(ended) => ended,
    };
    Post { start, end: Instant::now(), ended, is_second }
}

async fn connect(target: &Target) -> Result<Connection, Ended> {
    let connected = timeout(target.patience, TcpStream::connect(target.address)).await;
    let stream = connected.map_err(|_| Ended::TimedOut)?.map_err(|error| of(&error))?;
    stream.set_nodelay(true).map_err(|error| of(&error))?;
    let handshake = Builder::new().title_case_headers(true).handshake(TokioIo::new(stream)).await;
    let (connection, driver) = handshake.map_err(|_| Ended::Broken)?;
    // Its end is seen by who posts.
    tokio::spawn(driver);
    Ok(connection)
}

async fn exchange(target: &Target, mut connection: Connection, kept: &mut Option<Connection>) -> Ended {
    let mut request = Request::new(Full::new(target.body.clone()));
    (*request.method_mut(), *request.uri_mut()) = (http::Method::POST, target.path.clone());
    request.headers_mut().clone_from(&target.headers);
    let answer = async {
        let (head, body) = connection.send_request(request).await?.into_parts();
        body.collect().await.map(|_| head.status.as_u16())
    };
    let status = match timeout(target.patience, answer).await {
        Ok(Ok(status)) => status,
        Ok(Err(error)) => return error.source().and_then(|error| error.downcast_ref()).map_or(Ended::Broken, of),
        Err(_) => return Ended::TimedOut,
    };
    // One that the receiver is about to close is not ready any more.
    if connection.ready().await.is_ok() {
        *kept = Some(connection);
    }
    Ended::Answered(status)
}

fn of(error: &io::Error) -> Ended {
    match error.kind() {
        ErrorKind::ConnectionRefused => Ended::Refused,
        ErrorKind::TimedOut => Ended::TimedOut,
        _ => Ended::Broken,
    }
}
