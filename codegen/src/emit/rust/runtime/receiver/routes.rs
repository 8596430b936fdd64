//! Paths: which callback a request is for.

use std::collections::HashMap;

use subtle::ConstantTimeEq;

use super::handler::{MakeJob, Reply};

/// A callback that has a handler.
pub(crate) struct Route {
    pub(crate) callback: &'static str,
    pub(crate) make: Make,
}

/// How its events become jobs.
pub(crate) enum Make {
    /// Acknowledged first.
    Event(MakeJob<()>),
    /// Asked first.
    Censor(MakeJob<Reply>),
}

/// The paths of a receiver.
#[derive(Default)]
pub(crate) struct Routes {
    base: String,
    paths: HashMap<String, usize>,
    known: Vec<Route>,
}

impl Routes {
    /// Puts every path below this one; it may hold a secret.
    pub(crate) fn set_base(&mut self, base: &str) {
        let base = base.trim_matches('/');
        self.base = if base.is_empty() { String::new() } else { format!("/{base}") };
    }

    /// Adds a callback at its default path; the later one of two with one name counts.
    pub(crate) fn add(&mut self, route: Route, path: &str) {
        let index = self.known.iter().position(|known| known.callback == route.callback);
        let index = index.unwrap_or(self.known.len());
        if index < self.known.len() {
            self.known[index] = route;
        } else {
            self.known.push(route);
        }
        self.paths.insert(absolute(path), index);
    }

    /// Posts to this path are for this callback as well, if it has a handler.
    pub(crate) fn add_path(&mut self, callback: &'static str, path: &str) {
        if let Some(index) = self.known.iter().position(|known| known.callback == callback) {
            self.paths.insert(absolute(path), index);
        }
    }

    /// The place of the callback at a path. The base is compared in constant time, whatever comes behind it: nothing is signed, so
    /// that a secret in it is all that keeps strangers out.
    pub(crate) fn find(&self, path: &str) -> Option<usize> {
        let (base, rest) = path.as_bytes().split_at_checked(self.base.len())?;
        if !bool::from(base.ct_eq(self.base.as_bytes())) {
            return None;
        }
        let rest = std::str::from_utf8(rest).ok()?;
        self.paths.get(rest).copied()
    }

    /// The callback at a place.
    pub(crate) fn get(&self, place: usize) -> &Route {
        &self.known[place]
    }
}

fn absolute(path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}
