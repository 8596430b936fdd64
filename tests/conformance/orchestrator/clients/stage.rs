//! What a scene has at hand.

use imhook_tests::runner::Planned;
use serde_json::{Value, json};

use super::receiver::{BadReceiver, Deed};
use crate::{
    Outcome,
    column::Column,
    corpus::Corpus,
    plan::Plan,
    report::{Report, Subject},
    sender::Sender,
};

/// How long a client waits: longer than any start, since only one receiver is ever silent.
const TIMEOUT: u64 = 3000;

/// One client, and where comparisons are noted.
pub(super) struct Stage<'a> {
    pub(super) plan: &'a Plan,
    pub(super) corpus: &'a Corpus,
    pub(super) planned: &'a Planned,
    column: &'a Column,
    report: &'a mut Report,
}

/// A client and the receiver that it posts to.
pub(super) struct Pair {
    pub(super) sender: Sender,
    pub(super) receiver: BadReceiver,
}

impl<'a> Stage<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        corpus: &'a Corpus,
        planned: &'a Planned,
        column: &'a Column,
        report: &'a mut Report,
    ) -> Self {
        Stage { plan, corpus, planned, column, report }
    }

    /// A client with settings beside the timeout.
    pub(super) fn pair(&self, mut config: Value) -> Outcome<Pair> {
        let receiver = BadReceiver::start()?;
        config["url"] = json!(receiver.url);
        config["timeoutMs"] = json!(TIMEOUT);
        Ok(Pair { sender: Sender::start(self.planned, &config)?, receiver })
    }

    /// Notes a comparison.
    pub(super) fn check(&mut self, what: &str, wanted: &str, found: &str) {
        let subject = Subject { row: &self.planned.language, column: self.column.clone(), what, body: &[] };
        self.report.compare(subject, wanted, found);
    }
}

impl Pair {
    /// Posts a body to a receiver that does this with its requests: what the client says, and how many requests came.
    pub(super) fn post(
        &mut self,
        (edition, callback): (&str, &str),
        body: &[u8],
        deeds: impl IntoIterator<Item = Deed>,
    ) -> Outcome<String> {
        self.receiver.will(deeds);
        let sent = self.sender.send(edition, callback, body)?;
        Ok(format!("{sent}; requests: {}", self.receiver.requests().len()))
    }
}
