//! What a scene has at hand.

use imhook_tests::runner::Planned;
use serde_json::{Value, json};

use super::{posts::Posts, server::Server};
use crate::{
    Outcome,
    column::Column,
    report::{Report, Subject},
};

/// One adapter of one language, and where comparisons are noted.
pub(super) struct Scene<'a> {
    planned: &'a Planned,
    adapter: &'a str,
    pub(super) posts: &'a Posts<'a>,
    column: &'a Column,
    name: &'a str,
    row: String,
    report: &'a mut Report,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        planned: &'a Planned,
        adapter: &'a str,
        posts: &'a Posts<'a>,
        column: &'a Column,
        name: &'a str,
        report: &'a mut Report,
    ) -> Self {
        let row = format!("{}/{adapter}", planned.language);
        Scene { planned, adapter, posts, column, name, row, report }
    }

    /// Starts a receiver of an edition with settings.
    pub(super) fn start(&self, edition: &str, mut config: Value) -> Outcome<Server> {
        config["edition"] = json!(edition);
        config["adapter"] = json!(self.adapter);
        Server::start(self.planned, &config)
    }

    /// Notes a comparison.
    pub(super) fn check(&mut self, what: &str, wanted: &str, found: &str) {
        self.check_body(what, &[], wanted, found);
    }

    /// The same about a body.
    pub(super) fn check_body(&mut self, what: &str, body: &[u8], wanted: &str, found: &str) {
        let what = format!("{}: {what}", self.name);
        let subject = Subject { row: &self.row, column: self.column.clone(), what: &what, body };
        self.report.compare(subject, wanted, found);
    }
}
