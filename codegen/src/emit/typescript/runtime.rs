//! The part of the package that does not depend on the model, copied as it is.

use super::Files;

/// What every copied source starts with.
const HEADER: &str =
    "// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.\n\n";

/// Paths below `src/` and their texts.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("runtime/src/", $path)))),*] };
}

const SOURCES: &[(&str, &str)] = sources![
    "callback.ts",
    "client/client.ts",
    "client/error.ts",
    "client/fetch.ts",
    "client/node.ts",
    "client/transport.ts",
    "confidential.ts",
    "contract/build.ts",
    "contract/codec.ts",
    "contract/finding.ts",
    "contract/judge.ts",
    "contract/rejected.ts",
    "contract/types.ts",
    "decision.ts",
    "index.ts",
    "json/open-object.ts",
    "json/reader.ts",
    "json/scanner.ts",
    "json/text.ts",
    "json/tree.ts",
    "key.ts",
    "open-code.ts",
    "receiver/answer.ts",
    "receiver/censor.ts",
    "receiver/core.ts",
    "receiver/counters.ts",
    "receiver/deadline.ts",
    "receiver/event.ts",
    "receiver/fifo.ts",
    "receiver/hooks.ts",
    "receiver/lanes.ts",
    "receiver/mount.ts",
    "receiver/node.ts",
    "receiver/receiver.ts",
    "receiver/request.ts",
    "receiver/route.ts",
    "receiver/routes.ts",
    "receiver/settings.ts",
    "receiver/turn.ts",
    "receiver/window.ts",
];

/// The settings of the compiler; they name their command themselves.
const COMPILER: &str = include_str!("runtime/tsconfig.json");

pub(super) fn files() -> Files {
    let sources = SOURCES.iter().map(|(path, text)| (format!("src/{path}"), format!("{HEADER}{text}")));
    sources.chain([("tsconfig.json".to_owned(), COMPILER.to_owned())]).collect()
}
