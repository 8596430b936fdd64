//! The model of the zoo, whole: a change of the model's form shows here first.

use imhook_codegen::{emit::json_schema, model::dump};

use crate::ZOO;

#[test]
fn the_zoos_model() {
    insta::assert_snapshot!(dump::text(&ZOO.editions[0]));
}

#[test]
fn the_zoos_strict_schema() {
    insta::assert_snapshot!(json_schema::files(&ZOO)["zoo/everything.strict.schema.json"]);
}

#[test]
fn e4_the_draft_07_form_of_a_rule() {
    let files = json_schema::files(&ZOO);
    let schema: serde_json::Value =
        serde_json::from_str(&files["draft-07/zoo/everything.strict.schema.json"]).expect("a schema is JSON");
    insta::assert_snapshot!(serde_json::to_string_pretty(&schema["allOf"]).expect("JSON"));
}
