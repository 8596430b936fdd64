//! Starting the comparison.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

use serde_json::{Value, json};

use crate::folder;

/// One changed line of a runner's output, as `tests/conformance/broken` takes it.
pub(super) struct Broken {
    pub(super) line: usize,
    pub(super) change: String,
}

/// Compares Rust's runner with itself, or with itself with a defect: exit status and output.
pub(super) fn compare(name: &str, parts: &[&str], broken: Option<&Broken>) -> (Option<i32>, String) {
    let other = broken.map_or_else(|| runner("twin"), |broken| broken_runner("broken", broken));
    run(&folder::two_bodies(name), name, parts, &[runner("rust"), other])
}

/// Gives the runner that all are compared with a defect.
pub(super) fn compare_with_broken_oracle(name: &str, broken: &Broken) -> (Option<i32>, String) {
    run(&folder::two_bodies(name), name, &["vectors"], &[broken_runner("rust", broken)])
}

/// Compares over other vectors.
pub(super) fn compare_over(vectors: &Path, name: &str) -> (Option<i32>, String) {
    run(vectors, name, &["vectors"], &[runner("rust")])
}

fn run(vectors: &Path, name: &str, parts: &[&str], runners: &[Value]) -> (Option<i32>, String) {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance").join(name);
    fs::create_dir_all(&scratch).expect("a folder is made");
    let plan = json!({
        "parts": parts, "vectors": vectors, "matrix": null, "scratch": scratch.join("differences"), "runners": runners,
    });
    let mut command = Command::new(program("conformance"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut comparison = command.spawn().expect("the comparison starts");
    comparison.stdin.take().expect("a pipe").write_all(plan.to_string().as_bytes()).expect("it listens");
    let output = comparison.wait_with_output().expect("it ends");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

fn runner(language: &str) -> Value {
    json!({
        "language": language, "adapters": ["axum"], "program": program("conformance-rust"), "arguments": [],
        "folder": null, "environment": {},
    })
}

fn broken_runner(language: &str, broken: &Broken) -> Value {
    let mut runner = runner(language);
    runner["program"] = json!(program("conformance-broken"));
    runner["arguments"] = json!([broken.line.to_string(), broken.change, program("conformance-rust")]);
    runner
}

/// An example of this package, built once.
fn program(name: &str) -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let build = ["build", "--locked", "--quiet", "--workspace"];
        let examples = ["--example", "conformance", "--example", "conformance-rust", "--example", "conformance-broken"];
        let status = Command::new(env!("CARGO")).args(build).args(examples).status().expect("cargo starts");
        assert!(status.success(), "the programs do not build");
        // target/<profile>/deps/<this test>
        let test = env::current_exe().expect("a test has a path");
        test.ancestors().nth(2).expect("it lies in the target folder").join("examples")
    });
    folder.join(name)
}
