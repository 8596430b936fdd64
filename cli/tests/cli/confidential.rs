//! Values of confidential members are never shown, whatever is wrong with the body.

use imhook_validator::{Model, Validator};

use crate::support::Place;

/// Stands in the place of the value; also as a number.
const SECRET: &str = "8102938475";

/// Edition, callback or answer, and a confidential member of its object.
fn members(validator: &Validator) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for target in validator.targets() {
        let (edition, name) = (validator.edition(target).id.clone(), validator.name(target).to_owned());
        let object = validator.body(target).object;
        let confidential = object.members.iter().filter(|member| member.confidential);
        all.extend(confidential.map(|member| (edition.clone(), name.clone(), member.name.clone())));
    }
    all
}

#[test]
fn no_report_shows_a_confidential_value() {
    let validator = Validator::new().expect("the contract is sound");
    let members = members(&validator);
    assert!(!members.is_empty(), "the contract has confidential members");
    for (edition, callback, member) in members {
        for body in [
            // Something else is wrong.
            format!(r#"{{"{member}":"{SECRET}","nobody":1}}"#),
            // The value itself is wrong.
            format!(r#"{{"{member}":{SECRET}}}"#),
            format!(r#"{{"{member}":["{SECRET}",{{"x":"{SECRET}"}}]}}"#),
            format!(r#"{{"{member}":"{SECRET}","{member}":"{SECRET}"}}"#),
            // Not where the contract has it.
            format!(r#"{{"nobody":{{"{member}":"{SECRET}"}}}}"#),
            // No JSON.
            format!(r#"{{"{member}":"{SECRET}""#),
            format!(r#"{{"{member}" : "{SECRET}"#),
            format!(r#"{{"{member}":{SECRET},}}"#),
            format!(r#"{{"{member}":["{SECRET}",{{"x":"{SECRET}"}}"#),
            format!(r#"{{"{member}":"{SECRET}\q"}}"#),
        ] {
            let place =
                Place::with("body.json", &body).and("envelope.json", format!(r#"{{"path":"/","body":{body}}}"#));
            for file in ["body.json", "envelope.json"] {
                for known in [&["--edition", &edition, "--callback", &callback][..], &[]] {
                    // JSON is the record of what every other format picks from.
                    for format in ["text", "json"] {
                        let options = ["validate", "--profile=strict", "--format", format, file];
                        let run = place.run(&[&options[..], known].concat());
                        let shown = format!("{}{}", run.out, run.err);
                        assert!(!shown.contains(SECRET), "{edition} {callback} {member} {body}\n{shown}");
                        assert!(format == "json" || shown.contains("***"), "{body}\n{shown}");
                    }
                }
            }
        }
    }
}

#[test]
fn no_other_format_and_no_summary_shows_one() {
    let validator = Validator::new().expect("the contract is sound");
    for (edition, callback, member) in members(&validator) {
        let lines = format!(
            "{{\"{member}\":{SECRET}}}\n{{\"{member}\":\"{SECRET}\",\"nobody\":1}}\n{{\"{member}\":\"{SECRET}\n"
        );
        let place = Place::with("body.ndjson", lines);
        let options = ["validate", "--profile=strict", "--edition", &edition, "--callback", &callback, "body.ndjson"];
        for format in ["--format=sarif", "--format=github", "--summary", "--summary=json", "--summary=html"] {
            let run = place.run(&[&options[..], &[format]].concat());
            assert_eq!(run.status, 1, "{run:?}");
            assert!(run.out.contains("wrong-type") && !run.out.contains(SECRET), "{member} {format}\n{}", run.out);
        }
    }
}

#[test]
fn a_name_is_confidential_everywhere_or_nowhere() {
    // The program masks by name, so that a value is hidden under the wrong callback too.
    let model = Model::load().expect("the contract is sound");
    let members = || model.editions.iter().flat_map(|edition| &edition.objects).flat_map(|object| &object.members);
    for member in members().filter(|member| member.confidential) {
        let open = members().find(|other| other.name == member.name && !other.confidential);
        assert!(open.is_none(), "`{}` is confidential in one object and open in another", member.name);
    }
}
