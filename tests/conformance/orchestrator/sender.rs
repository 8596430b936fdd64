//! `send`: a client that runs.

use std::process::ChildStdin;

use base64::{Engine, prelude::BASE64_STANDARD};
use imhook_tests::runner::{Planned, Runner, write_line};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Outcome;

/// A client in a process of its own.
pub(crate) struct Sender {
    runner: Runner,
    input: ChildStdin,
}

/// What a client says about a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sent {
    /// With what a censor decided, as the protocol writes it; null for an event.
    Taken(Value),
    Failed {
        error: String,
        status: Option<u16>,
    },
}

impl Sender {
    /// Starts one for a receiver.
    pub(crate) fn start(planned: &Planned, config: &Value) -> Outcome<Sender> {
        let mut runner = Runner::start(planned, &["send", &config.to_string()])?;
        let input = runner.take_input()?;
        Ok(Sender { runner, input })
    }

    /// Posts a body and waits for what comes of it.
    pub(crate) fn send(&mut self, edition: &str, callback: &str, body: &[u8]) -> Outcome<Sent> {
        #[derive(Deserialize)]
        struct Line {
            ok: bool,
            #[serde(default)]
            answer: Value,
            error: Option<String>,
            status: Option<u16>,
        }
        let question =
            json!({ "id": 0, "edition": edition, "callback": callback, "body": BASE64_STANDARD.encode(body) });
        write_line(&mut self.input, &question)?;
        let line: Line = serde_json::from_value(self.runner.next()?)?;
        Ok(match line {
            Line { ok: true, answer, .. } => Sent::Taken(answer),
            Line { error, status, .. } => Sent::Failed { error: error.ok_or("an error without a name")?, status },
        })
    }
}

impl std::fmt::Display for Sent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Sent::Taken(Value::Null) => f.write_str("taken"),
            Sent::Taken(answer) => write!(f, "taken, {answer}"),
            Sent::Failed { error, status: Some(status) } => write!(f, "{error} {status}"),
            Sent::Failed { error, status: None } => f.write_str(error),
        }
    }
}
