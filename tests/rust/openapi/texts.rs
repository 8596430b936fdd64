//! What the descriptions tell.

use imhook_codegen::{
    emit::openapi::{self, Examples, Version},
    model::{Language, Model},
};

use super::{PUBLISHED, operation};
use crate::{VALIDATOR, ZOO};

#[test]
fn codes_rules_faults_and_delivery_are_told() {
    for (edition, _, language, document) in &*PUBLISHED {
        for fact in &VALIDATOR.model().delivery.facts {
            let description = document["info"]["description"].as_str().expect("a description");
            assert!(description.contains(fact.text.text(*language)), "{}", fact.topic.en);
        }
        for body in edition.bodies().filter(|body| !body.is_answer) {
            let told = operation(document, &body, false)["description"].as_str().expect("a description");
            let faults = edition.faults.iter().filter(|fault| body.callback.faults.contains(&fault.id));
            for text in faults.flat_map(|fault| [&fault.title, &fault.consequence]) {
                assert!(told.contains(text.text(*language)), "{}", body.name);
            }
            for rule in body.rules() {
                assert!(told.contains(rule.meaning.text(*language)), "{}", body.name);
            }
        }
        for (name, schema) in document["components"]["schemas"].as_object().expect("schemas") {
            let Some(code) = edition.codes.iter().find(|code| code.name == *name) else { continue };
            let told = schema["description"].as_str().expect("a description");
            for value in &code.values {
                assert!(told.contains(value.text.text(*language)) && told.contains(&value.name), "{name}");
            }
        }
    }
}

#[test]
fn confidential_members_are_marked() {
    for (edition, _, _, document) in &*PUBLISHED {
        let schemas = &document["components"]["schemas"];
        for object in &edition.objects {
            for member in &object.members {
                let schema = &schemas[&object.name]["properties"][&member.name];
                assert_eq!(schema["x-confidential"] == true, member.confidential, "{}.{}", object.name, member.name);
                assert_eq!(schema["format"] == "password", member.confidential, "{}.{}", object.name, member.name);
            }
        }
    }
}

#[test]
fn the_words_of_an_operation() {
    let model: &Model = &ZOO;
    for (language, name) in [(Language::En, "operation_en"), (Language::Zh, "operation_zh")] {
        let document = openapi::document(model, &model.editions[0], Version::V31, language, &Examples::default());
        let post = &document["components"]["pathItems"]["everything"]["post"];
        insta::assert_snapshot!(name, post["description"].as_str().expect("a description"));
    }
}
