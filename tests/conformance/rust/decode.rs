//! `decode`: what the stub makes of a body.

use std::sync::LazyLock;

use imhook_sdk::{Callback, Finding, v2020_10, v2024_03};
use imhook_validator::{Profile, Validator};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{Outcome, lines};

/// A body to read.
#[derive(Deserialize)]
pub(crate) struct Question {
    id: serde_json::Value,
    edition: String,
    callback: String,
    profile: String,
    #[serde(deserialize_with = "lines::bytes")]
    body: Vec<u8>,
}

/// What came of it.
#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub(crate) enum Answer {
    Accepted { id: serde_json::Value, ok: bool, encoded: String, identity: Option<String>, order_key: Option<String> },
    Refused { id: serde_json::Value, ok: bool, reason: &'static str, pointer: String, findings: Vec<Place> },
}

#[derive(Serialize)]
pub(crate) struct Place {
    pointer: String,
    reason: &'static str,
}

/// A decoded body, written again, and its keys.
struct Read {
    encoded: Vec<u8>,
    identity: Option<String>,
    order_key: Option<String>,
}

/// Reads as a receiver does, or checks as a client does before it reads.
pub(crate) fn answer(question: &Question) -> Outcome<Answer> {
    let id = question.id.clone();
    let read = match question.profile.as_str() {
        "tolerant" => read(question)?,
        "strict" => match check(question)? {
            findings if findings.is_empty() => read(question)?,
            findings => Err(findings),
        },
        other => return Err(format!("no profile {other}").into()),
    };
    Ok(match read {
        Ok(Read { encoded, identity, order_key }) => {
            Answer::Accepted { id, ok: true, encoded: lines::text(&encoded), identity, order_key }
        }
        Err(findings) => {
            let findings: Vec<Place> = findings.into_iter().map(Place::from).collect();
            let first = findings.first().ok_or("refused without a finding")?;
            Answer::Refused { id, ok: false, reason: first.reason, pointer: first.pointer.clone(), findings }
        }
    })
}

impl From<Finding> for Place {
    fn from(finding: Finding) -> Place {
        Place { reason: finding.reason.name(), pointer: finding.pointer }
    }
}

/// What the strict profile has against the bytes, before anything is read from them.
fn check(question: &Question) -> Outcome<Vec<Finding>> {
    static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new().expect("the contract is in order"));
    let target = VALIDATOR.target(&question.edition, &question.callback)?;
    Ok(VALIDATOR.check(target, Profile::Strict, &question.body).findings)
}

fn read(question: &Question) -> Outcome<Result<Read, Vec<Finding>>> {
    let Question { edition, callback: name, body, .. } = question;
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (edition.as_str(), name.as_str()) {
                return Ok(read_as(callback, body));
            }
        };
    }
    every_event!(if_it_is);
    let censor = &v2024_03::callbacks::MESSAGE_CENSOR;
    if censor.edition() != edition {
        return Err(format!("no callback {name} in {edition}").into());
    }
    if censor.name() == name {
        return Ok(read_as(censor, body));
    }
    if name.strip_suffix(".answer") == Some(censor.name()) {
        let read = |answer| Read { encoded: encode_answer(&answer), identity: None, order_key: None };
        return Ok(censor.decode_answer(body).map(read).map_err(|rejected| rejected.findings));
    }
    Err(format!("no callback {name} in {edition}").into())
}

fn read_as<E, T: DeserializeOwned + Serialize, A>(
    callback: &Callback<E, T, A>,
    body: &[u8],
) -> Result<Read, Vec<Finding>> {
    let body = callback.decode(body).map_err(|rejected| rejected.findings)?;
    Ok(Read {
        encoded: callback.encode(&body),
        identity: callback.identity(&body),
        order_key: callback.order_key(&body),
    })
}

/// An answer as it is, also where the strict profile would not send it.
fn encode_answer(answer: &impl Serialize) -> Vec<u8> {
    imhook_schema::wire::to_vec(answer).expect("an answer of the contract is JSON")
}
