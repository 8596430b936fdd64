//! Length: bodies above a mebibyte, and many findings.

use imhook_codegen::model::Type;

use super::{
    Made, Source,
    sound::{self, name},
    tree::Tree,
};
use crate::column::Column;

/// A little above the limit of a receiver, which decoding has none of.
const LENGTH: usize = 1024 * 1024 + 1;

/// How many members or items there are where many is the matter.
const MANY: usize = 20_000;

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let whole = &source.whole;
    // Long bodies take long: one callback of each edition has to do, the one with the most members.
    let most = source.edition.bodies().max_by_key(|body| sound::places(source.edition, body).len());
    if most.is_some_and(|body| body.name != source.body.name) {
        return;
    }
    let text = source.places.iter().find(|place| matches!(place.kind, Type::Text));
    if let Some(place) = text {
        let long = |unit: &str| {
            let times = LENGTH / unit.len();
            whole.with(&place.path, Tree::written(format!("\"{}\"", unit.repeat(times)))).bytes()
        };
        made.add(Column::R8, format!("{} of a mebibyte", place.pointer), long("a"));
        made.add(Column::R8, format!("{} of a mebibyte of escapes", place.pointer), long(r"\u4e2d\n"));
    }
    if let Some(place) =
        source.places.iter().find(|place| matches!(place.kind, Type::Int32 | Type::Int64 | Type::Code(_)))
    {
        let digits = whole.with(&place.path, Tree::written("9".repeat(LENGTH))).bytes();
        made.add(Column::R4, format!("{} of a mebibyte of digits", place.pointer), digits);
    }
    if let Some(place) = source.places.iter().find(|place| matches!(place.kind, Type::Array(_))) {
        let mut copy = whole.clone();
        let Tree::Array(items) = copy.at(&place.path).clone() else { return };
        let many = |item: &Tree| whole.with(&place.path, Tree::Array(vec![item.clone(); MANY / 10])).bytes();
        for item in &items {
            made.add(Column::R8, format!("{} of many", place.pointer), many(item));
        }
        made.add(Column::R7, format!("{} of many that are wrong", place.pointer), many(&Tree::written("false")));
    }
    let mut unknown = whole.clone();
    if let Tree::Object(members) = &mut unknown {
        members.extend((0..MANY).map(|index| (name(&format!("foo{index}")), Tree::written("[{}]"))));
    }
    made.add(Column::R2, "many unknown members", unknown.bytes());
    let spaced = [b"{".as_slice(), &b" ".repeat(LENGTH), &whole.bytes()[1..]].concat();
    made.add(Column::R6, "a mebibyte of blanks", spaced);
}
