// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! Building a client.

use std::{collections::HashMap, marker::PhantomData, sync::Arc, time::Duration};

use super::{
    Client, Inner,
    transport::{Settings, Transport},
};
use crate::Callback;

/// What the server at c4421fc9 sends.
const USER_AGENT: &str = "okhttp/4.12.0";

/// A client in the making.
#[must_use]
pub struct ClientBuilder<E> {
    base: String,
    urls: HashMap<&'static str, String>,
    settings: Settings,
    edition: PhantomData<fn() -> E>,
}

impl<E> ClientBuilder<E> {
    pub(crate) fn new(base: String) -> Self {
        let settings = Settings {
            user_agent: USER_AGENT.to_owned(),
            timeout: Duration::from_secs(10),
            retries: 0,
            pause: Duration::from_secs(1),
        };
        ClientBuilder { base, urls: HashMap::new(), settings, edition: PhantomData }
    }

    /// Posts this callback to this URL instead of its default path below the base.
    pub fn url<T, A>(mut self, callback: &Callback<E, T, A>, url: impl Into<String>) -> Self {
        self.urls.insert(callback.name(), url.into());
        self
    }

    /// How long connecting may take, and how long no data may come: 10 s each unless told.
    pub fn timeout(mut self, time: Duration) -> Self {
        self.settings.timeout = time;
        self
    }

    /// How often a post is repeated that got no answer, or status 503; never unless told. A receiver may then see a body
    /// twice.
    pub fn retries(mut self, times: u32) -> Self {
        self.settings.retries = times;
        self
    }

    /// How long to wait before a repetition: 1 s unless told.
    pub fn retry_pause(mut self, time: Duration) -> Self {
        self.settings.pause = time;
        self
    }

    /// The `User-Agent`: that of the server unless told.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.settings.user_agent = name.into();
        self
    }

    /// The finished client.
    pub fn build(self) -> Client<E> {
        let inner = Inner { base: self.base, urls: self.urls, transport: Transport::new(self.settings) };
        Client { inner: Arc::new(inner), edition: PhantomData }
    }
}
