//! What happens on a machine that lacks a toolchain: it is named with what to install, and the exit status is the documented one.

use std::{
    path::Path,
    process::{Command, Output},
};

/// Names a language, what is missing for it first, and what to install.
const LANGUAGES: [(&str, &str, &str); 4] = [
    ("typescript", "no node", "Node 20"),
    ("python", "no python3", "Python 3.11"),
    ("go", "no go", "Go 1.26"),
    ("java", "no javac", "a JDK, 17 or later, and Maven"),
];

/// Runs it where no program is found.
fn xtask(arguments: &[&str]) -> (Option<i32>, String) {
    let nothing = tempfile::tempdir().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(root).env("PATH", nothing.path()).env("CARGO", "no-cargo-here");
    let Output { status, stdout, stderr } = command.output().expect("xtask starts");
    (status.code(), [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat())
}

#[test]
fn a_language_that_is_named_and_lacks_its_tools_is_an_error() {
    for (language, missing, remedy) in LANGUAGES {
        let (code, output) = xtask(&["conformance", "--lang", language]);
        assert_eq!(code, Some(100), "{output}");
        for part in [language, missing, remedy] {
            assert!(output.contains(part), "{part} is not in\n{output}");
        }
    }
}

#[test]
fn languages_that_are_not_named_are_left_out_aloud() {
    // It ends in an error because there is no cargo either.
    let (code, output) = xtask(&["conformance"]);
    assert_eq!(code, Some(100), "{output}");
    for (language, missing, remedy) in LANGUAGES {
        let line = output.lines().find(|line| line.starts_with(&format!("{language} is left out: {missing}")));
        assert!(line.is_some_and(|line| line.contains(remedy)), "{language} is not named in\n{output}");
    }
}

#[test]
fn with_all_a_missing_toolchain_fails_before_anything_is_built() {
    let (code, output) = xtask(&["conformance", "--all"]);
    assert_eq!(code, Some(100), "{output}");
    assert!(output.contains("typescript: no node: install Node 20"), "{output}");
}

#[test]
fn a_suite_without_its_tools_is_skipped_and_with_all_it_fails() {
    for (suite, missing, remedy) in &LANGUAGES[2..] {
        let (code, output) = xtask(&["test", "--only", suite]);
        assert_eq!(code, Some(0), "{output}");
        for part in ["skipped: ", missing, remedy, "0 passed, 0 failed"] {
            assert!(output.contains(part), "{part} is not in\n{output}");
        }
        let (code, output) = xtask(&["test", "--all", "--only", suite]);
        assert_eq!(code, Some(1), "{output}");
        assert!(output.contains(missing) && output.contains(remedy), "{output}");
    }
}
