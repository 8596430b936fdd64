//! Through a body from its first byte to its last: blanks, brackets, and what stands between them.
//!
//! Every step takes what is left of the body and gives what is left behind what it has read, or none where the scanner
//! is not sure, or sure that the body is broken ([`Walk::breaks`]).

use std::cell::Cell;

use super::plan::{Kind, MOST_MEMBERS, Plan};
use crate::reader::MAX_DEPTH;

/// A body's plan, which the body is held against.
#[derive(Clone, Copy)]
pub(super) struct Walk<'p> {
    pub(super) plan: &'p Plan,
    /// Whether the body surely breaks the contract, whatever else is in it.
    pub(super) is_broken: &'p Cell<bool>,
}

impl Walk<'_> {
    /// The end of a walk: the body surely breaks the contract.
    #[cold]
    pub(super) fn breaks<T>(self) -> Option<T> {
        self.is_broken.set(true);
        None
    }

    /// The whole body: one object with nothing but blanks around it. Its bytes have to be UTF-8.
    pub(super) fn document(self, body: &[u8]) -> Option<()> {
        let Kind::Object(root) = self.plan.root else { return None };
        let (root, start) = (&self.plan.objects[usize::from(root)], blanks(body));
        let end = if self.plan.rules.is_empty() {
            self.object(root, start, 0, |_, _| {})?
        } else {
            let mut values = [None; MOST_MEMBERS];
            let end = self.object(root, start, 0, |member, value| values[member.place] = Some(value))?;
            self.plan.rules.hold(&values)?;
            end
        };
        blanks(end).is_empty().then_some(())
    }
}

/// What stands between two brackets, with commas in between, inside so many other brackets (rule R10).
#[inline]
pub(super) fn list(
    [open, close]: [u8; 2],
    rest: &[u8],
    depth: usize,
    mut item: impl FnMut(&[u8]) -> Option<&[u8]>,
) -> Option<&[u8]> {
    let rest = behind(open, rest)?;
    if depth == MAX_DEPTH {
        return None;
    }
    let mut rest = blanks(rest);
    if let Some(rest) = behind(close, rest) {
        return Some(rest);
    }
    loop {
        rest = match blanks(item(rest)?) {
            [b',', rest @ ..] => blanks(rest),
            rest => return behind(close, rest),
        };
    }
}

/// What follows a byte that has to be here.
#[inline(always)]
pub(super) fn behind(byte: u8, rest: &[u8]) -> Option<&[u8]> {
    let (first, rest) = rest.split_first()?;
    (*first == byte).then_some(rest)
}

/// What is left behind blanks. Mostly there is none, else mostly one space.
#[inline(always)]
pub(super) fn blanks(rest: &[u8]) -> &[u8] {
    match rest {
        [first, ..] if *first > b' ' => rest,
        [b' ', rest @ ..] if rest.first().is_some_and(|second| *second > b' ') => rest,
        rest => many_blanks(rest),
    }
}

#[cold]
fn many_blanks(mut rest: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | b'\n' | b'\r', behind @ ..] = rest {
        rest = behind;
    }
    rest
}
