//! What is posted: the vectors, with what is right about them.

use imhook_codegen::model::{Model, Profile};

use crate::{
    column::Column,
    corpus::{Case, Corpus},
    decode::Answer,
};

/// Made bodies that are posted too: bytes that a server must not stumble over. One callback is enough, since what
/// decodes is the same as without a server.
const STRANGE: (&str, [Column; 2]) = ("user-online", [Column::R6, Column::R10]);

/// What a receiver does not take, whatever it says.
const LONG: usize = 1024 * 1024;

/// The vectors that are bodies of callbacks, and the contract.
pub(crate) struct Posts<'a> {
    pub(super) model: &'a Model,
    pub(super) vectors: Vec<Vector<'a>>,
}

/// A body to post.
pub(super) struct Vector<'a> {
    pub(super) case: &'a Case,
    /// The default path of its callback.
    pub(super) path: String,
    /// What a tolerant reader says of it.
    pub(super) right: &'a Answer,
}

impl<'a> Posts<'a> {
    /// Takes them from the corpus; `right` holds an answer a case.
    pub(crate) fn new(model: &'a Model, corpus: &'a Corpus, right: &'a [Answer]) -> Posts<'a> {
        let read = corpus.read().len();
        let cases = corpus.cases.iter().zip(right).enumerate();
        let tolerant = cases
            .filter(|(index, (case, _))| *index < read || is_strange(case))
            .map(|(_, found)| found)
            .filter(|(case, _)| case.profile == Profile::Tolerant);
        let vectors = tolerant.filter_map(|(case, right)| {
            // An answer is no body that a receiver gets.
            let callback = model.edition(&case.edition)?.callback(&case.callback)?;
            Some(Vector { case, path: callback.path.default_path(), right })
        });
        Posts { vectors: vectors.collect(), model }
    }
}

fn is_strange(case: &Case) -> bool {
    let (callback, columns) = STRANGE;
    case.callback == callback && columns.contains(&case.column) && case.body.len() < LONG
}
