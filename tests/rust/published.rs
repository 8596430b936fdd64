//! What the validator decides with is what is published, byte for byte.

use std::fs;

use imhook_codegen::emit::json_schema::{self, Draft};
use imhook_tests::vectors::workspace;
use imhook_validator::Profile;

use crate::{VALIDATOR, ZOO};

#[test]
fn the_validators_schemas_are_the_published_files() {
    let model = VALIDATOR.model();
    let mut compared = 0;
    for (edition, body) in model.editions.iter().flat_map(|edition| edition.bodies().map(move |body| (edition, body))) {
        for draft in Draft::ALL {
            for profile in Profile::ALL {
                let path = json_schema::path(edition, &body, profile, draft);
                let published = fs::read_to_string(workspace().join("generated/json-schema").join(&path))
                    .unwrap_or_else(|error| panic!("{path}: {error}"));
                let schema = json_schema::schema(model, edition, &body, profile, draft);
                assert_eq!(json_schema::text(&schema), published, "{path}: run `cargo xtask generate`");
                compared += 1;
            }
        }
    }
    // 6 callbacks of the document, 27 of the server and one answer, in two drafts and two profiles.
    assert_eq!(compared, (6 + 27 + 1) * 4);
}

#[test]
fn every_schema_compiles_in_both_drafts_the_zoos_too() {
    for model in [VALIDATOR.model(), &*ZOO] {
        let schemas = json_schema::files(model);
        assert!(schemas.len() > 8);
        for (path, text) in schemas.iter().filter(|(path, _)| *path != "index.json") {
            let schema = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let valid = jsonschema::meta::validate(&schema);
            assert!(valid.is_ok(), "{path}: {valid:?}");
            assert!(jsonschema::validator_for(&schema).is_ok(), "{path}");
        }
    }
}

#[test]
fn e5_bounds_are_exact_integers() {
    let schemas = json_schema::files(&ZOO);
    let text = &schemas["zoo/everything.schema.json"];
    for bound in ["-9223372036854775808", "9223372036854775807", "-2147483648", "2147483647"] {
        assert!(text.contains(bound), "{bound}");
    }
}
