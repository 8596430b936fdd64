//! The part of the module that does not depend on the model, copied as it is.

use super::Files;

/// What every copied file starts with.
const HEADER: &str = "// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.\n\n";

/// Start of the import paths in the copied files: stands for the module's own path.
const STUB: &str = "\"stub/";

/// Paths in the module and their texts.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("runtime/", $path)))),*] };
}

const SOURCES: &[(&str, &str)] = sources![
    "imhook/callback.go",
    "imhook/client_error.go",
    "imhook/client_option.go",
    "imhook/codec.go",
    "imhook/confidential.go",
    "imhook/decision.go",
    "imhook/doc.go",
    "imhook/event.go",
    "imhook/finding.go",
    "imhook/profile.go",
    "imhook/receiver_option.go",
    "imhook/rejected.go",
    "imhook/report.go",
    "internal/client/client.go",
    "internal/client/transport.go",
    "internal/exact/check.go",
    "internal/exact/contract.go",
    "internal/exact/doc.go",
    "internal/exact/fault.go",
    "internal/exact/finding.go",
    "internal/exact/kind.go",
    "internal/exact/parse.go",
    "internal/exact/rule.go",
    "internal/exact/scalar.go",
    "internal/exact/tree.go",
    "internal/receiver/answer.go",
    "internal/receiver/censor.go",
    "internal/receiver/counters.go",
    "internal/receiver/fifo.go",
    "internal/receiver/handler.go",
    "internal/receiver/hooks.go",
    "internal/receiver/intake.go",
    "internal/receiver/lane.go",
    "internal/receiver/lanes.go",
    "internal/receiver/receiver.go",
    "internal/receiver/request.go",
    "internal/receiver/routes.go",
    "internal/receiver/serve.go",
    "internal/receiver/stop.go",
    "internal/receiver/window.go",
    "internal/receiver/workers.go",
    "internal/spec/spec.go",
    "internal/wire/append.go",
    "internal/wire/compact.go",
    "internal/wire/doc.go",
    "internal/wire/reader.go",
    "internal/wire/scalar.go",
    "internal/wire/skip.go",
    "internal/wire/string.go",
];

pub(super) fn files(module: &str) -> Files {
    let own = format!("\"{module}/");
    let file = |(path, text): &(&str, &str)| ((*path).to_owned(), format!("{HEADER}{}", text.replace(STUB, &own)));
    SOURCES.iter().map(file).collect()
}
