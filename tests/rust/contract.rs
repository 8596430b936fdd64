//! The contract as a whole: what has to be in it.

use std::collections::BTreeSet;

use imhook_codegen::model::Type;

use crate::VALIDATOR;

#[test]
fn both_editions_are_whole() {
    let count = |id: &str| VALIDATOR.model().edition(id).expect("a known edition").callbacks.len();
    assert_eq!((count("2020-10"), count("2024-03")), (6, 27));
}

#[test]
fn every_fault_of_the_vendor_is_named_where_it_matters() {
    let editions = &VALIDATOR.model().editions;
    let named: BTreeSet<&str> =
        editions.iter().flat_map(|edition| &edition.faults).map(|fault| fault.id.as_str()).collect();
    let missing: Vec<&str> =
        imhook_schema::FAULTS.iter().map(|fault| fault.id).filter(|id| !named.contains(id)).collect();
    assert_eq!(imhook_schema::FAULTS.len(), 34);
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_member_of_the_wire_says_since_when() {
    let edition = VALIDATOR.model().edition("2024-03").expect("a known edition");
    let members = edition.objects.iter().flat_map(|object| &object.members);
    assert!(members.clone().count() > 150);
    for member in members {
        assert!(member.since.as_ref().is_some_and(|since| !since.is_empty()), "{}", member.name);
    }
}

#[test]
fn confidential_members_are_those_of_the_contract() {
    let edition = VALIDATOR.model().edition("2024-03").expect("a known edition");
    let confidential: BTreeSet<String> = edition
        .objects
        .iter()
        .flat_map(|object| object.members.iter().map(move |member| (object, member)))
        .filter(|(_, member)| member.confidential)
        .map(|(object, member)| format!("{}.{}", object.name, member.name))
        .collect();
    let expected = ["ChannelInfo.callback", "ChannelInfo.secret", "ConferenceCreate.pin"];
    assert_eq!(confidential, expected.map(str::to_owned).into());
}

#[test]
fn a_type_that_is_equal_in_both_editions_is_written_once() {
    let [old, new] = &VALIDATOR.model().editions[..] else { panic!("two editions") };
    for object in &old.objects {
        let twin = new.objects.iter().find(|twin| twin.name == object.name);
        let shape = |object: &imhook_codegen::model::Object| -> Vec<(String, Type, String)> {
            let members = object.members.iter();
            members.map(|member| (member.name.clone(), member.kind.clone(), format!("{:?}", member.presence))).collect()
        };
        // Equal shapes would be one type; each of these differs, so each edition has its own.
        assert!(twin.is_none_or(|twin| shape(twin) != shape(object)), "{}", object.name);
    }
    for code in &old.codes {
        let twin = new.codes.iter().find(|twin| twin.name == code.name).expect("the wire has the document's codes");
        let differs = |value| !twin.values.contains(value);
        assert_eq!(code.values.iter().any(differs), code.name == "OnlineStatus", "{}", code.name);
    }
}
