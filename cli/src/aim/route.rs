//! What bodies are held against, where that takes no reading of them: known once for a file, or for a path that many
//! envelopes name.

use std::{collections::HashMap, ops::Range, sync::Arc};

use imhook_codegen::model::{Edition, Object, Type};
use imhook_validator::{Target, Validator};

use super::{
    Aim, Asked,
    envelope::{Body, Envelope, Text},
    glance::{self, Glance, Quoted},
};
use crate::input::{Origin, Piece};

/// Envelopes name few paths; if they name more, the rest is looked up each time.
const REMEMBERED: usize = 1 << 10;

/// What a body is held against, seen from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Route {
    target: Target,
    /// No other target agrees with what is known.
    only: bool,
}

/// A body and what it is held against.
#[derive(Debug)]
pub(crate) struct Sight {
    /// What it is held against, if it keeps that contract.
    pub(crate) target: Target,
    /// What it is held against, even if it does not.
    pub(crate) only: bool,
    /// Where it stands in its piece.
    pub(crate) body: Range<usize>,
    /// There is an envelope around it, if it is sound JSON.
    pub(crate) enveloped: bool,
    /// Where that says when it came.
    pub(crate) time: Option<Range<usize>>,
}

/// Routes by file and by envelope, each found once.
#[derive(Clone)]
pub(crate) struct Routes<'v> {
    validator: &'v Validator,
    asked: &'v Asked,
    /// Of bodies without envelope, in the file that is read.
    bare: Option<(Arc<Origin>, Option<Route>)>,
    /// Of envelopes in that file.
    enveloped: HashMap<Vec<u8>, Option<Route>>,
    key: Vec<u8>,
}

impl<'v> Routes<'v> {
    /// Of what the command line asks for.
    pub(crate) fn new(validator: &'v Validator, asked: &'v Asked) -> Routes<'v> {
        Routes { validator, asked, bare: None, enveloped: HashMap::new(), key: Vec::new() }
    }

    /// What a body is held against that is aimed so, if it keeps that contract; none where only reading it tells.
    pub(crate) fn settled(validator: &'v Validator, aim: &Aim) -> Option<Target> {
        let asked = Asked::default();
        Routes::new(validator, &asked).route(aim).map(|route| route.target)
    }

    /// Turns to a file.
    pub(crate) fn enter(&mut self, origin: &Arc<Origin>) {
        if self.bare.as_ref().is_some_and(|(known, _)| Arc::ptr_eq(known, origin)) {
            return;
        }
        let aim = Aim::bare(self.validator, self.asked, origin.path.as_deref());
        self.bare = Some((Arc::clone(origin), self.route(&aim)));
        self.enveloped.clear();
    }

    /// What a piece of that file is held against; none where only reading it tells.
    pub(crate) fn sight(&mut self, piece: &Piece<'_>, may_be_envelope: bool) -> Option<Sight> {
        if may_be_envelope {
            let glance = glance::at(piece.bytes)?;
            let Route { target, only } = self.enveloped(piece, &glance)?;
            return Some(Sight { target, only, body: glance.body, enveloped: true, time: glance.time });
        }
        let Route { target, only } = self.bare.as_ref()?.1?;
        Some(Sight { target, only, body: 0..piece.bytes.len(), enveloped: false, time: None })
    }

    fn enveloped(&mut self, piece: &Piece<'_>, glance: &Glance<'_>) -> Option<Route> {
        let mark = u8::from(glance.path.is_some()) << 1 | u8::from(glance.edition.is_some());
        self.key.clear();
        // No text holds a zero byte: a glance takes none below a blank.
        self.key.extend_from_slice(text(glance.edition.as_ref()).as_bytes());
        self.key.extend_from_slice(&[0, mark]);
        self.key.extend_from_slice(text(glance.path.as_ref()).as_bytes());
        if let Some(route) = self.enveloped.get(&self.key) {
            return *route;
        }
        let owned = |quoted: &Option<Quoted<'_>>| {
            quoted.as_ref().map(|quoted| Text { text: quoted.text.to_owned(), span: quoted.span.clone() })
        };
        let (path, edition) = (owned(&glance.path), owned(&glance.edition));
        let envelope = Envelope { body: Body::Plain(0..0), path, edition, time: None };
        let aim = Aim::of(self.validator, self.asked, piece.path, Some(envelope));
        let route = self.route(&aim);
        if self.enveloped.len() < REMEMBERED {
            self.enveloped.insert(self.key.clone(), route);
        }
        route
    }

    /// Where what is known leaves one target, or one callback whose codes mean the same in all its editions: then the
    /// latest that a body fits is the one, without a warning.
    fn route(&self, aim: &Aim) -> Option<Route> {
        if !aim.misses.is_empty() {
            return None;
        }
        let agrees = |target: &Target| {
            aim.edition.as_ref().is_none_or(|id| &self.validator.edition(*target).id == id)
                && aim.callback.as_ref().is_none_or(|name| self.validator.name(*target) == name)
        };
        let mut possible: Vec<Target> = self.validator.targets().filter(agrees).collect();
        let target = possible.pop()?;
        if possible.is_empty() {
            return Some(Route { target, only: true });
        }
        aim.callback.as_ref()?;
        let turned = |other: &Target| {
            let (here, there) = (self.validator.edition(target), self.validator.edition(*other));
            turns_a_code(here, self.validator.body(target).object, there)
        };
        (!possible.iter().any(turned)).then_some(Route { target, only: false })
    }
}

fn text<'p>(quoted: Option<&Quoted<'p>>) -> &'p str {
    quoted.map_or("", |quoted| quoted.text)
}

/// Whether a code that an object holds, at any depth, gives a value another meaning in another edition.
fn turns_a_code(here: &Edition, object: &Object, there: &Edition) -> bool {
    object.members.iter().any(|member| turns(here, &member.kind, there))
}

fn turns(here: &Edition, kind: &Type, there: &Edition) -> bool {
    match kind {
        Type::Object(name) => turns_a_code(here, here.object(name), there),
        Type::Array(item) => turns(here, item, there),
        Type::Code(name) => there.codes.iter().filter(|code| &code.name == name).any(|code| {
            let twins = here.code(name).values.iter().filter_map(|mine| {
                let theirs = code.values.iter().find(|theirs| theirs.raw == mine.raw)?;
                Some((mine, theirs))
            });
            twins.into_iter().any(|(mine, theirs)| mine.name != theirs.name)
        }),
        _ => false,
    }
}
