//! The configuration of `receive`.

use std::time::Duration;

use imhook_sdk::receiver::{Builder, Fallback};
use serde::Deserialize;

use crate::lines;

/// What a receiver is told.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Config {
    pub(crate) edition: String,
    #[serde(default)]
    pub(crate) adapter: Adapter,
    #[serde(default)]
    pub(crate) bare: bool,
    /// The callback whose bodies a bare server decodes.
    pub(crate) decode: Option<String>,
    base_path: Option<String>,
    workers: Option<usize>,
    queue_size: Option<usize>,
    hold_ms: Option<u64>,
    body_limit: Option<usize>,
    body_timeout_ms: Option<u64>,
    remember: Option<usize>,
    censor_limit_ms: Option<u64>,
    censor_fallback: Option<CensorFallback>,
    #[serde(default)]
    pub(crate) handler_ms: u64,
    #[serde(default)]
    pub(crate) handler_fails: bool,
    #[serde(default)]
    pub(crate) censor: Censor,
    #[serde(default)]
    pub(crate) quiet: bool,
}

/// What the receiver is put behind.
#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Adapter {
    /// An axum router.
    #[default]
    Axum,
    /// A tower service behind hyper's own server.
    Tower,
}

/// What the censor's handler says.
#[derive(Deserialize, Default, Clone)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Censor {
    #[default]
    Pass,
    Refuse,
    #[serde(deserialize_with = "lines::bytes")]
    Replace(Vec<u8>),
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum CensorFallback {
    Pass,
    Refuse,
}

impl Config {
    /// Tells a receiver what it says; what it does not say stays as it is.
    pub(crate) fn apply<E>(&self, mut builder: Builder<E>) -> Builder<E> {
        if let Some(base) = &self.base_path {
            builder = builder.base_path(base);
        }
        if let Some(workers) = self.workers {
            builder = builder.workers(workers);
        }
        if let Some(events) = self.queue_size {
            builder = builder.queue_size(events);
        }
        if let Some(time) = self.hold_ms {
            builder = builder.hold(Duration::from_millis(time));
        }
        if let Some(bytes) = self.body_limit {
            builder = builder.body_limit(bytes);
        }
        if let Some(time) = self.body_timeout_ms {
            builder = builder.body_timeout(Duration::from_millis(time));
        }
        if let Some(events) = self.remember {
            builder = builder.remember(events);
        }
        if let Some(time) = self.censor_limit_ms {
            builder = builder.censor_limit(Duration::from_millis(time));
        }
        match self.censor_fallback {
            Some(CensorFallback::Pass) => builder.censor_fallback(Fallback::Pass),
            Some(CensorFallback::Refuse) => builder.censor_fallback(Fallback::Refuse),
            None => builder,
        }
    }
}
