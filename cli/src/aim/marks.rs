//! Where in a text there may be envelopes: one search over many lines costs less than one for each.

use std::{iter::Peekable, ops::Range};

use memchr::memmem::{self, FindIter};

use super::envelope::MARK;

/// Places of what every envelope holds and hardly any body, in a text.
pub(crate) struct Marks<'t> {
    found: Peekable<FindIter<'t, 'static>>,
}

impl<'t> Marks<'t> {
    /// Of a text.
    pub(crate) fn of(text: &'t [u8]) -> Marks<'t> {
        Marks { found: memmem::find_iter(text, MARK).peekable() }
    }

    /// Whether there is one in a part of the text; parts are asked for in order.
    pub(crate) fn any_in(&mut self, part: Range<usize>) -> bool {
        while self.found.next_if(|at| *at < part.start).is_some() {}
        self.found.peek().is_some_and(|at| *at < part.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn each_part_is_told_of_its_own_marks() {
        let text = br#"..."body"..."body""body"..."#;
        let mut marks = Marks::of(text);
        assert!(!marks.any_in(0..3));
        assert!(marks.any_in(3..9));
        assert!(!marks.any_in(9..12));
        assert!(marks.any_in(13..text.len()));
        assert!(!marks.any_in(text.len()..text.len()));
    }
}
