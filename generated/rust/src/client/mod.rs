// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! The client: the side that posts, the IM server or who stands in for it.

mod builder;
mod error;
mod transport;

pub use builder::ClientBuilder;
pub use error::ClientError;

use std::{collections::HashMap, fmt, marker::PhantomData, sync::Arc};

use bytes::Bytes;
use http::StatusCode;
use serde::{Serialize, de::DeserializeOwned};

use crate::{Callback, Decision};
use transport::Transport;

/// Posts the callbacks of edition `E` as the server posts them. Clones share connections.
pub struct Client<E> {
    inner: Arc<Inner>,
    edition: PhantomData<fn() -> E>,
}

struct Inner {
    base: String,
    /// URLs of single callbacks, by name.
    urls: HashMap<&'static str, String>,
    transport: Transport,
}

/// What came back.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its body. The server reads none that is compressed or has no length, so that such a one is empty here (W25).
    pub body: Bytes,
}

impl<E> Client<E> {
    /// A client for a receiver whose callbacks stand below `base` at their default paths.
    pub fn new(base: impl Into<String>) -> Self {
        ClientBuilder::new(base.into()).build()
    }

    /// One with settings.
    pub fn builder(base: impl Into<String>) -> ClientBuilder<E> {
        ClientBuilder::new(base.into())
    }

    /// The URL that a callback is posted to.
    pub fn url<T, A>(&self, callback: &Callback<E, T, A>) -> String {
        match self.inner.urls.get(callback.name()) {
            Some(url) => url.clone(),
            None => format!("{}{}", self.inner.base.trim_end_matches('/'), callback.default_path()),
        }
    }

    /// Posts bytes of one's own to the URL of a callback, unchecked, and gives back any answer.
    ///
    /// # Errors
    /// [`ClientError`] when there is no answer.
    pub async fn send_raw<T, A>(
        &self,
        callback: &Callback<E, T, A>,
        body: impl Into<Bytes>,
    ) -> Result<Reply, ClientError> {
        self.inner.transport.post(&self.url(callback), body.into()).await
    }

    pub(crate) async fn post<T: Serialize>(&self, callback: &Callback<E, T>, body: &T) -> Result<(), ClientError> {
        let reply = self.send_raw(callback, callback.encode_strict(body)?).await?;
        if reply.status.is_success() { Ok(()) } else { Err(ClientError::status(&reply)) }
    }

    /// Reads the answer as the server does.
    pub(crate) async fn ask<T: Serialize, A: Serialize + DeserializeOwned>(
        &self,
        callback: &Callback<E, T, A>,
        body: &T,
    ) -> Result<Decision<A>, ClientError> {
        let reply = self.send_raw(callback, callback.encode_strict(body)?).await?;
        match reply.status {
            StatusCode::OK if reply.body.is_empty() => Ok(Decision::Pass),
            StatusCode::OK => Ok(Decision::Replace(callback.decode_answer(&reply.body)?)),
            StatusCode::FORBIDDEN => Ok(Decision::Refuse),
            _ => Err(ClientError::status(&reply)),
        }
    }
}

impl<E> Clone for Client<E> {
    fn clone(&self) -> Self {
        Client { inner: Arc::clone(&self.inner), edition: PhantomData }
    }
}

/// Shows no URL: one may hold a secret.
impl<E> fmt::Debug for Client<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
