//! The part of the package that does not depend on the model, copied as it is.

use crate::emit::Files;

/// What every copied file starts with.
const HEADER: &str = "# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.\n\n";

/// Paths below the package and their texts.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("runtime/", $path)))),*] };
}

const SOURCES: &[(&str, &str)] = sources![
    "body.py",
    "callback.py",
    "client/__init__.py",
    "client/base.py",
    "client/blocking.py",
    "client/errors.py",
    "client/reply.py",
    "client/request.py",
    "code.py",
    "decision.py",
    "exact/__init__.py",
    "exact/judge.py",
    "exact/reader.py",
    "exact/rule.py",
    "exact/texts.py",
    "exact/tree.py",
    "fast.py",
    "finding.py",
    "key.py",
    "members.py",
    "receiver/__init__.py",
    "receiver/answer.py",
    "receiver/asgi.py",
    "receiver/base.py",
    "receiver/censor.py",
    "receiver/core.py",
    "receiver/counters.py",
    "receiver/deadline.py",
    "receiver/event.py",
    "receiver/handler.py",
    "receiver/hooks.py",
    "receiver/intake.py",
    "receiver/lanes.py",
    "receiver/queue.py",
    "receiver/request.py",
    "receiver/routes.py",
    "receiver/settings.py",
    "receiver/stop.py",
    "receiver/window.py",
    "receiver/workers.py",
    "shape.py",
    "target.py",
    "wire.py",
];

/// Below a folder.
pub(super) fn files(folder: &str) -> Files {
    SOURCES.iter().map(|(path, text)| (format!("{folder}/{path}"), format!("{HEADER}{text}"))).collect()
}
