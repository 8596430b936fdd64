// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! The axum adapter.

use axum::Router;

use super::Receiver;

impl<E: 'static> Receiver<E> {
    /// A router that hands everything to the receiver, to serve or to merge with `fallback_service`.
    ///
    /// Put no layer on it that compresses answers, redirects or asks for a login: the server loses the body, or takes
    /// a censor's answer for an empty one.
    pub fn into_router(self) -> Router {
        Router::new().fallback_service(self)
    }
}
