//! Asking the runners.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};
use imhook_tests::{
    runner::{Planned, Runner, write_line},
    vectors,
};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Deserialize;
use serde_json::json;

use crate::Outcome;

/// Captures that stand for what comes: a short message, a long one, a user's presence. The edition and the callback are
/// their folders.
const BODIES: [&str; 3] = [
    "2024-03/message/message-02-text-push-extra",
    "2024-03/message/message-14-long-text-18k",
    "2024-03/user-online/user-online-02-connect-no-packagename",
];

/// How many rounds each side has, in turn, and how long each is.
pub(crate) const ROUNDS: usize = 9;
pub(crate) const MILLISECONDS: u64 = 100;

/// Before they count: a runtime that compiles while it runs needs that long.
const WARM_UP: u64 = 1000;

/// What one language did with one body.
pub(crate) struct Results {
    pub(crate) language: String,
    /// The usual parser.
    pub(crate) usual: String,
    /// The body's file.
    pub(crate) body: &'static str,
    pub(crate) bytes: usize,
    pub(crate) decode: Sides,
    pub(crate) encode: Sides,
}

/// Nanoseconds per body, a number a round.
#[derive(Deserialize)]
pub(crate) struct Sides {
    pub(crate) ours: Vec<f64>,
    pub(crate) usual: Vec<f64>,
}

/// Every language with every body.
pub(crate) fn all(languages: &[Planned]) -> Outcome<Vec<Results>> {
    let bar = ProgressBar::new((languages.len() * BODIES.len()) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} bodies, {msg}")?);
    let mut results = Vec::new();
    for language in languages {
        bar.set_message(language.language.clone());
        let mut runner = Runner::start(language, &["bench"])?;
        let mut input = runner.take_input()?;
        for body in BODIES {
            let file = vectors::folder().join("captures").join(body).with_extension("json");
            let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            let folders: Vec<&str> = body.split('/').collect();
            let mut ask = |rounds: usize, milliseconds: u64| -> Outcome<Answer> {
                let question = json!({
                    "edition": folders[0], "callback": folders[1], "body": BASE64_STANDARD.encode(&bytes),
                    "rounds": rounds, "ms": milliseconds,
                });
                write_line(&mut input, &question)?;
                let answer = runner.next().map_err(|error| format!("{}: {error}", language.language))?;
                Ok(serde_json::from_value(answer)?)
            };
            ask(1, WARM_UP)?;
            let Answer { usual, decode, encode } = ask(ROUNDS, MILLISECONDS)?;
            let bytes = bytes.len();
            results.push(Results { language: language.language.clone(), usual, body, bytes, decode, encode });
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    Ok(results)
}

#[derive(Deserialize)]
struct Answer {
    usual: String,
    decode: Sides,
    encode: Sides,
}

impl Sides {
    /// The median of a side.
    pub(crate) fn median(rounds: &[f64]) -> f64 {
        let mut rounds = rounds.to_vec();
        rounds.sort_by(f64::total_cmp);
        rounds.get(rounds.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// How long ours takes, measured by the usual: the median over neighbouring rounds.
    pub(crate) fn ratio(&self) -> f64 {
        Sides::median(&self.ours.iter().zip(&self.usual).map(|(ours, usual)| ours / usual).collect::<Vec<_>>())
    }
}
