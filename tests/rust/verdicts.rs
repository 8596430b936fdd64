//! The verdict on every vector: what is right is accepted, what is wrong is refused where and why the manifest says.

use imhook_tests::vectors::{invalid, valid};
use imhook_validator::Profile;

use crate::VALIDATOR;

#[test]
fn every_body_that_is_right_is_accepted_in_both_profiles() {
    let (examples, captures, own) = (valid("examples"), valid("captures"), valid("own"));
    assert_eq!((examples.len(), captures.len(), own.len()), (79, 43, VALIDATOR.targets().count()));
    for body in examples.iter().chain(&captures).chain(&own) {
        let target = VALIDATOR.target(&body.edition, &body.callback).expect("a known callback");
        for profile in Profile::ALL {
            let verdict = VALIDATOR.check(target, profile, &body.bytes);
            assert!(verdict.is_valid(), "{} {}: {:?}", body.file, profile.name(), verdict.findings);
        }
    }
}

#[test]
fn r7_every_invalid_body_is_judged_as_the_manifest_says_in_both_profiles() {
    let rows = invalid();
    assert_eq!(rows.len(), 422);
    let mut wrong = Vec::new();
    for row in &rows {
        let target = VALIDATOR.target(&row.edition, &row.event).expect("a known callback");
        for (profile, expected) in [(Profile::Tolerant, &row.tolerant), (Profile::Strict, &row.strict)] {
            let verdict = VALIDATOR.check(target, profile, &row.bytes());
            let found: Vec<_> =
                verdict.findings.iter().map(|finding| (finding.pointer.as_str(), finding.reason.name())).collect();
            let right = match expected.as_str() {
                "accept" => found.is_empty(),
                _ => found == [(row.pointer.as_str(), row.reason())],
            };
            if !right {
                let want = (expected, &row.pointer, row.reason());
                wrong.push(format!("{} {}: want {want:?}, found {found:?}", row.file, profile.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_has_a_place_inside_its_body_and_texts_in_both_languages() {
    for row in invalid() {
        let target = VALIDATOR.target(&row.edition, &row.event).expect("a known callback");
        let bytes = row.bytes();
        for finding in VALIDATOR.check(target, Profile::Strict, &bytes).findings {
            assert!(finding.span.end <= bytes.len(), "{}: {:?}", row.file, finding.span);
            let before = &bytes[..finding.span.start];
            let line = before.split(|byte| *byte == b'\n').count();
            assert_eq!(finding.line, line, "{}", row.file);
            assert!(finding.column >= 1 && !finding.rule.is_empty(), "{}: {finding:?}", row.file);
            let texts = [Some(&finding.message), finding.help.as_ref()];
            for text in texts.into_iter().flatten() {
                assert!(!text.en.is_empty() && !text.zh.is_empty(), "{}: {finding:?}", row.file);
                assert!(!text.zh.is_ascii(), "{}: not Chinese: {}", row.file, text.zh);
            }
        }
    }
}
