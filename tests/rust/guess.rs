//! Choosing edition and callback by a body's shape (ARCHITECTURE.md, "Which edition, which callback").

use imhook_codegen::model::Type;
use imhook_tests::vectors::{folder, valid};
use imhook_validator::{Choice, Hints, Profile, Warning, Words};

use crate::VALIDATOR;

fn choose(hints: Hints<'_>, body: &[u8]) -> Choice {
    VALIDATOR.choose(hints, Profile::Tolerant, body).expect("something agrees with the hints")
}

fn shown(choice: &Choice) -> String {
    format!("{} {}", VALIDATOR.edition(choice.target).id, VALIDATOR.name(choice.target))
}

fn words(en: &str, zh: &str) -> Words {
    Words { en: en.to_owned(), zh: zh.to_owned() }
}

const USER_ONLINE: Hints<'_> = Hints { edition: None, callback: Some("user-online") };

#[test]
fn w1_a_body_that_fits_both_editions_is_read_as_the_later_one_with_a_warning() {
    let online = br#"{"userId":"u","clientId":"c","platform":2,"status":1,"packageName":"p","timestamp":1}"#;
    let choice = choose(USER_ONLINE, online);
    assert_eq!((shown(&choice), choice.guessed), ("2024-03 user-online".to_owned(), false));
    let said = words(
        "the body fits two editions in which `status` 1 means the opposite: offline in 2024-03, online in 2020-10",
        "该报文同时符合两个版本，而 `status` 为 1 时含义相反：2024-03 中为下线，2020-10 中为上线",
    );
    assert_eq!(choice.warnings, [Warning::AmbiguousEdition(said.clone())]);

    let by_shape = choose(Hints::default(), online);
    assert_eq!((shown(&by_shape), by_shape.guessed), ("2024-03 user-online".to_owned(), true));
    assert_eq!(by_shape.warnings, [Warning::AmbiguousEdition(said)]);
}

#[test]
fn a_code_that_means_the_same_in_both_editions_is_no_reason_to_warn() {
    let logout = br#"{"userId":"u","clientId":"c","platform":2,"status":-1,"packageName":"p","timestamp":1}"#;
    assert_eq!(choose(USER_ONLINE, logout).warnings, []);
}

#[test]
fn a_body_that_fits_one_edition_belongs_to_it() {
    let wire = br#"{"userId":"u","clientId":"c","platform":2,"status":1,"timestamp":1}"#;
    let choice = choose(USER_ONLINE, wire);
    assert_eq!((shown(&choice), choice.guessed), ("2024-03 user-online".to_owned(), false));
    assert_eq!(choice.warnings, []);

    let document = br#"{"userId":"u","type":0,"groupId":"g"}"#;
    let choice = choose(Hints { edition: None, callback: Some("group-info") }, document);
    assert_eq!((shown(&choice), choice.guessed), ("2020-10 group-info".to_owned(), false));
}

#[test]
fn a_body_that_fits_no_edition_is_held_against_the_one_that_knows_most_of_it_and_that_is_a_guess() {
    let broken = br#"{"operatorId":"o","groupId":7,"type":0,"groupInfo":{}}"#;
    let choice = choose(Hints { edition: None, callback: Some("group-info") }, broken);
    assert_eq!((shown(&choice), choice.guessed), ("2024-03 group-info".to_owned(), true));
    assert_eq!(choice.fits, []);
}

#[test]
fn a_broken_body_does_not_pass_as_a_sound_body_of_a_callback_that_insists_on_less() {
    let broken = std::fs::read(folder().join("invalid/2024-03/group-member/missing-member-ids.json"));
    let choice = choose(Hints::default(), &broken.expect("a vector"));
    assert_eq!((shown(&choice), choice.guessed), ("2024-03 group-member".to_owned(), true));
    let fits: Vec<String> = choice.fits.iter().map(|target| VALIDATOR.name(*target).to_owned()).collect();
    assert!(fits.contains(&"group-info".to_owned()), "{fits:?}");
}

#[test]
fn the_shape_of_every_example_leads_to_a_callback_of_that_shape() {
    for body in valid("examples").iter().chain(&valid("captures")) {
        let hints = Hints { edition: Some(&body.edition), callback: None };
        let choice = choose(hints, &body.bytes);
        let wanted = VALIDATOR.target(&body.edition, &body.callback).expect("a known callback");
        let shape = |target| -> Vec<(String, Type)> {
            let members = VALIDATOR.body(target).object.members.iter();
            members.map(|member| (member.name.clone(), member.kind.clone())).collect()
        };
        assert_eq!(shape(choice.target), shape(wanted), "{}: {}", body.file, shown(&choice));
        assert!(choice.guessed && choice.fits.contains(&wanted), "{}", body.file);
    }
}

#[test]
fn bytes_without_a_shape_are_still_held_against_something() {
    let choice = choose(Hints::default(), b"[[[");
    assert!(choice.guessed && choice.fits.is_empty());
}
