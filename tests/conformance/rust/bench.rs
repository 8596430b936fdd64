//! `bench`: decoding and encoding beside serde_json into and from the same types.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use imhook_sdk::{Callback, v2020_10, v2024_03};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{Outcome, lines, usual};

/// A body, and how long to work on it.
#[derive(Deserialize)]
pub(crate) struct Question {
    edition: String,
    callback: String,
    #[serde(deserialize_with = "lines::bytes")]
    body: Vec<u8>,
    rounds: usize,
    ms: u64,
}

/// Nanoseconds per body, a number a round.
#[derive(Serialize)]
pub(crate) struct Answer {
    usual: String,
    decode: Rounds,
    encode: Rounds,
}

#[derive(Serialize, Default)]
struct Rounds {
    ours: Vec<f64>,
    usual: Vec<f64>,
}

/// Measures one body.
pub(crate) fn answer(question: &Question) -> Outcome<Answer> {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (question.edition.as_str(), question.callback.as_str()) {
                return measure(callback, question);
            }
        };
    }
    every_event!(if_it_is);
    measure(&v2024_03::callbacks::MESSAGE_CENSOR, question)
}

fn measure<E, T: DeserializeOwned + Serialize, A>(
    callback: &Callback<E, T, A>,
    question: &Question,
) -> Outcome<Answer> {
    let time = Duration::from_millis(question.ms);
    let bytes = question.body.as_slice();
    let (body, decode_usual) = (callback.decode(bytes)?, usual::of(callback));
    let (mut decode, mut encode) = (Rounds::default(), Rounds::default());
    for _ in 0..question.rounds {
        decode.ours.push(per_body(time, || callback.decode(black_box(bytes)).is_ok()));
        decode.usual.push(per_body(time, || decode_usual(bytes)));
        encode.ours.push(per_body(time, || callback.encode(black_box(&body)).is_empty()));
        encode.usual.push(per_body(time, || serde_json::to_vec(black_box(&body)).is_ok()));
    }
    Ok(Answer { usual: usual::name(), decode, encode })
}

/// Does it over and over for so long; nanoseconds each.
#[expect(clippy::cast_precision_loss)]
fn per_body(time: Duration, mut work: impl FnMut() -> bool) -> f64 {
    /// The clock is asked once for so many.
    const BATCH: u64 = 64;
    let (start, mut done) = (Instant::now(), 0);
    loop {
        for _ in 0..BATCH {
            black_box(work());
        }
        done += BATCH;
        let passed = start.elapsed();
        if passed >= time {
            return passed.as_nanos() as f64 / done as f64;
        }
    }
}
