//! The usual parser, `serde_json`, into the types of the stub.

use std::hint::black_box;

use imhook_sdk::{Callback, v2020_10, v2024_03};
use serde::de::DeserializeOwned;

use crate::Outcome;

/// What the workspace is built with.
const LOCK: &str = include_str!("../../../Cargo.lock");

/// Decodes a body and drops it; whether it could be read.
pub(crate) type Decode = fn(&[u8]) -> bool;

/// The parser's name, with the version that is linked here.
pub(crate) fn name() -> String {
    let name = "serde_json";
    let package = LOCK.split("[[package]]").find(|package| package.contains(&format!("name = \"{name}\"\n")));
    let version = package.and_then(|package| package.split("version = \"").nth(1)?.split('"').next());
    format!("{name} {}", version.unwrap_or_default())
}

/// How it reads bodies of a callback.
pub(crate) fn decoder(edition: &str, name: &str) -> Outcome<Decode> {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (edition, name) {
                return Ok(of(callback));
            }
        };
    }
    every_event!(if_it_is);
    Err(format!("edition {edition} has no event {name}").into())
}

/// The same where the callback is known.
pub(crate) fn of<E, T: DeserializeOwned, A>(_: &Callback<E, T, A>) -> Decode {
    |body| black_box(serde_json::from_slice::<T>(black_box(body))).is_ok()
}
