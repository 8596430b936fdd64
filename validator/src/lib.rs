//! Bytes in, verdict out: whether a callback's body keeps the contract, and if not, where and why.
//!
//! ```
//! use imhook_validator::{Profile, Validator};
//!
//! let validator = Validator::new()?;
//! let target = validator.target("2024-03", "user-relation")?;
//! let verdict = validator.check(target, Profile::Tolerant, br#"{"userId":"u1","targetId":7,"type":0}"#);
//! assert_eq!(verdict.findings[0].pointer, "/targetId");
//! assert_eq!(verdict.findings[0].reason.name(), "wrong-type");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How a verdict comes about
//!
//! 0. The scanner goes over the bytes once. What it accepts is done: it keeps the contract. What it refuses is done for
//!    who wants no report. Everything else is for the exact path, which alone explains:
//! 1. [`reader`] makes a tree of the bytes, or says why they are no JSON (rules R6 and R10).
//! 2. What no schema can say is judged on that text: null members (R1), integers by their digits (R4),
//!    doubled keys (R5). What is left is a plain JSON value.
//! 3. The published JSON Schema of the profile decides the rest, through the `jsonschema` crate.
//! 4. Findings of both come out in document order (R7), with place, rule and texts in both languages.
//!
//! Schemas are written by the emitter that writes the published files and compiled on first use. A
//! [`Validator`] is shared between threads.

mod choice;
mod confidential;
mod explain;
mod finding;
mod found;
mod known;
mod order;
mod parts;
mod plain;
mod posted;
mod problem;
pub mod reader;
mod rules;
mod scanner;
mod schema;
mod sites;
mod target;
#[cfg(feature = "tower")]
pub mod tower;
mod verdict;
mod words;

pub use choice::{Choice, Hints, Warning};
pub use finding::{Finding, Reason};
pub use imhook_codegen::model::{Model, ModelError, Profile};
pub use posted::{posted_paths, posted_to};
pub use problem::problem;
pub use target::{Target, UnknownTarget};
pub use verdict::{Validator, Verdict};
pub use words::Words;
