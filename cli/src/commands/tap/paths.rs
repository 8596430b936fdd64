//! What bodies are held against, by the path that they are posted to: found once for each path.

use std::collections::HashMap;

use imhook_validator::{Profile, Target};

use super::super::serving::{Judge, Posted};
use crate::report::{Judgement, Valid};

/// A server posts to few paths; of a sender that posts to more, the rest is looked up each time.
const REMEMBERED: usize = 1024;

/// Judges bodies, the sound ones the short way.
pub(super) struct Paths<'j> {
    judge: &'j Judge,
    settled: HashMap<String, Option<Target>>,
}

impl<'j> Paths<'j> {
    pub(super) fn new(judge: &'j Judge) -> Paths<'j> {
        Paths { judge, settled: HashMap::new() }
    }

    /// What there is to say of a body.
    pub(super) fn judge(&mut self, posted: &Posted) -> Judgement {
        match self.settled(&posted.path) {
            Some(target) if self.is_surely_valid(target, &posted.body) => Judgement::Valid(Valid { target, line: 1 }),
            _ => Judgement::Report(Box::new(self.judge.report(posted))),
        }
    }

    fn is_surely_valid(&self, target: Target, body: &[u8]) -> bool {
        self.judge.validator().scan(target, Profile::Tolerant, body) == Some(true)
    }

    fn settled(&mut self, path: &str) -> Option<Target> {
        if let Some(target) = self.settled.get(path) {
            return *target;
        }
        let target = self.judge.settled(path);
        if self.settled.len() < REMEMBERED {
            self.settled.insert(path.to_owned(), target);
        }
        target
    }
}
