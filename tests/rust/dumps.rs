//! The model of the zoo, whole: a change of the model's form shows here first.

use imhook_codegen::{
    emit::{json_schema, rust},
    model::dump,
};

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

#[test]
fn the_zoos_rust_callbacks() {
    insta::assert_snapshot!(rust::files(&ZOO)["src/vzoo/callbacks.rs"]);
}

#[test]
fn the_zoos_rust_receiver() {
    insta::assert_snapshot!(rust::files(&ZOO)["src/vzoo/receiver.rs"]);
}

#[test]
#[should_panic(expected = "a key below an object that may be absent has no Rust form yet")]
fn a_key_below_an_object_that_may_be_absent_is_refused() {
    let mut model = ZOO.clone();
    model.editions[0].callbacks[0].order_key = vec!["objectOptional.word".to_owned()];
    rust::files(&model);
}
