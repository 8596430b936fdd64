//! The one validator of the program: schemas are compiled once, on first use.

use std::sync::LazyLock;

use imhook_validator::Validator;

/// Shared by every receiver, client and decoder.
///
/// The contract is compiled in, so it can only be broken in a build whose tests were never run.
pub(crate) static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| Validator::new().unwrap_or_else(|error| panic!("the contract of this build is broken: {error}")));
