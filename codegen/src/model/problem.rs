//! What is wrong with the types: every problem of a run, reported together.

use std::fmt;

/// One thing that the model does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Edition, then type and field: `2024-03 Session.ip`.
    pub place: String,
    /// What is wrong and what to write instead.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Every problem of a run; never empty when it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Notes a problem and goes on.
    pub fn add(&mut self, place: impl fmt::Display, what: impl Into<String>) {
        let problem = Problem { place: place.to_string(), what: what.into() };
        // Two callbacks that share a type would report it twice.
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "the contract's types have {} problem(s):", self.0.len())?;
        for problem in &self.0 {
            writeln!(f, "  {problem}")?;
        }
        f.write_str("what is allowed stands at the head of codegen/src/model/reader/mod.rs")
    }
}

impl std::error::Error for Problems {}
