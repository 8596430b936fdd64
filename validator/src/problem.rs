//! What a receiver says of a body that it refuses.

use imhook_schema::{Problem, ProblemPlace};

/// How many places a refusal lists, so that a small body cannot cause a huge answer.
const LISTED: usize = 100;

/// What is said with status 400 of a body (RFC 9457): pointers and reasons (rule R7), and no values.
///
/// `edition`: none where nothing told which it is. `places` are pairs of JSON pointer and reason, in the order of rule R7.
pub fn problem<'p>(
    edition: Option<&str>,
    callback: &str,
    places: impl IntoIterator<Item = (&'p str, &'p str)>,
) -> Problem {
    let place = |(pointer, reason): (&str, &str)| ProblemPlace { pointer: pointer.into(), reason: reason.into() };
    Problem {
        r#type: "about:blank".to_owned(),
        title: "The body breaks the contract".to_owned(),
        status: 400,
        edition: edition.map(str::to_owned),
        callback: Some(callback.to_owned()),
        errors: Some(places.into_iter().take(LISTED).map(place).collect()),
    }
}
