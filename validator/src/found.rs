//! The findings of one body, as many as are asked for.
//!
//! A body of 64 MiB can have more than a hundred million things wrong with it, each with texts in two languages. Who has to
//! stay within some memory keeps the first, and counts the others.

use crate::order::{self, Draft};

/// Findings without their texts.
pub(crate) struct Found<'a> {
    most: usize,
    kept: Vec<Draft<'a>>,
    all: usize,
}

impl<'a> Found<'a> {
    /// With nothing found yet. So many are kept, at least: the first in the order of rule R7, and the first of each reason
    /// that only others have.
    pub(crate) fn keeping(most: usize) -> Found<'a> {
        Found { most, kept: Vec::new(), all: 0 }
    }

    /// How many there are.
    pub(crate) fn all(&self) -> usize {
        self.all
    }

    /// Adds one.
    pub(crate) fn add(&mut self, draft: Draft<'a>) {
        self.all += 1;
        self.kept.push(draft);
        if self.kept.len() / 2 > self.most {
            self.cut();
        }
    }

    /// Adds what is found about one part of a body, one a place.
    pub(crate) fn add_all(&mut self, mut drafts: Vec<Draft<'a>>) {
        order::sort(&mut drafts);
        for draft in drafts {
            self.add(draft);
        }
    }

    /// Those that are kept, in the order of rule R7, and how many more there are.
    pub(crate) fn first(mut self) -> (Vec<Draft<'a>>, usize) {
        self.cut();
        let more = self.all - self.kept.len();
        (self.kept, more)
    }

    fn cut(&mut self) {
        self.kept.sort_by(order::compare);
        let mut seen = Vec::new();
        let mut place = 0;
        self.kept.retain(|draft| {
            place += 1;
            let is_new = !seen.contains(&draft.reason);
            if is_new {
                seen.push(draft.reason);
            }
            place <= self.most || is_new
        });
    }
}

#[cfg(test)]
mod tests {
    use super::Found;
    use crate::{
        Reason,
        order::{Draft, Rank},
        reader::Span,
    };

    fn draft(reason: Reason, start: usize) -> Draft<'static> {
        let span = Span { start, end: start + 1 };
        Draft { reason, pointer: String::new(), span, rank: Rank::present(span), rule: "R4".into(), site: None }
    }

    #[test]
    fn the_first_are_kept_in_whatever_order_they_come_and_one_of_each_reason() {
        let mut found = Found::keeping(10);
        // 7 is prime to 100, so every place is there once.
        for place in (0..100).map(|count| count * 7 % 100) {
            let reason = match place {
                98 | 99 => Reason::UnknownCode,
                _ => Reason::WrongType,
            };
            found.add(draft(reason, place));
        }
        let (kept, more) = found.first();
        let kept: Vec<_> = kept.iter().map(|draft| (draft.reason, draft.span.start)).collect();
        let expected = (0..10).map(|place| (Reason::WrongType, place)).chain([(Reason::UnknownCode, 98)]);
        assert_eq!((kept, more), (expected.collect(), 100 - 11));
    }

    #[test]
    fn one_finding_a_place() {
        let mut found = Found::keeping(usize::MAX);
        found.add_all(vec![draft(Reason::UnknownCode, 1), draft(Reason::WrongType, 1), draft(Reason::WrongType, 0)]);
        assert_eq!(found.all(), 2);
        let (kept, more) = found.first();
        assert_eq!((kept.len(), kept[1].reason, more), (2, Reason::WrongType, 0));
    }
}
