//! Several faults at once, in any order of members (R7), and right bodies with random values (R8, R9).

use imhook_codegen::model::Profile;
use imhook_tests::bodies;
use proptest::{
    strategy::{BoxedStrategy, Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{Made, Source, tree::Tree};
use crate::column::Column;

/// How many bodies of each kind are made for a callback.
const BODIES: usize = 24;

/// What a value is replaced by.
const VALUES: [&str; 14] = [
    "null",
    "true",
    "1",
    "-0",
    "1.0",
    "9223372036854775808",
    "3000000000",
    "\"text\"",
    "\"\"",
    "[]",
    "[null,1]",
    "{}",
    "{\"a\":null}",
    "1e400",
];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for (profile, strategy) in [
        (Profile::Strict, bodies::strict(source.edition, &source.body)),
        (Profile::Tolerant, bodies::tolerant(source.edition, &source.body)),
    ] {
        for index in 0..BODIES {
            let value = random(&strategy, &mut runner);
            made.add(Column::R8, format!("random {} {index}", profile.name()), value.to_string());
        }
    }
    let faults = proptest::collection::vec((0..usize::MAX, 0..usize::MAX, 0..6_usize), 2..6).boxed();
    let order = proptest::collection::vec(0..usize::MAX, 4).boxed();
    for index in 0..2 * BODIES {
        let mut body = source.whole.clone();
        for (place, value, kind) in random(&faults, &mut runner) {
            break_at(&mut body, place, VALUES[value % VALUES.len()], kind);
        }
        for at in random(&order, &mut runner) {
            swap(&mut body, at);
        }
        made.add(Column::R7, format!("several faults {index}"), body.bytes());
    }
}

fn random<T: std::fmt::Debug>(strategy: &BoxedStrategy<T>, runner: &mut TestRunner) -> T {
    strategy.new_tree(runner).expect("these strategies refuse nothing").current()
}

/// Breaks something below a value; `place` decides where.
fn break_at(tree: &mut Tree, place: usize, value: &str, kind: usize) {
    match tree {
        Tree::Object(members) if !members.is_empty() => {
            let at = place % members.len();
            let is_leaf = matches!(members[at].1, Tree::Written(_));
            match kind {
                0 => drop(members.remove(at)),
                1 => members.insert(place / 7 % (members.len() + 1), members[at].clone()),
                2 => members.insert(at, (b"\"fooBar\"".to_vec(), Tree::written(value))),
                _ if is_leaf => members[at].1 = Tree::written(value),
                _ => break_at(&mut members[at].1, place / 5, value, kind),
            }
        }
        Tree::Array(items) if !items.is_empty() => match kind {
            0 => items.push(Tree::written(value)),
            1 => items.insert(0, Tree::written("null")),
            _ => break_at(&mut items[0], place / 3, value, kind),
        },
        other => *other = Tree::written(value),
    }
}

/// Moves a member of the body, or of an object in it, to the front.
fn swap(tree: &mut Tree, at: usize) {
    let Tree::Object(members) = tree else { return };
    if members.is_empty() {
        return;
    }
    let index = at % members.len();
    match &mut members[index].1 {
        inner @ Tree::Object(_) if at.is_multiple_of(2) => swap(inner, at / 3),
        _ => members.swap(0, index),
    }
}
