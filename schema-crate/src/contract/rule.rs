//! Conditional rules: what one member has to hold when another has a certain code (contract.md section 5).

use super::{CodeTable, Text};

/// A rule on the value of one member that depends on the code of another.
///
/// Strict checks report a broken rule as `conditional-value`. Tolerant receivers keep the event.
#[derive(Debug, Clone, Copy)]
pub struct ValueRule {
    /// The member that decides; its type is an integer code.
    pub when: &'static str,
    /// The codes for which the rule holds.
    pub is: &'static [i32],
    /// The member that the rule is about; its type is text.
    pub then: &'static str,
    /// What the rule demands of it.
    pub demand: Demand,
    /// What the value means under these codes.
    pub meaning: Text,
}

/// What a [`ValueRule`] demands.
#[derive(Debug, Clone, Copy)]
pub enum Demand {
    /// Nothing: the rule only gives the value a meaning.
    AnyText,
    /// The member is there; any text will do, an empty one too.
    Present,
    /// Where the member is there, it is one of these text codes.
    OneOf(&'static CodeTable),
    /// The member is there and is one of these text codes.
    PresentOneOf(&'static CodeTable),
}
