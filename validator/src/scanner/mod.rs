//! The scanner: one pass over the bytes that accepts what it is sure of and leaves the rest to the exact path.
//!
//! Bodies are sound, compact and in contract order almost always, so the scanner expects exactly that: it compares the
//! bytes of the next member's name in place ([`name`]), and looks the name up only where they differ. It is driven by
//! tables that are made of the model at start-up ([`plan`]), allocates nothing, and checks UTF-8 once.
//!
//! It answers *accept* or *unsure*, never *refuse*: whatever is wrong with a body is for the exact path to say, and so
//! is the little that is not wrong but rare (an escape in a member's name, a member more than [`plan::MOST_MEMBERS`]).
//! What it accepts the exact path accepts (ARCHITECTURE.md, invariant 11).

#![expect(clippy::inline_always, reason = "left to itself the compiler calls a function for each member: half as fast")]

mod digits;
mod integer;
mod name;
mod object;
mod plan;
mod rule;
mod text;
mod unknown;
mod value;
mod walk;

use imhook_codegen::model::{Model, Profile};

use crate::target::{Target, Targets};
pub(crate) use text::is_base64;

use plan::Plan;
use walk::Walk;

/// The plans of every target, for both profiles.
pub(crate) struct Scanner {
    plans: Vec<[Plan; Profile::ALL.len()]>,
}

impl Scanner {
    pub(crate) fn of(model: &Model, targets: &Targets) -> Scanner {
        let plans = targets.iter().map(|target| {
            let (edition, body) = (targets.edition(model, target), targets.body(model, target));
            Profile::ALL.map(|profile| Plan::of(edition, &body, profile))
        });
        Scanner { plans: plans.collect() }
    }

    /// The text of a body that surely keeps the contract; none where only the exact path can tell.
    pub(crate) fn accept<'b>(&self, target: Target, profile: Profile, body: &'b [u8]) -> Option<&'b str> {
        let text = simdutf8::basic::from_utf8(body).ok()?;
        let plan = &self.plans[target.0][profile as usize];
        Walk { plan }.document(body)?;
        Some(text)
    }
}
