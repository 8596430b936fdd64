//! HTTP as the server speaks it: one method, six headers in one order, no redirects.
//!
//! hyper's client and not reqwest, because reqwest adds an `Accept` header that the server does not send and that
//! cannot be taken out. A redirect is an answer like any other here; the server would follow it and lose the body.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{
    HeaderMap, Request, StatusCode, Uri,
    header::{ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HOST, USER_AGENT},
    uri::Scheme,
};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use tokio::time::{sleep, timeout};

use super::{ClientError, Reply};

/// An answer longer than this is cut: nothing in the contract is.
const ANSWER_LIMIT: usize = 1024 * 1024;

/// How many idle connections the server keeps, and for how long.
const IDLE: (usize, Duration) = (5, Duration::from_mins(5));

pub(crate) struct Settings {
    pub(crate) user_agent: String,
    pub(crate) timeout: Duration,
    pub(crate) retries: u32,
    pub(crate) pause: Duration,
}

pub(crate) struct Transport {
    client: Client<HttpConnector, Full<Bytes>>,
    settings: Settings,
}

impl Transport {
    pub(crate) fn new(settings: Settings) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(settings.timeout));
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new())
            .http1_title_case_headers(true)
            .pool_timer(TokioTimer::new())
            .pool_max_idle_per_host(IDLE.0)
            .pool_idle_timeout(IDLE.1)
            .build(connector);
        Transport { client, settings }
    }

    /// Posts, as often as it was told to.
    pub(crate) async fn post(&self, url: &str, body: Bytes) -> Result<Reply, ClientError> {
        let mut left = self.settings.retries;
        loop {
            let result = self.post_once(url, body.clone()).await;
            let is_passing = match &result {
                Ok(reply) => reply.status == StatusCode::SERVICE_UNAVAILABLE,
                Err(error) => error.is_passing(),
            };
            if !is_passing || left == 0 {
                return result;
            }
            left -= 1;
            sleep(self.settings.pause).await;
        }
    }

    async fn post_once(&self, url: &str, body: Bytes) -> Result<Reply, ClientError> {
        let request = request(url, &self.settings.user_agent, body)?;
        let answer = timeout(self.settings.timeout, self.client.request(request)).await;
        let answer = answer.map_err(|_| ClientError::Timeout)?.map_err(|error| {
            if error.is_connect() { ClientError::Connect(error) } else { ClientError::Broken(error.into()) }
        })?;
        let (head, body) = answer.into_parts();
        let body = self.read(body).await?;
        let is_read = is_read_by_the_server(&head.headers);
        Ok(Reply { status: head.status, body: if is_read { body } else { Bytes::new() } })
    }

    async fn read(&self, mut body: Incoming) -> Result<Bytes, ClientError> {
        let mut bytes = BytesMut::new();
        loop {
            let frame = timeout(self.settings.timeout, body.frame()).await.map_err(|_| ClientError::Timeout)?;
            let Some(frame) = frame else { return Ok(bytes.freeze()) };
            let frame = frame.map_err(|error| ClientError::Broken(error.into()))?;
            if let Some(data) = frame.data_ref() {
                bytes.extend_from_slice(data);
            }
            if bytes.len() > ANSWER_LIMIT {
                bytes.truncate(ANSWER_LIMIT);
                return Ok(bytes.freeze());
            }
        }
    }
}

/// The request with the server's headers, in the server's order.
fn request(url: &str, user_agent: &str, body: Bytes) -> Result<Request<Full<Bytes>>, ClientError> {
    let url = Uri::try_from(url).map_err(http::Error::from)?;
    if url.scheme() != Some(&Scheme::HTTP) {
        return Err(ClientError::Scheme);
    }
    let host = url.authority().map(|authority| authority.as_str().to_owned()).unwrap_or_default();
    let request = Request::post(url)
        .header(CONTENT_TYPE, "application/json; charset=utf-8")
        .header(CONTENT_LENGTH, body.len())
        .header(HOST, host)
        .header(CONNECTION, "Keep-Alive")
        .header(ACCEPT_ENCODING, "gzip")
        .header(USER_AGENT, user_agent)
        .body(Full::new(body))?;
    Ok(request)
}

fn is_read_by_the_server(headers: &HeaderMap) -> bool {
    headers.contains_key(CONTENT_LENGTH) && !headers.contains_key(CONTENT_ENCODING)
}
