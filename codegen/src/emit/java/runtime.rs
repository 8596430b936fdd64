//! The part of the package that does not depend on the model, copied into the package's own name.

use super::Files;

/// What every copied file starts with.
const HEADER: &str = "// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.\n\n";

/// The name under which these files are written; the package's own takes its place.
const PLACEHOLDER: &str = "imhook.sdk";

/// Paths and texts.
macro_rules! sources {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("runtime/", $path)))),*] };
}

/// Of the module without a framework.
const SDK: &[(&str, &str)] = sources![
    "Callback.java",
    "Decision.java",
    "Finding.java",
    "Question.java",
    "Reason.java",
    "RejectedException.java",
    "Words.java",
    "client/CallbackClient.java",
    "client/ClientBuilder.java",
    "client/ClientException.java",
    "client/Reply.java",
    "client/ReplyReader.java",
    "client/Transport.java",
    "client/package-info.java",
    "internal/Base64Text.java",
    "internal/BodyFormat.java",
    "internal/BodyParser.java",
    "internal/BodyWriter.java",
    "internal/Bytes.java",
    "internal/Codec.java",
    "internal/Digits.java",
    "internal/Draft.java",
    "internal/ElementReader.java",
    "internal/ElementWriter.java",
    "internal/Jackson.java",
    "internal/JsonText.java",
    "internal/JsonWriter.java",
    "internal/Judge.java",
    "internal/KeyText.java",
    "internal/Kind.java",
    "internal/Member.java",
    "internal/Node.java",
    "internal/NormalForm.java",
    "internal/OpenValues.java",
    "internal/Place.java",
    "internal/Profile.java",
    "internal/Rule.java",
    "internal/Rules.java",
    "internal/Shape.java",
    "internal/StrictReader.java",
    "internal/StringReader.java",
    "internal/SureText.java",
    "internal/Texts.java",
    "internal/UnreadableException.java",
    "internal/UnsureException.java",
    "internal/package-info.java",
    "package-info.java",
    "receiver/Answer.java",
    "receiver/Answers.java",
    "receiver/CallbackReceiver.java",
    "receiver/Cell.java",
    "receiver/Censor.java",
    "receiver/Censors.java",
    "receiver/Counters.java",
    "receiver/Counts.java",
    "receiver/Deadline.java",
    "receiver/Event.java",
    "receiver/Failure.java",
    "receiver/Fallback.java",
    "receiver/Handler.java",
    "receiver/Head.java",
    "receiver/Hooks.java",
    "receiver/Job.java",
    "receiver/Lane.java",
    "receiver/Lanes.java",
    "receiver/LateException.java",
    "receiver/ReceiverBuilder.java",
    "receiver/ReceiverServer.java",
    "receiver/Rejection.java",
    "receiver/Reply.java",
    "receiver/Requests.java",
    "receiver/Route.java",
    "receiver/Routes.java",
    "receiver/Settings.java",
    "receiver/Stopped.java",
    "receiver/Threads.java",
    "receiver/TimedInputStream.java",
    "receiver/Window.java",
    "receiver/package-info.java",
];

/// Of the module for Spring.
const SPRING: &[(&str, &str)] =
    sources!["spring/CallbackController.java", "spring/Head.java", "spring/LateBody.java", "spring/package-info.java",];

/// Where the sources of a module's package lie.
pub(super) fn folder(module: &str, package: &str) -> String {
    format!("{module}/src/main/java/{}", package.replace('.', "/"))
}

pub(super) fn files(package: &str) -> Files {
    let modules = [("sdk", SDK), ("sdk-spring", SPRING)];
    let sources = modules.into_iter().flat_map(|(module, sources)| sources.iter().map(move |source| (module, source)));
    sources
        .map(|(module, (path, text))| {
            let text = sorted_imports(&text.replace(PLACEHOLDER, package));
            (format!("{}/{path}", folder(module, package)), format!("{HEADER}{text}"))
        })
        .collect()
}

/// The package's own name decides where its imports stand among the others.
fn sorted_imports(text: &str) -> String {
    let is_import = |line: &&str| line.starts_with("import ");
    let mut imports: Vec<&str> = text.lines().filter(is_import).collect();
    imports.sort_unstable_by_key(|line| line.trim_end_matches(';'));
    let mut sorted = imports.into_iter();
    let lines = text.lines().map(|line| if is_import(&line) { sorted.next().unwrap_or_default() } else { line });
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{files, sorted_imports};

    #[test]
    fn the_placeholder_is_gone_and_imports_are_in_order() {
        for (path, text) in files("org.other") {
            assert!(!text.contains("imhook.sdk"), "{path}");
            assert!(path.contains("/org/other/"), "{path}");
        }
        assert_eq!(sorted_imports("import b;\nimport a.c;\nimport a;\nx\n"), "import a;\nimport a.c;\nimport b;\nx\n");
    }
}
