// Copied by `cargo xtask generate rust` from codegen/src/emit/rust/runtime; do not edit.

//! Why a body was refused, in the words of rule R7.

use std::{borrow::Cow, fmt};

use imhook_validator::{Finding, Verdict};

/// A body that the contract does not allow; never without a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The dated contract.
    pub edition: &'static str,
    /// The callback, or that with `.answer` behind it.
    pub callback: Cow<'static, str>,
    /// Everything that is wrong, in the order of rule R7. Messages can hold values of the body.
    pub findings: Vec<Finding>,
}

impl Rejected {
    pub(crate) fn new(edition: &'static str, callback: impl Into<Cow<'static, str>>, verdict: Verdict) -> Self {
        Rejected { edition, callback: callback.into(), findings: verdict.findings }
    }
}

/// Names places and reasons, and no values: fit for a log.
impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// How many findings one line tells.
        const TOLD: usize = 3;
        write!(f, "{} ({}):", self.callback, self.edition)?;
        for (index, finding) in self.findings.iter().take(TOLD).enumerate() {
            let pointer = if finding.pointer.is_empty() { "the body" } else { &finding.pointer };
            write!(f, "{} {pointer} {}", if index == 0 { "" } else { "," }, finding.reason.name())?;
        }
        match self.findings.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => write!(f, ", and {more} more"),
        }
    }
}

impl std::error::Error for Rejected {}
