//! What a run adds up to.

use std::collections::{BTreeMap, BTreeSet};

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
    /// The run ended before its input did.
    pub(crate) cut_short: bool,
    /// Bodies by what they were held against, in no order; a linear search beats a map at so few.
    held: Vec<(Option<Target>, Held)>,
    /// Editions of bodies that were held against no callback.
    editions: BTreeSet<String>,
    /// Invalid bodies by what they were held against and why.
    pub(crate) reasons: BTreeMap<(Option<Target>, &'static str), Because>,
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

/// Invalid bodies that have a reason in common.
#[derive(Debug)]
pub(crate) struct Because {
    /// How many.
    pub(crate) bodies: usize,
    /// The first.
    pub(crate) file: String,
    /// What is wrong with it.
    pub(crate) first: Diagnostic,
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
            cut_short: false,
            held: Vec::new(),
            editions: BTreeSet::new(),
            reasons: BTreeMap::new(),
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
            self.add_reasons(report);
        } else {
            self.add_notes(report);
        }
    }

    fn add_reasons(&mut self, report: &Report) {
        let mut seen: Vec<&'static str> = Vec::new();
        for error in report.of(Severity::Error) {
            if seen.contains(&error.id) {
                continue;
            }
            seen.push(error.id);
            let because = self.reasons.entry((report.target, error.id)).or_insert_with(|| Because {
                bodies: 0,
                file: report.file.clone(),
                first: error.clone(),
            });
            because.bodies += 1;
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
        for (key, more) in later.reasons {
            match self.reasons.get_mut(&key) {
                Some(because) => because.bodies += more.bodies,
                None => drop(self.reasons.insert(key, more)),
            }
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

    /// Bodies by what they were held against: oldest edition first, each in contract order, then those of no callback.
    pub(crate) fn by_target(&self) -> Vec<(Option<Target>, Held)> {
        let mut all = self.held.clone();
        all.sort_by_key(|(target, _)| (target.is_none(), *target));
        all
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
