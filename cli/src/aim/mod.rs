//! Which edition and callback a body is held against (ARCHITECTURE.md, "Which edition, which callback").
//!
//! For each of the two on its own: the option, else the envelope, else a folder of the path, else the body's shape.

mod answer;
mod envelope;
mod folder;
mod glance;
mod marks;
mod posted;
mod route;

use std::{ops::Range, path::Path};

use imhook_validator::{Hints, Reason, Validator, Words, posted_to};

use crate::{input::Piece, language::words, names};
pub(crate) use envelope::{BODY, BODY_BASE64, BODY_TEXT, EDITION, PATH, TIME};
use envelope::{Body, Envelope, Text};
pub(crate) use marks::Marks;
pub(crate) use route::{Routes, Sight};

/// What the command line asks for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    /// The edition.
    pub(crate) edition: Option<String>,
    /// The callback, or `<callback>.answer`.
    pub(crate) callback: Option<String>,
}

/// What is known of a body before it is read.
#[derive(Debug)]
pub(crate) struct Aim {
    /// Where it stands in its piece.
    pub(crate) body: Range<usize>,
    /// Its edition.
    pub(crate) edition: Option<String>,
    /// Its callback, or `<callback>.answer`.
    pub(crate) callback: Option<String>,
    /// Where its envelope says when it came.
    pub(crate) time: Option<Range<usize>>,
    /// Members of its envelope that name nothing known, or hold no body.
    pub(crate) misses: Vec<Miss>,
}

/// A member of an envelope that is not what it should be.
#[derive(Debug)]
pub(crate) struct Miss {
    /// What it should be.
    pub(crate) kind: MissKind,
    /// Where it stands in the piece.
    pub(crate) span: Range<usize>,
    /// What is wrong.
    pub(crate) message: Words,
    /// What to do about it.
    pub(crate) help: Words,
}

/// What a member of an envelope should name or hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MissKind {
    /// An edition.
    Edition,
    /// A callback.
    Callback,
    /// A body that is text.
    Body,
}

impl MissKind {
    /// Its reason in reports.
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            MissKind::Edition => "unknown-edition",
            MissKind::Callback => "unknown-callback",
            MissKind::Body => Reason::NotUtf8.name(),
        }
    }
}

impl Aim {
    /// What options, envelope and path say.
    pub(crate) fn at(validator: &Validator, asked: &Asked, piece: &Piece<'_>) -> Aim {
        let envelope = envelope::find(piece.bytes);
        let body = envelope.as_ref().map_or(Body::Plain(0..piece.bytes.len()), |envelope| envelope.body.clone());
        let mut aim = Aim::of(validator, asked, piece.path, envelope);
        match body {
            Body::Plain(span) => aim.body = span,
            Body::NotUtf8(span) => {
                aim.body = span.clone();
                aim.misses.push(not_utf8(span));
                aim.misses.sort_by_key(|miss| miss.span.start);
            }
        }
        aim
    }

    /// What options and path say of a body without envelope that is not looked at.
    pub(crate) fn bare(validator: &Validator, asked: &Asked, file: Option<&Path>) -> Aim {
        Aim::of(validator, asked, file, None)
    }

    /// The same with an envelope; where the body stands is left open.
    fn of(validator: &Validator, asked: &Asked, file: Option<&Path>, envelope: Option<Envelope>) -> Aim {
        let model = validator.model();
        let (edition, path, time) =
            envelope.map_or((None, None, None), |found| (found.edition, found.path, found.time));
        let mut aim = Aim {
            body: 0..0,
            edition: asked.edition.clone(),
            callback: asked.callback.clone(),
            time,
            misses: Vec::new(),
        };
        aim.take_edition(edition, validator);
        if let (None, true, Some(path)) = (&aim.edition, aim.misses.is_empty(), file) {
            aim.edition = folder::last(path, |name| model.edition(name).is_some());
        }
        aim.take_path(path, validator);
        if let (None, true, Some(path)) = (&aim.callback, aim.misses.is_empty(), file) {
            aim.callback = folder::last(path, |name| validator.targets().any(|target| validator.name(target) == name));
        }
        if let (true, Some(path)) = (aim.misses.is_empty(), file) {
            aim.callback = answer::of(path, aim.callback, aim.edition.as_deref(), model);
        }
        aim.misses.sort_by_key(|miss| miss.span.start);
        aim
    }

    /// The same for the validator.
    pub(crate) fn hints(&self) -> Hints<'_> {
        Hints { edition: self.edition.as_deref(), callback: self.callback.as_deref() }
    }

    fn take_edition(&mut self, edition: Option<Text>, validator: &Validator) {
        let (None, Some(Text { text, span })) = (&self.edition, edition) else { return };
        let editions = || validator.model().editions.iter().map(|edition| edition.id.as_str());
        if editions().any(|id| id == text) {
            self.edition = Some(text);
            return;
        }
        let nearest = names::nearest(&text, editions()).unwrap_or_default();
        self.misses.push(Miss {
            kind: MissKind::Edition,
            span,
            message: words("the envelope names an unknown edition", "信封中的版本未知"),
            help: words(format!("did you mean `{nearest}`?"), format!("是否想用 `{nearest}`？")),
        });
    }

    fn take_path(&mut self, path: Option<Text>, validator: &Validator) {
        let (None, Some(Text { text, span })) = (&self.callback, path) else { return };
        match posted_to(validator.model(), &text, self.edition.as_deref()) {
            Some(callback) => self.callback = Some(callback.to_owned()),
            None => self.misses.push(posted::miss(&text, span, self.edition.as_deref(), validator.model())),
        }
    }
}

/// A recorded body whose bytes are no text.
fn not_utf8(span: Range<usize>) -> Miss {
    Miss {
        kind: MissKind::Body,
        span,
        message: words("the recorded body is not UTF-8", "所记录的报文不是 UTF-8"),
        help: words("its bytes stand here as base64", "此处为其字节的 base64 编码"),
    }
}
