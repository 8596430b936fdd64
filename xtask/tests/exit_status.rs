//! What `cargo xtask generate` makes of a changed contract: a copy of the workspace is changed and asked.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Parts of the workspace that xtask needs.
const PARTS: [&str; 8] = [
    ".cargo",
    "schema-crate",
    "codegen",
    "xtask",
    "generated",
    "imhook.toml",
    "tests/vectors/examples",
    "tests/vectors/own",
];

/// A type of the contract that the tests change.
const SOURCE: &str = "schema-crate/src/v2024_03/user_online.rs";

/// A copy of the workspace.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> Copy {
        let copy = Copy { folder: tempfile::tempdir().expect("a folder") };
        for part in PARTS {
            copy_all(&root().join(part), &copy.folder.path().join(part));
        }
        fs::copy(root().join("Cargo.toml"), copy.folder.path().join("Cargo.toml")).expect("the manifest is copied");
        copy
    }

    /// Replaces a text of the changed type.
    fn change(&self, from: &str, to: &str) {
        let path = self.folder.path().join(SOURCE);
        let source = fs::read_to_string(&path).expect("the type is there");
        assert!(source.contains(from), "{from} is not in {SOURCE}");
        fs::write(path, source.replacen(from, to, 1)).expect("the type is written");
    }

    fn generate(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO"));
        command.args(["xtask", "generate"]).args(arguments).current_dir(self.folder.path());
        // One folder for all copies, so that libraries are built once.
        command.env("CARGO_TARGET_DIR", root().join("target/copy")).env_remove("CARGO_MANIFEST_DIR");
        let Output { status, stdout, stderr } = command.output().expect("cargo starts");
        (status.code(), [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat())
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace").to_owned()
}

fn copy_all(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("a file is copied");
        return;
    }
    fs::create_dir_all(to).expect("a folder is made");
    for entry in fs::read_dir(from).expect("a folder is read") {
        let entry = entry.expect("an entry is read");
        if entry.file_name() != "target" {
            copy_all(&entry.path(), &to.join(entry.file_name()));
        }
    }
}

/// One test, because all of it shares one build folder.
#[test]
fn generate_tells_fresh_stale_and_broken_apart_and_mends_what_is_missing() {
    let copy = Copy::new();
    assert_eq!(copy.generate(&["--check"]), (Some(0), String::new()), "fresh");

    copy.change("/// Platform of the client.", "/// Device of the client.");
    let (code, output) = copy.generate(&["--check"]);
    assert_eq!(code, Some(4), "stale: {output}");
    for part in [
        "stale: generated/model/2024-03.json",
        "-          \"en\": \"Platform of the client.\"",
        "+          \"en\": \"Device of the client.\"",
        "run `cargo xtask generate`",
    ] {
        assert!(output.contains(part), "{part} is not in\n{output}");
    }

    fs::remove_dir_all(copy.folder.path().join("generated")).expect("generated/ is removed");
    fs::create_dir_all(copy.folder.path().join("generated/old")).expect("an orphan's folder is made");
    fs::write(copy.folder.path().join("generated/old/left.json"), "{}").expect("an orphan is written");
    let (code, output) = copy.generate(&[]);
    assert_eq!(code, Some(0), "written from nothing: {output}");
    assert!(output.contains("1 removed"), "{output}");
    assert_eq!(copy.generate(&["--check"]).0, Some(0), "fresh again");

    copy.change(
        "pub timestamp: i64,",
        "pub timestamp: i64,\n    /// A count.\n    ///\n    /// zh: 数量\n    /// since: 2026-01-01\n    pub count: u32,\n    \
         /// No Chinese.\n    ///\n    /// since: 2026-01-01\n    pub word: String,",
    );
    let (code, output) = copy.generate(&["--check"]);
    assert_eq!(code, Some(100), "broken: {output}");
    for part in ["UserOnline.count: an integer of format `uint32`", "UserOnline.word: has no Chinese text"] {
        assert!(output.contains(part), "{part} is not in\n{output}");
    }
    assert_eq!(copy.generate(&[]).0, Some(100), "and nothing is written");
    assert_eq!(copy.generate(&["no-such-artefact"]).0, Some(2), "wrong usage");
}
