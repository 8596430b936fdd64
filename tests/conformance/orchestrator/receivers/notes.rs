//! What a receiver's runner says about its events.

use std::fmt;

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Deserializer};

use crate::decode::{Finding, keys, listed};

/// A line of a receiver.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Note {
    #[serde(rename_all = "camelCase")]
    Handled {
        callback: String,
        identity: Option<String>,
        order_key: Option<String>,
        #[serde(deserialize_with = "bytes")]
        raw: Vec<u8>,
    },
    Failed {
        callback: String,
        #[serde(deserialize_with = "bytes")]
        raw: Vec<u8>,
    },
    Rejected {
        callback: String,
        #[serde(deserialize_with = "bytes")]
        raw: Vec<u8>,
        errors: Vec<Finding>,
    },
    Overflowed {
        callback: String,
        #[serde(deserialize_with = "bytes")]
        raw: Vec<u8>,
    },
    Stopped(Counts),
}

/// What a receiver counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub(crate) struct Counts {
    pub(crate) received: u64,
    pub(crate) accepted: u64,
    pub(crate) rejected: u64,
    pub(crate) repeated: u64,
    pub(crate) overflowed: u64,
    pub(crate) handled: u64,
    pub(crate) failed: u64,
    /// Events that it took and could not finish.
    pub(crate) left: u64,
}

impl Note {
    /// The callback and the bytes of an event's line.
    pub(crate) fn event(&self) -> Option<(&str, &[u8])> {
        match self {
            Note::Handled { callback, raw, .. }
            | Note::Failed { callback, raw }
            | Note::Rejected { callback, raw, .. }
            | Note::Overflowed { callback, raw } => Some((callback, raw)),
            Note::Stopped(_) => None,
        }
    }
}

/// Without the bytes.
impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Handled { callback, identity, order_key, .. } => {
                write!(f, "handled {callback}, {}", keys(identity.as_deref(), order_key.as_deref()))
            }
            Note::Failed { callback, .. } => write!(f, "failed {callback}"),
            Note::Rejected { callback, errors, .. } => write!(f, "rejected {callback}: {}", listed(errors)),
            Note::Overflowed { callback, .. } => write!(f, "overflowed {callback}"),
            Note::Stopped(counts) => write!(f, "stopped: {counts}"),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} received, {} accepted, {} rejected, {} repeated, {} overflowed, {} handled, {} failed, {} left",
            self.received,
            self.accepted,
            self.rejected,
            self.repeated,
            self.overflowed,
            self.handled,
            self.failed,
            self.left
        )
    }
}

fn bytes<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<u8>, D::Error> {
    BASE64_STANDARD.decode(String::deserialize(source)?).map_err(serde::de::Error::custom)
}
