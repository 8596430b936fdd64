//! The codes that both editions share or that only one has; contract.md section 4.
//!
//! [`OnlineStatus`](crate::v2024_03::OnlineStatus) is not here: the editions give its values opposite
//! meanings (fault W1), so each edition has a type of its own.

mod user;

pub use user::{Platform, SessionStatus};
