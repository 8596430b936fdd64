//! A callback of an edition: what it is called, where it is posted to, how its body is read and written.

use std::{fmt, marker::PhantomData};

use imhook_schema::wire;
use imhook_validator::{Profile, Target};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Rejected, validator::VALIDATOR};

/// One kind of HTTP POST: of edition `E`, with a body of type `T` and, where the server reads one, an answer of
/// type `A`. Each edition's `callbacks` module holds one constant per callback.
pub struct Callback<E, T, A = ()> {
    pub(crate) edition: &'static str,
    pub(crate) name: &'static str,
    pub(crate) path: &'static str,
    pub(crate) identity: fn(&T) -> Option<String>,
    pub(crate) order_key: fn(&T) -> Option<String>,
    pub(crate) marker: PhantomData<fn() -> (E, A)>,
}

impl<E, T, A> Callback<E, T, A> {
    /// The dated contract that it belongs to.
    pub const fn edition(&self) -> &'static str {
        self.edition
    }

    /// Its name, in kebab case.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The path that the server's shipped configuration posts it to, or one of our own where there is none.
    pub const fn default_path(&self) -> &'static str {
        self.path
    }

    /// What tells that two bodies are one event (rule R9); none: nothing does, so that a repeat must not be dropped.
    pub fn identity(&self, body: &T) -> Option<String> {
        (self.identity)(body)
    }

    /// What events have in common that must stay in order (rule R9); none: all events of this callback.
    pub fn order_key(&self, body: &T) -> Option<String> {
        (self.order_key)(body)
    }

    fn target(&self) -> Target {
        target(self.edition, self.name)
    }

    /// The target, with its schema compiled: the first event should not wait for that.
    #[cfg(feature = "receiver")]
    pub(crate) fn warm_target(&self) -> Target {
        let target = self.target();
        VALIDATOR.check(target, Profile::Tolerant, b"{}");
        target
    }
}

impl<E, T: DeserializeOwned, A> Callback<E, T, A> {
    /// Reads a body as a tolerant receiver must (rules R1 to R6 and R10).
    ///
    /// # Errors
    /// [`Rejected`] with everything that is wrong with it.
    pub fn decode(&self, bytes: &[u8]) -> Result<T, Rejected> {
        self.decode_as(self.target(), bytes)
    }

    /// The same for callers that looked the target up before.
    pub(crate) fn decode_as(&self, target: Target, bytes: &[u8]) -> Result<T, Rejected> {
        VALIDATOR.decode(target, bytes).map_err(|verdict| Rejected::new(self.edition, self.name, verdict))
    }
}

impl<E, T: Serialize, A> Callback<E, T, A> {
    /// Writes a body as the server writes it (rule R8), whatever it says.
    ///
    /// # Panics
    /// Never: bodies of the contract are JSON.
    pub fn encode(&self, body: &T) -> Vec<u8> {
        wire::to_vec(body).expect("a body of the contract is JSON")
    }

    /// The same, but only what a correct sender may write.
    ///
    /// # Errors
    /// [`Rejected`] with everything that the strict profile has against it.
    pub fn encode_strict(&self, body: &T) -> Result<Vec<u8>, Rejected> {
        let bytes = self.encode(body);
        check_strict(self.edition, self.name, &bytes)?;
        Ok(bytes)
    }
}

impl<E, T, A: DeserializeOwned + Serialize> Callback<E, T, A> {
    /// Reads an answer to this callback, tolerantly.
    ///
    /// # Errors
    /// [`Rejected`] with everything that is wrong with it.
    pub fn decode_answer(&self, bytes: &[u8]) -> Result<A, Rejected> {
        let name = self.answer_name();
        VALIDATOR
            .decode(target(self.edition, &name), bytes)
            .map_err(|verdict| Rejected::new(self.edition, self.name, verdict))
    }

    /// Writes an answer to this callback, but only one that the server takes.
    ///
    /// # Errors
    /// [`Rejected`] with everything that the strict profile has against it.
    ///
    /// # Panics
    /// Never: answers of the contract are JSON.
    pub fn encode_answer(&self, answer: &A) -> Result<Vec<u8>, Rejected> {
        let bytes = wire::to_vec(answer).expect("an answer of the contract is JSON");
        check_strict(self.edition, &self.answer_name(), &bytes)?;
        Ok(bytes)
    }

    fn answer_name(&self) -> String {
        format!("{}.answer", self.name)
    }
}

impl<E, T, A> fmt::Debug for Callback<E, T, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Callback({} {})", self.edition, self.name)
    }
}

fn target(edition: &str, name: &str) -> Target {
    VALIDATOR
        .target(edition, name)
        .unwrap_or_else(|error| panic!("this build was generated from another contract: {error}"))
}

fn check_strict(edition: &'static str, name: &str, bytes: &[u8]) -> Result<(), Rejected> {
    let verdict = VALIDATOR.check(target(edition, name), Profile::Strict, bytes);
    if verdict.is_valid() { Ok(()) } else { Err(Rejected::new(edition, name.to_owned(), verdict)) }
}
