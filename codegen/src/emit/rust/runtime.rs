//! The part of the crate that does not depend on the model, copied as it is.

use super::Files;

/// What every copied file starts with.
const HEADER: &str = "// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.\n\n";

/// Paths below `src/` and their texts.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("runtime/", $path)))),*] };
}

const SOURCES: &[(&str, &str)] = sources![
    "callback.rs",
    "client/builder.rs",
    "client/error.rs",
    "client/mod.rs",
    "client/transport.rs",
    "decision.rs",
    "key.rs",
    "receiver/answer.rs",
    "receiver/builder.rs",
    "receiver/censor.rs",
    "receiver/core.rs",
    "receiver/counters.rs",
    "receiver/event.rs",
    "receiver/handler.rs",
    "receiver/hooks.rs",
    "receiver/intake.rs",
    "receiver/lanes.rs",
    "receiver/mod.rs",
    "receiver/request.rs",
    "receiver/router.rs",
    "receiver/routes.rs",
    "receiver/service.rs",
    "receiver/stop.rs",
    "receiver/window.rs",
    "receiver/workers.rs",
    "rejected.rs",
    "validator.rs",
];

pub(super) fn files() -> Files {
    SOURCES.iter().map(|(path, text)| (format!("src/{path}"), format!("{HEADER}{text}"))).collect()
}
