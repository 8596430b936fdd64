//! What bodies have that the contract does not say, and what the contract says that no body has.
//!
//! | file | idea |
//! | --- | --- |
//! | `shape` | the members of a callback at every level, as the contract has them |
//! | `subject` | which callback a piece is of, and its tree |
//! | `walk` | a body is held against a shape |
//! | `sums` | what many bodies add up to, in bounded memory |
//! | `view` | the same for people: what differs, how often members are there, codes never seen |

mod shape;
mod subject;
mod sums;
mod view;
mod walk;

use std::sync::Arc;

use imhook_validator::Validator;

use crate::{
    aim::{Asked, Marks},
    input::{Batch, Gone},
    stream::Worker,
};
use shape::Shapes;
use subject::Subjects;
pub(crate) use sums::Sums;
pub(crate) use view::{Difference, Member, Unused, View};

/// Holds batches against the contract and sums up what differs.
#[derive(Clone)]
pub(crate) struct Watch<'v> {
    subjects: Subjects<'v>,
    shapes: Arc<Shapes<'v>>,
    validator: &'v Validator,
    /// Values may be shown, but for confidential ones.
    show_values: bool,
}

impl<'v> Watch<'v> {
    /// Against what the command line asks for.
    pub(crate) fn new(validator: &'v Validator, asked: &'v Asked, show_values: bool) -> Watch<'v> {
        let shapes = Arc::new(Shapes::of(validator));
        Watch { subjects: Subjects::new(validator, asked), shapes, validator, show_values }
    }

    /// The same, for people.
    pub(crate) fn view<'s>(&'s self, sums: &'s Sums) -> View<'s> {
        view::of(sums, &self.shapes, self.validator)
    }
}

impl Worker for Watch<'_> {
    type Out = Sums;

    fn batch(&mut self, batch: &Batch, give: &mut dyn FnMut(Sums) -> Result<(), Gone>) -> Result<(), Gone> {
        self.subjects.enter(&batch.origin);
        let mut marks = Marks::of(&batch.text);
        let mut sums = Sums::default();
        for piece in batch.pieces() {
            let start = piece.start.offset - batch.start.offset;
            let may_be_envelope = marks.any_in(start..start + piece.bytes.len());
            let seen = |time| sums::Sighting { origin: Arc::clone(&batch.origin), line: piece.start.line, time };
            match self.subjects.of(&piece, may_be_envelope) {
                Ok(subject) => {
                    let shape = self.shapes.get(subject.target);
                    let walk = walk::Walk {
                        shape,
                        validator: self.validator,
                        show_values: self.show_values,
                        subject: &subject,
                        seen: &|| seen(subject.time.map(str::to_owned)),
                    };
                    walk.over(&mut sums);
                }
                Err(reason) => sums.unread(reason, || seen(None)),
            }
        }
        give(sums)
    }
}
