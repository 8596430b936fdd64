//! The whole corpus through the program: what it prints and how it ends is what the manifest says.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::Value;

use super::support::{Run, command, findings};

fn vectors() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors")
}

/// Runs `imhook validate --format json` in the folder of the vectors.
fn validate(arguments: &[&str]) -> Run {
    let arguments = [&["validate", "--format", "json"], arguments].concat();
    let output = command(&vectors(), &arguments).output().expect("the program");
    Run {
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
        status: output.status.code().expect("an exit status"),
    }
}

#[test]
fn bodies_that_are_right_end_with_0_in_both_profiles_whatever_the_folder() {
    for profile in ["tolerant", "strict"] {
        let run = validate(&["--profile", profile, "examples", "captures", "own"]);
        assert_eq!(run.status, 0, "{}", run.err);
        let reports = run.reports();
        assert_eq!(reports.len(), 79 + 43 + 34);
        for report in reports {
            assert_eq!((&report["valid"], &report["guessed"]), (&Value::Bool(true), &Value::Bool(false)), "{report}");
        }
        assert!(run.err.contains("skipped"), "the .http files beside the captures are said: {}", run.err);
    }
}

#[test]
fn broken_bodies_end_with_1_and_the_manifests_findings_in_both_profiles() {
    let manifest = fs::read(vectors().join("invalid/manifest.json")).expect("the manifest");
    let manifest: Value = serde_json::from_slice(&manifest).expect("the manifest is JSON");
    let cases = manifest["cases"].as_array().expect("cases");
    assert_eq!(cases.len(), 422);
    for profile in ["tolerant", "strict"] {
        let run = validate(&["--profile", profile, "invalid"]);
        assert_eq!(run.status, 1, "{}", run.err);
        let reports: BTreeMap<String, Value> = run
            .reports()
            .into_iter()
            .map(|report| (report["file"].as_str().expect("a file").to_owned(), report))
            .collect();
        assert_eq!(reports.len(), cases.len());
        for case in cases {
            let text = |name: &str| case[name].as_str().expect("a text").to_owned();
            let report = &reports[&format!("invalid/{}", text("file"))];
            let kind = text("kind");
            let reason = if kind == "null-for-required" { "missing-required".to_owned() } else { kind };
            let wanted = if text(profile) == "reject" { vec![(reason, text("pointer"))] } else { vec![] };
            assert_eq!(findings(report), wanted, "{report}");
            assert_eq!(report["valid"], wanted.is_empty(), "{report}");
            let place = (report["edition"].as_str(), report["callback"].as_str());
            assert_eq!(place, (case["edition"].as_str(), case["event"].as_str()), "{report}");
        }
    }
}
