//! A tower layer that holds bodies against the contract in front of any service, whatever reads them there.
//!
//! It observes, or refuses: see [`Contract::observe`] and [`Contract::refuse`]. A request that is no POST to a path of
//! a callback goes by untouched.
//!
//! ```
//! use std::sync::Arc;
//!
//! use axum::{Router, body::Bytes, routing::post};
//! use imhook_validator::{Validator, tower::{Contract, Outcome}};
//!
//! let validator = Arc::new(Validator::new()?);
//! let contract = Contract::observe(validator).edition("2024-03").on_seen(|seen| match &seen.outcome {
//!     Outcome::Judged { verdict, .. } if verdict.is_valid() => {}
//!     Outcome::Judged { verdict, .. } => eprintln!("{}: {:?}", seen.callback, verdict.findings),
//!     Outcome::Unchecked(why) => eprintln!("{}: not checked, {why}", seen.callback),
//!     _ => {}
//! });
//! let app: Router = Router::new()
//!     .route("/im_event/message", post(|body: Bytes| async move { drop(body) }))
//!     .layer(contract);
//! # drop(app);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | file | idea |
//! | --- | --- |
//! | `contract` | what users set up; the layer |
//! | `service` | a request on its way to the inner service |
//! | `body` | a body that is copied while it goes by, or that was read before |
//! | `seen` | what the hook is told |
//! | `refusal` | the answer to a body that breaks the contract |

mod body;
mod contract;
mod refusal;
mod seen;
mod service;

pub use body::SeenBody;
pub use contract::Contract;
pub use seen::{Outcome, Seen, Unchecked};
pub use service::ContractService;
