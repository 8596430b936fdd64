//! Why a post did not succeed.

use http::StatusCode;

use super::Reply;
use crate::Rejected;

/// Why a post did not succeed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ClientError {
    /// The body breaks the strict profile and was not sent; or the answer breaks the contract.
    #[error(transparent)]
    Rejected(#[from] Rejected),
    /// The URL or the user agent is none.
    #[error("not a request: {0}")]
    Request(#[from] http::Error),
    /// The URL is not one of plain http: TLS is for a proxy.
    #[error("only http URLs can be posted to")]
    Scheme,
    /// No connection.
    #[error("could not connect: {0}")]
    Connect(#[source] hyper_util::client::legacy::Error),
    /// The connection broke.
    #[error("the connection broke: {0}")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Nothing came for too long.
    #[error("no answer in time")]
    Timeout,
    /// The receiver said no.
    #[error("the receiver answered {0}")]
    Status(StatusCode),
}

impl ClientError {
    pub(crate) fn status(reply: &Reply) -> Self {
        ClientError::Status(reply.status)
    }

    /// Whether the same post may succeed later.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self, ClientError::Connect(_) | ClientError::Broken(_) | ClientError::Timeout)
    }
}
