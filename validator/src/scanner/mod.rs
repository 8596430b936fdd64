//! The scanner: one pass over the bytes that says what it is sure of and leaves the rest to the exact path.
//!
//! Bodies are sound, compact and in contract order almost always, so the scanner expects exactly that: it compares the
//! bytes of the next member's name in place ([`name`]), and looks the name up only where they differ. It is driven by
//! tables that are made of the model at start-up ([`plan`]), allocates nothing, and checks UTF-8 once.
//!
//! It answers *keeps*, *breaks* or *unsure*. Sure is what shows at once: a member that lacks, stands there twice, is not
//! of the contract or has a value of another type. Any other fault is for the exact path to find, and so is the little
//! that is no fault but rare (an escape in a member's name, a member more than [`plan::MOST_MEMBERS`]); what is wrong, and
//! where, only the exact path says. What it is sure of the exact path says too (ARCHITECTURE.md, invariant 11).

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

use std::cell::Cell;

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

    /// Whether a body keeps the contract; nothing where only the exact path can tell.
    pub(crate) fn judge(&self, target: Target, profile: Profile, body: &[u8]) -> Option<bool> {
        if simdutf8::basic::from_utf8(body).is_err() {
            return Some(false);
        }
        self.walk(target, profile, body)
    }

    /// The text of a body that surely keeps the contract.
    pub(crate) fn accept<'b>(&self, target: Target, profile: Profile, body: &'b [u8]) -> Option<&'b str> {
        let text = simdutf8::basic::from_utf8(body).ok()?;
        (self.walk(target, profile, body)?).then_some(text)
    }

    fn walk(&self, target: Target, profile: Profile, body: &[u8]) -> Option<bool> {
        let (plan, is_broken) = (&self.plans[target.0][profile as usize], Cell::new(false));
        match (Walk { plan, is_broken: &is_broken }).document(body) {
            Some(()) => Some(true),
            None => is_broken.get().then_some(false),
        }
    }
}
