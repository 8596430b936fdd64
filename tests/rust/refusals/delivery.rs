//! Facts and replies.

use imhook_schema::{
    DELIVERY,
    contract::{Body, Callback, Delivery, Fact, Reply, ReplyBody, text},
};

use imhook_tests::zoo::Everything;

use super::{SOUND, problems_under, problems_with};

const FINE: Reply = Reply { status: 200, meaning: text("Fine.", "正常。"), body: ReplyBody::Empty };

/// What the reader says of the zoo under another delivery.
fn problems_of(delivery: &Delivery) -> Vec<String> {
    problems_under(&imhook_tests::zoo::EDITION, delivery)
}

/// What the reader says of a callback, sound but for its replies.
fn problems_of_replies(has_answer: bool, replies: &'static [Reply]) -> Vec<String> {
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
    problems_with(
        vec![Callback { body: Body::of::<Sound>(), answer: has_answer.then(Body::of::<Sound>), replies, ..SOUND }],
        &[],
    )
}

#[test]
fn the_contracts_own_delivery_is_sound() {
    assert_eq!(problems_of(&DELIVERY), [""; 0]);
}

#[test]
fn a_fact_without_its_chinese_text() {
    const FACTS: &[Fact] = &[Fact { topic: text("Topic", ""), text: text("Text.", "") }];
    assert_eq!(
        problems_of(&Delivery { facts: FACTS, ..DELIVERY }),
        ["delivery fact (topic): has no Chinese text", "delivery fact `Topic`: has no Chinese text"]
    );
}

#[test]
fn replies_without_text_twice_and_of_no_final_status() {
    const REPLIES: &[Reply] =
        &[FINE, FINE, Reply { status: 100, ..FINE }, Reply { status: 400, meaning: text("Bad.", ""), ..FINE }];
    assert_eq!(
        problems_of(&Delivery { replies: REPLIES, ..DELIVERY }),
        [
            "delivery: has two replies of status 200",
            "delivery: 100 is no status that ends a request",
            "delivery (status 400): has no Chinese text",
        ]
    );
}

#[test]
fn a_problem_that_is_no_struct_has_a_code_or_takes_an_objects_name() {
    assert_eq!(
        problems_of(&Delivery { problem: Body::of::<String>(), ..DELIVERY }),
        ["delivery: its problem is not a struct with named fields"]
    );
    let problems = problems_of(&Delivery { problem: Body::of::<Everything>(), ..DELIVERY });
    for what in [
        "delivery: its problem has a code, which belongs to editions",
        "zoo: an object has the name of the delivery's `Everything`",
    ] {
        assert!(problems.iter().any(|problem| problem == what), "{what} is not in {problems:?}");
    }
}

#[test]
fn an_answer_that_is_not_there_and_one_that_no_reply_holds() {
    const ANSWERED: &[Reply] = &[Reply { body: ReplyBody::Answer, ..FINE }];
    assert_eq!(problems_of_replies(false, ANSWERED), ["sound: status 200 replies with an answer that is not there"]);
    assert_eq!(problems_of_replies(true, &[FINE]), ["sound: has an answer, and no reply that holds it"]);
    assert_eq!(problems_of_replies(true, ANSWERED), [""; 0]);
}
