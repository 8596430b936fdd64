//! Which callback a piece is of, and its tree.

use std::{ops::Range, sync::Arc};

use imhook_validator::{
    Profile, Target, Validator,
    reader::{self, ReadError, Tree, Value},
};

use crate::{
    aim::{Aim, Asked, Routes, Sight},
    input::{Extent, Origin, Piece},
    report::{TOO_LARGE, UNKNOWN_CALLBACK, has_shape},
};

/// Finds what pieces are of, file after file.
#[derive(Clone)]
pub(super) struct Subjects<'v> {
    validator: &'v Validator,
    asked: &'v Asked,
    routes: Routes<'v>,
}

/// A body that can be held against a callback.
pub(super) struct Subject<'p> {
    pub(super) target: Target,
    /// The whole piece.
    pub(super) piece: &'p [u8],
    /// When it came, if an envelope says so.
    pub(super) time: Option<&'p str>,
    pub(super) tree: Tree<'p>,
    /// Where the body starts in the piece.
    pub(super) start: usize,
}

impl<'v> Subjects<'v> {
    pub(super) fn new(validator: &'v Validator, asked: &'v Asked) -> Subjects<'v> {
        Subjects { validator, asked, routes: Routes::new(validator, asked) }
    }

    pub(super) fn enter(&mut self, origin: &Arc<Origin>) {
        self.routes.enter(origin);
    }

    /// What a piece is of.
    ///
    /// # Errors
    /// The reason why that cannot be said.
    pub(super) fn of<'p>(&mut self, piece: &Piece<'p>, may_be_envelope: bool) -> Result<Subject<'p>, &'static str> {
        if piece.extent == Extent::Cut {
            return Err(TOO_LARGE);
        }
        let bytes = piece.bytes;
        if let Some(Sight { target, only, body, time, .. }) = self.routes.sight(piece, may_be_envelope)
            && (only || self.validator.check(target, Profile::Tolerant, &bytes[body.clone()]).is_valid())
            && let Ok(subject) = subject(bytes, target, body, time)
        {
            return Ok(subject);
        }
        let aim = Aim::at(self.validator, self.asked, piece);
        if let Some(miss) = aim.misses.first() {
            return Err(miss.kind.reason());
        }
        let body = &bytes[aim.body.clone()];
        let choice = self.validator.choose(aim.hints(), Profile::Tolerant, body).ok_or(UNKNOWN_CALLBACK)?;
        let subject = subject(bytes, choice.target, aim.body.clone(), aim.time.clone()).map_err(reason)?;
        let by_shape = aim.callback.is_none();
        if choice.guessed && !has_shape(self.validator, choice.target, body, by_shape) {
            return Err(UNKNOWN_CALLBACK);
        }
        Ok(subject)
    }
}

fn subject(
    piece: &[u8],
    target: Target,
    body: Range<usize>,
    time: Option<Range<usize>>,
) -> Result<Subject<'_>, ReadError> {
    let tree = reader::read(&piece[body.clone()])?;
    let time = time.and_then(|span| std::str::from_utf8(&piece[span]).ok());
    let time = time.filter(|text| text.starts_with(|first: char| first == '"' || first.is_ascii_digit()));
    let time = time.map(|text| text.trim_matches('"'));
    Ok(Subject { target, piece, time, tree, start: body.start })
}

fn reason(error: ReadError) -> &'static str {
    let reason = match error {
        ReadError::NotUtf8 { .. } => imhook_validator::Reason::NotUtf8,
        ReadError::TooDeep { .. } => imhook_validator::Reason::TooDeep,
        ReadError::NotJson { .. } => imhook_validator::Reason::NotJson,
    };
    reason.name()
}

impl Subject<'_> {
    /// The body is an object, as every body is.
    pub(super) fn is_object(&self) -> bool {
        matches!(self.tree.root.value, Value::Object(_))
    }
}
