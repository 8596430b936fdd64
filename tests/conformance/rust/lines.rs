//! Lines: requests on standard input, answers on standard output, bytes as base64.

use std::io::{self, BufRead, Write};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};

use crate::Outcome;

/// Answers each line with one.
pub(crate) fn answer<Q: DeserializeOwned, A: Serialize>(answer: impl Fn(&Q) -> Outcome<A>) -> Outcome<()> {
    for line in io::stdin().lock().lines() {
        write(&answer(&serde_json::from_str(&line?)?)?)?;
    }
    Ok(())
}

/// Writes a line, at once and whole whoever writes beside.
pub(crate) fn write(line: &impl Serialize) -> Outcome<()> {
    let mut text = serde_json::to_vec(line)?;
    text.push(b'\n');
    let mut out = io::stdout().lock();
    out.write_all(&text)?;
    Ok(out.flush()?)
}

/// Bytes in a line.
pub(crate) fn text(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// Reads them.
pub(crate) fn bytes<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<u8>, D::Error> {
    BASE64_STANDARD.decode(String::deserialize(source)?).map_err(serde::de::Error::custom)
}
