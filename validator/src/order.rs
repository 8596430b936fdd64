//! Findings before they have their texts, and the order in which they come out (rule R7).

use std::{borrow::Cow, cmp::Ordering};

use crate::{Reason, reader::Span, sites::Site};

/// A finding without place and texts.
#[derive(Clone)]
pub(crate) struct Draft<'a> {
    pub(crate) reason: Reason,
    pub(crate) pointer: String,
    pub(crate) span: Span,
    pub(crate) rank: Rank,
    pub(crate) rule: Cow<'static, str>,
    /// What stands at the pointer; none where nothing does.
    pub(crate) site: Option<Site<'a>>,
}

/// Where a finding stands among the others.
///
/// A present member stands at its own place. What an object lacks stands at the object's end, in contract order:
/// behind its present members, and before whatever follows the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    offset: usize,
    lacking: Option<usize>,
}

impl Rank {
    /// Of a member that is there.
    pub(crate) fn present(place: Span) -> Rank {
        Rank { offset: place.start, lacking: None }
    }

    /// Of the contract's `index`-th member of an object that lacks it.
    pub(crate) fn lacking(object: Span, index: usize) -> Rank {
        Rank { offset: object.end - 1, lacking: Some(index) }
    }
}

/// Puts findings in order and keeps one per place: the one that comes first in the list of reasons explains the
/// others (text where a code is expected is no code either).
pub(crate) fn sort(findings: &mut Vec<Draft<'_>>) {
    findings.sort_by(compare);
    findings.dedup_by(|later, earlier| later.rank == earlier.rank && later.pointer == earlier.pointer);
}

/// Which of two findings comes first.
pub(crate) fn compare(a: &Draft<'_>, b: &Draft<'_>) -> Ordering {
    (a.rank, &a.pointer, a.reason).cmp(&(b.rank, &b.pointer, b.reason))
}

#[cfg(test)]
mod tests {
    use super::{Draft, Rank, sort};
    use crate::{Reason, reader::Span};

    fn draft(reason: Reason, pointer: &str, rank: Rank) -> Draft<'static> {
        let span = Span { start: 0, end: 0 };
        Draft { reason, pointer: pointer.to_owned(), span, rank, rule: "R7".into(), site: None }
    }

    #[test]
    fn r7_what_an_object_lacks_comes_after_its_members_in_contract_order() {
        let inner = Span { start: 5, end: 20 };
        let outer = Span { start: 0, end: 40 };
        let at = |start| Rank::present(Span { start, end: start + 1 });
        let mut findings = vec![
            draft(Reason::MissingRequired, "/b", Rank::lacking(outer, 1)),
            draft(Reason::WrongType, "/z", at(30)),
            draft(Reason::MissingRequired, "/a", Rank::lacking(outer, 0)),
            draft(Reason::MissingRequired, "/in/x", Rank::lacking(inner, 0)),
            draft(Reason::WrongType, "/in/y", at(10)),
        ];
        sort(&mut findings);
        let pointers: Vec<&str> = findings.iter().map(|finding| finding.pointer.as_str()).collect();
        assert_eq!(pointers, ["/in/y", "/in/x", "/z", "/a", "/b"]);
    }

    #[test]
    fn r7_one_finding_a_place() {
        let rank = Rank::present(Span { start: 3, end: 4 });
        let mut findings = vec![draft(Reason::UnknownCode, "/type", rank), draft(Reason::WrongType, "/type", rank)];
        sort(&mut findings);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].reason, Reason::WrongType);
    }
}
