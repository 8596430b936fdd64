//! `send`: posts bodies with the typed client.

use std::time::Duration;

use imhook_sdk::{
    Callback, Decision,
    client::{Client, ClientError},
    v2020_10, v2024_03,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::runtime::Builder;

use crate::{Outcome, lines};

/// Where the receiver is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    url: String,
    timeout_ms: Option<u64>,
    retries: Option<u32>,
}

/// A body to post.
#[derive(Deserialize)]
struct Question {
    id: Value,
    edition: String,
    callback: String,
    #[serde(deserialize_with = "lines::bytes")]
    body: Vec<u8>,
}

/// One client of each edition.
struct Clients {
    v2020_10: v2020_10::Client,
    v2024_03: v2024_03::Client,
}

/// Posts each line's body, and writes what came of it.
pub(crate) fn run(config: &str) -> Outcome<()> {
    let config: Config = serde_json::from_str(config)?;
    let clients = Clients { v2020_10: config.client(), v2024_03: config.client() };
    let runtime = Builder::new_current_thread().enable_all().build()?;
    lines::answer(|question: &Question| {
        let mut answer = match runtime.block_on(clients.post(question))? {
            Ok(answer) => json!({ "ok": true, "answer": answer }),
            Err(Failure { error, status }) => json!({ "ok": false, "error": error, "status": status }),
        };
        answer["id"] = question.id.clone();
        Ok(answer)
    })
}

impl Config {
    fn client<E>(&self) -> Client<E> {
        let mut builder = Client::builder(&self.url);
        if let Some(time) = self.timeout_ms {
            builder = builder.timeout(Duration::from_millis(time));
        }
        if let Some(times) = self.retries {
            builder = builder.retries(times);
        }
        builder.build()
    }
}

/// Why a post did not succeed, in the words of the protocol.
struct Failure {
    error: &'static str,
    status: Option<u16>,
}

impl Clients {
    /// Posts by the method of the callback, as a user of the client would.
    async fn post(&self, question: &Question) -> Outcome<Result<Value, Failure>> {
        let Question { edition, callback: name, body, .. } = question;
        macro_rules! if_it_is {
            ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
                let callback = &$edition::callbacks::$constant;
                if (callback.edition(), callback.name()) == (edition.as_str(), name.as_str()) {
                    let body = match read(callback, body) {
                        Ok(body) => body,
                        Err(failure) => return Ok(Err(failure)),
                    };
                    let posted = self.$edition.$post(&body).await;
                    return Ok(posted.map(|()| Value::Null).map_err(Failure::from));
                }
            };
        }
        every_event!(if_it_is);
        let censor = &v2024_03::callbacks::MESSAGE_CENSOR;
        if (censor.edition(), censor.name()) != (edition.as_str(), name.as_str()) {
            return Err(format!("no callback {name} in {edition}").into());
        }
        let body = match read(censor, body) {
            Ok(body) => body,
            Err(failure) => return Ok(Err(failure)),
        };
        let decision = self.v2024_03.message_censor(&body).await;
        Ok(decision.map_err(Failure::from).map(|decision| match decision {
            Decision::Pass => json!("pass"),
            Decision::Refuse => json!("refuse"),
            Decision::Replace(answer) => {
                json!({ "replace": lines::text(&imhook_schema::wire::to_vec(&answer).unwrap_or_default()) })
            }
        }))
    }
}

/// The body, if a client may send it. Later on a refusal is about the answer.
fn read<E, T: DeserializeOwned + Serialize, A>(callback: &Callback<E, T, A>, body: &[u8]) -> Result<T, Failure> {
    let rejected = |_| Failure { error: "rejected", status: None };
    let body = callback.decode(body).map_err(rejected)?;
    callback.encode_strict(&body).map_err(rejected)?;
    Ok(body)
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Failure {
        let (error, status) = match error {
            ClientError::Rejected(_) => ("answer", None),
            ClientError::Status(status) => ("status", Some(status.as_u16())),
            ClientError::Timeout => ("timeout", None),
            _ => ("connection", None),
        };
        Failure { error, status }
    }
}
