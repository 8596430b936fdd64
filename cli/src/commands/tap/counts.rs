//! How much has happened.

use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;

use super::unchecked::Unchecked;
use crate::language::Lang;

/// A number that only grows.
#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    pub(super) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// What the path counts.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// Connections from the sender.
    pub(super) connections: Counter,
    /// Connections that were closed because the receiver could not be reached.
    pub(super) unreached: Counter,
    /// Requests of any method.
    pub(super) requests: Counter,
    /// Bodies that were answered 400 and not passed on.
    pub(super) refused: Counter,
    overflowed: Counter,
    too_long: Counter,
    compressed: Counter,
    unreadable: Counter,
    pub(super) recorded: Counter,
    pub(super) unrecorded: Counter,
}

impl Counters {
    /// One more that is not checked.
    pub(super) fn unchecked(&self, why: Unchecked) {
        match why {
            Unchecked::Overflow => self.overflowed.add(),
            Unchecked::TooLong => self.too_long.add(),
            Unchecked::Compressed => self.compressed.add(),
            Unchecked::Unreadable => self.unreadable.add(),
        }
    }

    /// As it stands.
    pub(super) fn read(&self) -> Counts {
        Counts {
            connections: self.connections.get(),
            unreached: self.unreached.get(),
            requests: self.requests.get(),
            checked: 0,
            invalid: 0,
            refused: self.refused.get(),
            unchecked: UncheckedCounts {
                overflow: self.overflowed.get(),
                too_long: self.too_long.get(),
                compressed: self.compressed.get(),
                unreadable: self.unreadable.get(),
            },
            recorded: self.recorded.get(),
            unrecorded: self.unrecorded.get(),
        }
    }
}

/// What a run adds up to. Programs rely on these members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Counts {
    pub(super) connections: u64,
    pub(super) unreached: u64,
    pub(super) requests: u64,
    /// Bodies that were held against the contract.
    pub(super) checked: u64,
    pub(super) invalid: u64,
    pub(super) refused: u64,
    pub(super) unchecked: UncheckedCounts,
    pub(super) recorded: u64,
    pub(super) unrecorded: u64,
}

/// What was not held against the contract, and why: bodies, and connections that could not be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UncheckedCounts {
    pub(super) overflow: u64,
    pub(super) too_long: u64,
    pub(super) compressed: u64,
    pub(super) unreadable: u64,
}

impl UncheckedCounts {
    pub(super) fn sum(self) -> u64 {
        self.overflow + self.too_long + self.compressed + self.unreadable
    }
}

impl Counts {
    /// In a line; what did not happen is left out.
    pub(super) fn text(&self, lang: Lang) -> String {
        let UncheckedCounts { overflow, too_long, compressed, unreadable } = self.unchecked;
        let mut parts = vec![lang.pick(
            format!("{} requests on {} connections", self.requests, self.connections),
            format!("{} 个请求，{} 个连接", self.requests, self.connections),
        )];
        let others = [
            (self.refused, "refused", "个被拒绝"),
            (self.recorded, "recorded", "个已记录"),
            (self.unrecorded, "NOT recorded", "个未能记录"),
            (overflow, "not checked, too many at once", "个未校验（过于密集）"),
            (too_long, "not checked, too long", "个未校验（过长）"),
            (compressed, "not checked, compressed", "个未校验（已压缩）"),
            (unreadable, "connections not followed, no HTTP/1.1", "个连接无法解析（非 HTTP/1.1）"),
            (self.unreached, "connections closed, receiver not reached", "个连接已关闭（无法连接接收端）"),
        ];
        let others = others.into_iter().filter(|(count, ..)| *count > 0);
        parts.extend(others.map(|(count, en, zh)| lang.pick(format!("{count} {en}"), format!("{count} {zh}"))));
        parts.join(lang.pick("; ", "；"))
    }
}
