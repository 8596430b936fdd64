//! Invariant 11: what the scanner is sure of the exact path says too, and of nearly every body the scanner is sure.

use std::cell::Cell;

use imhook_codegen::model::{Edition, Member, Presence, Type};
use imhook_tests::{
    bodies,
    mutation::{Mutation, mutations},
    vectors::{invalid, valid},
};
use imhook_validator::{Profile, Target, Validator};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, TestRunner},
};

use crate::{VALIDATOR, ZOO_VALIDATOR};

/// Changed bodies that are held against both paths.
const CASES: u32 = 40_000;

/// A body and what it is held against.
type Subject = (&'static Validator, Target, Vec<u8>);

/// Every sound vector, and every body with one fault that is JSON.
fn subjects() -> Vec<Subject> {
    let find = |edition: &str, callback: &str| VALIDATOR.target(edition, callback).expect("a known callback");
    let sound = ["examples", "captures", "own"].into_iter().flat_map(valid);
    let sound = sound.map(|body| (find(&body.edition, &body.callback), body.bytes));
    let broken = invalid().into_iter().map(|row| (find(&row.edition, &row.event), row.bytes()));
    let bodies = sound.chain(broken).filter(|(_, body)| imhook_validator::reader::read(body).is_ok());
    let mut subjects: Vec<Subject> = bodies.map(|(target, body)| (&*VALIDATOR, target, body)).collect();
    // One body of each kind of the zoo, which has every type in every presence.
    let mut runner = TestRunner::deterministic();
    for target in ZOO_VALIDATOR.targets() {
        let strategy = strict(&ZOO_VALIDATOR, target);
        for _ in 0..20 {
            let body = strategy.new_tree(&mut runner).expect("a body").current();
            subjects.push((&*ZOO_VALIDATOR, target, body));
        }
    }
    subjects
}

/// Bodies of a target as a correct sender writes them.
fn strict(validator: &Validator, target: Target) -> BoxedStrategy<Vec<u8>> {
    let edition: &Edition = validator.edition(target);
    let body = bodies::strict(edition, &validator.body(target));
    body.prop_map(|body| imhook_schema::wire::to_vec(&body).expect("a value is JSON")).boxed()
}

/// What the scanner says of it; panics where the exact path does not say so too, with a report or without one.
fn scan(validator: &Validator, target: Target, profile: Profile, body: &[u8]) -> Option<bool> {
    let verdict = validator.check_exactly(target, profile, body);
    let scanned = validator.scan(target, profile, body);
    for (who, is_valid) in
        [("the scanner", scanned), ("the exact path", Some(validator.is_exactly_valid(target, profile, body)))]
    {
        assert!(
            is_valid.is_none_or(|is_valid| is_valid == verdict.is_valid()),
            "{who} says {is_valid:?} of {}, and the report {:?}",
            named(validator, target, profile, body),
            verdict.findings
        );
    }
    scanned
}

/// Whether the scanner accepts it.
fn accepts(validator: &Validator, target: Target, profile: Profile, body: &[u8]) -> bool {
    scan(validator, target, profile, body) == Some(true)
}

fn named(validator: &Validator, target: Target, profile: Profile, body: &[u8]) -> String {
    let (edition, name) = (&validator.edition(target).id, validator.name(target));
    format!("{edition} {name} {}: {}", profile.name(), String::from_utf8_lossy(body))
}

#[test]
fn what_the_scanner_is_sure_of_about_changed_bodies_the_exact_path_says_too() {
    let subjects = subjects();
    assert!(subjects.len() > 500, "only {} bodies", subjects.len());
    // By profile: accepted, refused.
    let counts = [(); Profile::ALL.len()].map(|()| [Cell::new(0_u32), Cell::new(0_u32)]);
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&(any::<Index>(), mutations()), |(which, mutation): (_, Mutation)| {
        let (validator, target, body) = which.get(&subjects);
        let body = mutation.apply(body);
        for (profile, counts) in Profile::ALL.into_iter().zip(&counts) {
            let scanned = scan(validator, *target, profile, &body);
            for (count, said) in counts.iter().zip([true, false]) {
                count.set(count.get() + u32::from(scanned == Some(said)));
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    for (profile, [accepted, refused]) in Profile::ALL.iter().zip(&counts) {
        let (profile, accepted, refused) = (profile.name(), accepted.get(), refused.get());
        println!(
            "{CASES} changed bodies, {profile}: the scanner accepted {accepted} and refused {refused}; so did the exact path"
        );
        // Else the cases prove nothing.
        assert!(accepted > CASES / 20 && refused > CASES / 20, "{profile}: {accepted} and {refused}");
    }
}

#[test]
fn what_the_scanner_is_sure_of_about_broken_bodies_the_exact_path_says_too() {
    let (mut taken, mut broken, mut refused) = (0, 0, 0);
    for row in invalid() {
        let target = VALIDATOR.target(&row.edition, &row.event).expect("a known callback");
        for (profile, expected) in [(Profile::Tolerant, &row.tolerant), (Profile::Strict, &row.strict)] {
            let scanned = scan(&VALIDATOR, target, profile, &row.bytes());
            let is_taken = expected == "accept";
            taken += u32::from(is_taken && scanned.is_none());
            broken += u32::from(!is_taken);
            refused += u32::from(scanned == Some(false));
        }
    }
    println!("the scanner is sure of {refused} of {broken} broken bodies");
    // Bodies that a tolerant receiver takes though something is wrong with them.
    assert!(taken < 10, "the scanner is unsure of {taken} bodies that are taken");
    assert!(refused > broken / 2, "the scanner is sure of {refused} of {broken} broken bodies");
}

#[test]
fn the_scanner_is_sure_of_every_sound_vector() {
    for body in ["examples", "captures", "own"].into_iter().flat_map(valid) {
        let target = VALIDATOR.target(&body.edition, &body.callback).expect("a known callback");
        for profile in Profile::ALL {
            assert!(accepts(&VALIDATOR, target, profile, &body.bytes), "{} {}", body.file, profile.name());
        }
    }
}

#[test]
fn the_scanner_is_sure_of_what_a_correct_sender_writes() {
    let (mut written, mut unsure) = (0, 0);
    for target in VALIDATOR.targets() {
        let strategy = strict(&VALIDATOR, target);
        let mut runner = TestRunner::deterministic();
        for _ in 0..50 {
            let body = strategy.new_tree(&mut runner).expect("a body").current();
            for profile in Profile::ALL {
                written += 1;
                unsure += u32::from(!accepts(&VALIDATOR, target, profile, &body));
            }
        }
    }
    println!("{written} bodies of a correct sender: the scanner was unsure of {unsure}");
    assert_eq!(unsure, 0);
}

#[test]
fn the_scanner_is_right_about_a_body_with_any_byte_at_any_place() {
    // One without blanks and one with some; both end with a text near the end, where there is no whole word to look at.
    const BODIES: [&str; 2] = [
        r#"{"userId":"u","clientId":"c","platform":5,"status":1,"timestamp":17,"customState":0,"sessions":[],"customText":"t"}"#,
        "\n{ \"userId\": \"u7Kq2mPa uB6vC1\" ,\"clientId\":\"c\",\"platform\":\t5,\"status\":1,\"timestamp\":17,\"customState\":0,
         \"sessions\":[ ],\"customText\"\r\n:\t\"c1f0\" } ",
    ];
    let target = VALIDATOR.target("2024-03", "user-online").expect("a known callback");
    let mut accepted = 0;
    for body in BODIES {
        assert!(accepts(&VALIDATOR, target, Profile::Tolerant, body.as_bytes()), "{body}");
        for at in 0..=body.len() {
            let (before, behind) = body.as_bytes().split_at(at);
            for byte in 0..=u8::MAX {
                for behind in [behind, behind.get(1..).unwrap_or_default()] {
                    let body = [before, &[byte], behind].concat();
                    accepted += u32::from(accepts(&VALIDATOR, target, Profile::Tolerant, &body));
                }
            }
        }
    }
    // Else the cases prove nothing.
    assert!(accepted > 1_000, "the scanner accepted {accepted}");
}

#[test]
fn of_an_object_with_more_members_than_bits_the_scanner_is_never_sure() {
    const MOST: usize = 64;
    let target = VALIDATOR.target("2024-03", "user-online").expect("a known callback");
    let root = VALIDATOR.body(target).object;
    let inside = root.member("sessions").map(|member| &member.kind);
    let Some(Type::Array(item)) = inside else { panic!("{inside:?} is no array") };
    let Type::Object(session) = &**item else { panic!("{item:?} is no object") };
    let body = br#"{"userId":"u","clientId":"c","platform":5,"status":1,"timestamp":17,"customState":0,
        "sessions":[{"clientId":"c","platform":5,"status":0,"timestamp":17}],"customText":"t"}"#;
    assert_eq!(VALIDATOR.scan(target, Profile::Tolerant, body), Some(true));
    for name in [&root.name, session] {
        let mut model = VALIDATOR.model().clone();
        let objects =
            model.editions.iter_mut().find(|edition| edition.id == "2024-03").map(|edition| &mut edition.objects);
        let object = objects.and_then(|objects| objects.iter_mut().find(|object| object.name == *name)).expect("known");
        let last = object.members.last().expect("a member").clone();
        for place in object.members.len()..=MOST {
            let member = Member { name: format!("custom{place}"), presence: Presence::Optional, ..last.clone() };
            object.members.push(member);
        }
        let many = Validator::of(model);
        let target = many.target("2024-03", "user-online").expect("the same callback");
        assert_eq!(many.scan(target, Profile::Tolerant, body), None, "{name}");
        assert!(many.is_valid(target, Profile::Tolerant, body), "{name}");
        assert!(!many.is_valid(target, Profile::Tolerant, b"{}"), "{name}");
    }
}
