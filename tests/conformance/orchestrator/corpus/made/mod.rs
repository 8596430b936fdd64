//! Bodies made from the model, far more than anybody would write: each member broken in each way, bytes that are no
//! JSON, depth, length, and several faults at once. The same every time.

mod deep;
mod grammar;
mod integers;
mod long;
mod members;
mod mixed;
mod rules;
mod sound;
mod tree;
mod unknown;

use imhook_codegen::model::{BodyOf, Edition, Model, Profile};

use super::{Case, Expected};
use crate::column::Column;
use sound::Place;
use tree::Tree;

/// What bodies of one callback are made from.
struct Source<'a> {
    edition: &'a Edition,
    body: BodyOf<'a>,
    /// Every member, all of them right.
    whole: Tree,
    places: Vec<Place<'a>>,
}

/// Bodies of one callback as they are made.
struct Made {
    bodies: Vec<Body>,
}

struct Body {
    column: Column,
    what: String,
    bytes: Vec<u8>,
    expected: Option<Expected>,
}

impl Made {
    /// A body that Rust judges.
    fn add(&mut self, column: Column, what: impl Into<String>, bytes: impl AsRef<[u8]>) {
        self.bodies.push(Body { column, what: what.into(), bytes: bytes.as_ref().to_vec(), expected: None });
    }
}

/// Each body of an edition with every member, all of them right, by its name.
pub(crate) fn whole_bodies(edition: &Edition) -> impl Iterator<Item = (String, Vec<u8>)> {
    edition.bodies().map(|body| (body.name.clone(), sound::body(edition, &body).bytes()))
}

/// All of them, once for each profile.
pub(super) fn cases(model: &Model) -> Vec<Case> {
    model.editions.iter().flat_map(|edition| edition.bodies().flat_map(|body| of_body(edition, body))).collect()
}

fn of_body(edition: &Edition, body: BodyOf<'_>) -> Vec<Case> {
    let source = Source { whole: sound::body(edition, &body), places: sound::places(edition, &body), edition, body };
    let mut made = Made { bodies: Vec::new() };
    made.bodies.push(Body {
        column: Column::R8,
        what: "whole".to_owned(),
        bytes: source.whole.bytes(),
        expected: Some(Expected::Accepted),
    });
    for make in
        [members::make, integers::make, rules::make, unknown::make, grammar::make, deep::make, long::make, mixed::make]
    {
        make(&source, &mut made);
    }
    let of = |profile| {
        let source = &source;
        move |body: &Body| Case {
            column: body.column.clone(),
            what: format!("made/{}/{}/{}", source.edition.id, source.body.name, body.what),
            edition: source.edition.id.clone(),
            callback: source.body.name.clone(),
            profile,
            body: body.bytes.clone(),
            expected: body.expected.clone(),
        }
    };
    Profile::ALL.into_iter().flat_map(|profile| made.bodies.iter().map(of(profile)).collect::<Vec<_>>()).collect()
}
