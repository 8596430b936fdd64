//! Broken bodies, posted as they are, and the answers.

use std::{error::Error, fmt::Write as _};

use imhook_sdk::{v2020_10, v2024_03};
use imhook_tests::vectors::invalid;

use crate::post::NEW;

/// Reasons that the demo shows, one body each.
const SHOWN: [&str; 5] = ["wrong-type", "missing-required", "out-of-range", "not-json", "unknown-code"];

/// Posts a body for each reason and says what was answered.
pub(crate) async fn post(url: &str) -> Result<String, Box<dyn Error>> {
    let mut answers = String::new();
    for reason in SHOWN {
        let row = invalid().into_iter().find(|row| row.edition == NEW && row.reason() == reason);
        let row = row.ok_or_else(|| format!("no vector is {reason}"))?;
        let (status, answer) = send(url, &row.event, row.bytes()).await?;
        let said = if answer.is_empty() { "accepted: a receiver is tolerant" } else { &answer };
        writeln!(answers, "  {}\n    {status} {said}", row.file)?;
    }
    Ok(answers)
}

/// Posts bytes to the URL of a callback.
async fn send(url: &str, name: &str, body: Vec<u8>) -> Result<(u16, String), Box<dyn Error>> {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (NEW, name) {
                let reply = $edition::Client::new(url).send_raw(callback, body).await?;
                return Ok((reply.status.as_u16(), String::from_utf8_lossy(&reply.body).into_owned()));
            }
        };
    }
    every_event!(if_it_is);
    let reply = v2024_03::Client::new(url).send_raw(&v2024_03::callbacks::MESSAGE_CENSOR, body).await?;
    Ok((reply.status.as_u16(), String::from_utf8_lossy(&reply.body).into_owned()))
}
