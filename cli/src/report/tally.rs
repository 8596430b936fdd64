//! What a run adds up to.

use std::collections::BTreeSet;

use imhook_validator::{Profile, Target, Validator};

use super::{Diagnostic, Report, Severity, Valid};
use crate::status::Status;

/// What a run, or a part of one, adds up to.
#[derive(Debug)]
pub(crate) struct Tally {
    profile: Profile,
    /// Bodies that were read.
    pub(crate) bodies: usize,
    /// Those that do not keep the contract.
    pub(crate) invalid: usize,
    /// Files and folders that could not be read.
    pub(crate) unread: usize,
    /// Bodies by what they were held against, in no order; a linear search beats a map at so few.
    held: Vec<(Option<Target>, Held)>,
    /// Editions of bodies that were held against no callback.
    editions: BTreeSet<String>,
    /// Warnings and notes on valid bodies, one of each kind.
    pub(crate) noted: Vec<Noted>,
}

/// Bodies that were held against the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// All of them.
    pub(crate) bodies: usize,
    /// Those that do not keep the contract.
    pub(crate) invalid: usize,
}

/// A warning or note on valid bodies: the first of its kind, and how many more there are.
#[derive(Debug)]
pub(crate) struct Noted {
    /// The first file.
    pub(crate) file: String,
    /// Its callback.
    pub(crate) callback: Option<String>,
    /// What there is to say of it.
    pub(crate) diagnostic: Diagnostic,
    /// How many more bodies have the same.
    pub(crate) more: usize,
}

impl Tally {
    /// Of nothing yet.
    pub(crate) fn new(profile: Profile) -> Tally {
        Tally {
            profile,
            bodies: 0,
            invalid: 0,
            unread: 0,
            held: Vec::new(),
            editions: BTreeSet::new(),
            noted: Vec::new(),
        }
    }

    /// How much is insisted on.
    pub(crate) fn profile(&self) -> Profile {
        self.profile
    }

    /// Adds a valid body.
    pub(crate) fn add_valid(&mut self, valid: &Valid) {
        self.bodies += 1;
        self.held(Some(valid.target)).bodies += 1;
    }

    /// Adds a body.
    pub(crate) fn add(&mut self, report: &Report) {
        self.bodies += 1;
        if report.target.is_none() {
            self.editions.extend(report.edition.clone());
        }
        let invalid = !report.is_valid();
        let held = self.held(report.target);
        held.bodies += 1;
        held.invalid += usize::from(invalid);
        if invalid {
            self.invalid += 1;
        } else {
            self.add_notes(report);
        }
    }

    fn add_notes(&mut self, report: &Report) {
        for diagnostic in report.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Error) {
            match self.noted.iter_mut().find(|noted| noted.diagnostic.id == diagnostic.id) {
                Some(noted) => noted.more += 1,
                None => self.noted.push(Noted {
                    file: report.file.clone(),
                    callback: report.callback.clone(),
                    diagnostic: diagnostic.clone(),
                    more: 0,
                }),
            }
        }
    }

    /// Adds something that could not be read.
    pub(crate) fn add_unread(&mut self) {
        self.unread += 1;
    }

    /// Adds what comes after this in the input.
    pub(crate) fn append(&mut self, later: Tally) {
        self.bodies += later.bodies;
        self.invalid += later.invalid;
        self.unread += later.unread;
        self.editions.extend(later.editions);
        for (target, more) in later.held {
            let held = self.held(target);
            held.bodies += more.bodies;
            held.invalid += more.invalid;
        }
        for more in later.noted {
            match self.noted.iter_mut().find(|noted| noted.diagnostic.id == more.diagnostic.id) {
                Some(noted) => noted.more += more.more + 1,
                None => self.noted.push(more),
            }
        }
    }

    fn held(&mut self, target: Option<Target>) -> &mut Held {
        let known = self.held.iter().position(|(held, _)| *held == target);
        let at = known.unwrap_or_else(|| {
            self.held.push((target, Held::default()));
            self.held.len() - 1
        });
        &mut self.held[at].1
    }

    /// The editions that bodies were held against.
    pub(crate) fn editions(&self, validator: &Validator) -> BTreeSet<String> {
        let targets = self.held.iter().filter_map(|(target, _)| *target);
        let mut editions = self.editions.clone();
        editions.extend(targets.map(|target| validator.edition(target).id.clone()));
        editions
    }

    /// The exit status.
    pub(crate) fn status(&self) -> Status {
        match (self.unread, self.invalid) {
            (0, 0) => Status::Valid,
            (0, _) => Status::Invalid,
            _ => Status::Unread,
        }
    }
}
