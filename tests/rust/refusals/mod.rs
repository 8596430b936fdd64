//! Every guard of the model's reader fires: each refused thing stands in an edition of its own, and what the reader
//! says of it is written down.

mod callbacks;
mod codes;
mod delivery;
mod fields;
mod structs;
mod texts;

use imhook_codegen::model::reader;
use imhook_schema::{
    DELIVERY, FAULTS,
    contract::{Body, Callback, CodeTable, Delivery, Edition, Path, text},
};

/// A callback around a body, sound but for what is changed.
const SOUND: Callback = Callback {
    name: "sound",
    title: text("Sound", "正常"),
    when: text("Never.", "从不。"),
    path: Path::Fixed("/sound"),
    ..Callback::BLANK
};

/// What the reader says of one body type.
fn problems_of(body: Body) -> Vec<String> {
    problems_with(vec![Callback { body, ..SOUND }], &[])
}

/// What the reader says of an edition called `bad`.
fn problems_with(callbacks: Vec<Callback>, codes: &'static [&'static CodeTable]) -> Vec<String> {
    // Editions are constants; a test makes its own at run time and leaves it.
    let callbacks: Vec<&'static Callback> =
        callbacks.into_iter().map(|callback| &*Box::leak(Box::new(callback))).collect();
    problems_in(&Edition {
        id: "bad",
        title: text("Bad", "错误"),
        about: text("Bad.", "错误。"),
        frozen: false,
        callbacks: callbacks.leak(),
        codes,
    })
}

/// What the reader says of an edition, without the edition's id.
fn problems_in(edition: &Edition) -> Vec<String> {
    problems_under(edition, &DELIVERY)
}

/// The same under another delivery.
fn problems_under(edition: &Edition, delivery: &Delivery) -> Vec<String> {
    match reader::read(&[edition], FAULTS, delivery) {
        Ok(_) => Vec::new(),
        Err(problems) => {
            problems.0.iter().map(|problem| problem.to_string().trim_start_matches("bad ").to_owned()).collect()
        }
    }
}

/// Declares a struct with one documented field and asserts what the reader says of it.
macro_rules! refuses {
    ($test:ident: $(#[$struct:meta])* { $(#[$field:meta])* $name:ident: $kind:ty } says $what:literal) => {
        #[test]
        fn $test() {
            /// A struct.
            ///
            /// zh: 结构
            #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
            $(#[$struct])*
            struct Bad {
                /// A field.
                ///
                /// zh: 字段
                /// since: 2020-01-01
                $(#[$field])*
                $name: $kind,
            }
            assert_eq!(super::problems_of(imhook_schema::contract::Body::of::<Bad>()), [$what]);
        }
    };
}
use refuses;

#[test]
fn a_sound_callback_is_not_refused() {
    /// A struct.
    ///
    /// zh: 结构
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    struct Sound {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        field: String,
    }
    assert_eq!(problems_of(Body::of::<Sound>()), [""; 0]);
}

#[test]
fn every_problem_of_a_run_is_reported_together() {
    /// A struct.
    ///
    /// zh: 结构
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    struct Bad {
        /// A refused type.
        ///
        /// zh: 类型
        /// since: 2020-01-01
        count: u32,
        /// No Chinese.
        ///
        /// since: 2020-01-01
        word: String,
    }
    let callbacks = vec![Callback { body: Body::of::<Bad>(), title: text("Bad", ""), ..SOUND }];
    assert_eq!(
        problems_with(callbacks, &[]),
        [
            "Bad.count: an integer of format `uint32` is not allowed; the wire has i32 and i64 only; see the allowed types",
            "Bad.word: has no Chinese text; add a paragraph that starts `zh:` to its doc comment",
            "sound (title): has no Chinese text",
        ]
    );
}
