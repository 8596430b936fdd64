//! The contract of the IM service's event callbacks: the only place that says what a callback body is.
//!
//! One module per edition, one file per callback, plain serde types. Everything else (JSON Schema, stubs,
//! documentation, the validator) is generated from these types or checked against them.
//!
//! ```
//! use imhook_schema::v2024_03::{OnlineStatus, UserOnline};
//!
//! let body = r#"{"userId":"u1","clientId":"c1","platform":2,"status":0,"timestamp":1711357200123}"#;
//! let event: UserOnline = serde_json::from_str(body)?;
//! assert_eq!(event.status, OnlineStatus::Online);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! A derived `Deserialize` is not the tolerant reader of the contract: it knows nothing of null members,
//! doubled keys or nesting (rules R1, R5, R10). Bodies off the wire go through `imhook-validator`.
//!
//! # How to read a type
//!
//! A doc comment is English first, then a paragraph of tags:
//!
//! | tag | meaning |
//! |---|---|
//! | `zh:` | the same text in Chinese |
//! | `since:` | first day on the wire, commit and tag, or the first vendor build that declares it |
//! | `fault:` | ids of [`FAULTS`] that concern this place |
//! | `always written` | on an `Option`: the server always writes the member, absent it reads as none |
//!
//! How a field says when its member is there:
//!
//! | field | tolerant | strict | absent reads as |
//! |---|---|---|---|
//! | plain | required | required | - |
//! | `#[serde(default)]` | optional | required | the empty value |
//! | `Option` with `skip_serializing_if` | optional | optional | none |
//! | the same, marked `always written` | optional | required | none |

mod codes;
pub mod contract;
mod delivery;
mod faults;
pub mod v2020_10;
pub mod v2024_03;
pub mod wire;

pub use codes::*;
pub use contract::confidential::Confidential;
pub use contract::open_object::OpenObject;
pub use delivery::{DELIVERY, Problem, ProblemPlace};
pub use faults::FAULTS;

use contract::Edition;

/// Every edition, oldest first.
pub const EDITIONS: &[&Edition] = &[&v2020_10::EDITION, &v2024_03::EDITION];
