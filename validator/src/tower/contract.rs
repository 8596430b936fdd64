//! What users set up.

use std::sync::Arc;

use tower_layer::Layer;

use super::{
    seen::{Outcome, Seen},
    service::ContractService,
};
use crate::{Hints, Profile, Validator, posted_to};

/// What is told of every body.
pub(super) type Hook = Arc<dyn Fn(Seen) + Send + Sync>;

/// The longest body that is kept, unless told: what a receiver takes.
const MAX_BODY: usize = 1024 * 1024;

/// The layer: holds bodies against the contract, tolerantly. Clones share their hook.
#[derive(Clone)]
#[must_use]
pub struct Contract {
    validator: Arc<Validator>,
    pub(super) refuses: bool,
    edition: Option<String>,
    paths: Vec<(String, String)>,
    pub(super) max_body: usize,
    hook: Option<Hook>,
}

impl Contract {
    /// Lets every body through as it streams, and judges it when it has gone by.
    pub fn observe(validator: Arc<Validator>) -> Self {
        Contract { validator, refuses: false, edition: None, paths: Vec::new(), max_body: MAX_BODY, hook: None }
    }

    /// Reads and judges a body first, and answers 400 `application/problem+json` itself where the tolerant profile
    /// refuses it. What cannot be judged, a body that is too long or compressed, goes on: an event that is refused is
    /// never posted again.
    pub fn refuse(validator: Arc<Validator>) -> Self {
        Contract { refuses: true, ..Contract::observe(validator) }
    }

    /// Holds bodies against this edition; unless told, against the one that each body fits.
    pub fn edition(mut self, id: impl Into<String>) -> Self {
        self.edition = Some(id.into());
        self
    }

    /// Posts to exactly this path are for this callback, beside the paths of the contract, whatever base is before
    /// those.
    pub fn path(mut self, path: impl Into<String>, callback: impl Into<String>) -> Self {
        self.paths.push((path.into(), callback.into()));
        self
    }

    /// The longest body that is kept to be judged: 1 MiB unless told. Longer ones are not checked.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Called with every body, on the task that serves its request. Keep it short.
    pub fn on_seen(mut self, hook: impl Fn(Seen) + Send + Sync + 'static) -> Self {
        self.hook = Some(Arc::new(hook));
        self
    }

    /// The callback that is posted to a path.
    pub(super) fn callback(&self, path: &str) -> Option<&str> {
        let own = self.paths.iter().find(|(known, _)| known == path);
        let own = own.map(|(_, callback)| callback.as_str());
        own.or_else(|| posted_to(self.validator.model(), path, self.edition.as_deref()))
    }

    /// What there is to say of a body; none where the edition does not know the callback.
    pub(super) fn judge(&self, callback: &str, body: &[u8]) -> Option<Outcome> {
        let hints = Hints { edition: self.edition.as_deref(), callback: Some(callback) };
        let target = self.validator.choose(hints, Profile::Tolerant, body)?.target;
        let edition = self.validator.edition(target).id.clone();
        Some(Outcome::Judged { edition, verdict: self.validator.check(target, Profile::Tolerant, body) })
    }

    pub(super) fn tell(&self, seen: Seen) {
        if let Some(hook) = &self.hook {
            hook(seen);
        }
    }
}

impl<S> Layer<S> for Contract {
    type Service = ContractService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        ContractService::new(Arc::new(self.clone()), inner)
    }
}
