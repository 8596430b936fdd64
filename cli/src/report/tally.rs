//! What a run adds up to.

use std::collections::BTreeSet;

use imhook_validator::Profile;

use super::{Diagnostic, Report, Severity};
use crate::status::Status;

/// What a run adds up to.
#[derive(Debug)]
pub(crate) struct Tally {
    profile: Profile,
    /// Bodies that were read.
    pub(crate) bodies: usize,
    /// Those that do not keep the contract.
    pub(crate) invalid: usize,
    /// Files and folders that could not be read.
    pub(crate) unread: usize,
    /// The editions that bodies were held against.
    pub(crate) editions: BTreeSet<String>,
    /// Warnings and notes on valid bodies, one of each kind.
    pub(crate) noted: Vec<Noted>,
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
        Tally { profile, bodies: 0, invalid: 0, unread: 0, editions: BTreeSet::new(), noted: Vec::new() }
    }

    /// How much is insisted on.
    pub(crate) fn profile(&self) -> Profile {
        self.profile
    }

    /// Adds a body.
    pub(crate) fn add(&mut self, report: &Report) {
        self.bodies += 1;
        self.editions.extend(report.edition.clone());
        if !report.is_valid() {
            self.invalid += 1;
            return;
        }
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

    /// The exit status.
    pub(crate) fn status(&self) -> Status {
        match (self.unread, self.invalid) {
            (0, 0) => Status::Valid,
            (0, _) => Status::Invalid,
            _ => Status::Unread,
        }
    }
}
