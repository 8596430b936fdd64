//! Tests that need more than one crate: the contract on the vectors, and the reader and emitters on the zoo.

mod agreement;
mod attributes;
mod contract;
mod dumps;
mod frozen;
mod guess;
mod layering;
mod literals;
mod long_texts;
mod openapi;
mod published;
mod reencoding;
mod refusals;
mod rules;
mod scanner;
mod tower;
mod verdicts;

use std::sync::LazyLock;

use imhook_codegen::{
    model::{Model, reader},
    settings::Settings,
};
use imhook_tests::zoo;
use imhook_validator::Validator;

/// The contract's own validator, made once.
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new().expect("the contract is in order"));

/// The zoo's model.
static ZOO: LazyLock<Model> = LazyLock::new(|| {
    let (editions, delivery) = reader::read(&[&zoo::EDITION], imhook_schema::FAULTS, &imhook_schema::DELIVERY)
        .unwrap_or_else(|problems| panic!("{problems}"));
    Model { settings: Settings::load().expect("the settings are in order"), editions, delivery }
});

/// The zoo's validator.
static ZOO_VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::of(ZOO.clone()));
