//! Reads the Rust types of the contract into the model. The only place that knows what serde and schemars say.
//!
//! In: editions of `imhook-schema`. Out: the model's editions, or every problem of the run.
//!
//! # Allowed
//!
//! - Bodies, answers and what they hold: structs with named fields.
//! - Field types: `String` (also with `extend("contentEncoding" = "base64")`), `Confidential`, `bool`, `i32`,
//!   `i64`, a code of `codes!` with raw type `i32`, another struct, `OpenObject`, and `Vec` of any of these. `Box`
//!   around a struct that is large and seldom there changes nothing but the room that it takes when it is not.
//! - Presence: a plain field; `#[serde(default)]`; `Option` with `skip_serializing_if = "Option::is_none"`; the
//!   same with the doc line `always written`.
//! - `#[serde(rename = "...")]` and `rename_all`, the same in both directions.
//! - Doc comments: English, then the tags `zh:`, `since:`, `fault:`, `always written`.
//!
//! # Refused
//!
//! - Structs: enums with data, tuples, newtypes, `deny_unknown_fields`, structs that hold themselves, two types
//!   of one name, a struct without fields.
//! - Field types: other integers, floats, `char`, tuples, fixed arrays, sets, maps, any JSON value, enums without
//!   `codes!`, `Vec` of `Vec`, `Vec` of `Option`, any further schema keyword.
//! - Presence: `Option` without skip, skip without `Option`, `default` with a value that is not the empty one,
//!   names that differ between reading and writing, `always written` without `Option`.
//! - Texts: a missing one in either language, an unknown tag, a fault that is not in the list; without
//!   `since:` a member of an edition that is not frozen.
//! - Callbacks: names, paths, members, codes and rules that are missing, doubled or do not fit (see `callback.rs`).
//! - Delivery: facts and replies without their texts, doubled statuses, answers that do not fit (see `delivery.rs`).
//! - Codes: doubled values or names, missing texts, tables that are used and not listed or the other way round.
//!
//! `#[serde(flatten)]`, `alias`, `with` and the like leave no trace that this module could see; a test refuses
//! any attribute outside the list above in the sources of `imhook-schema`.

mod callback;
mod code;
mod definitions;
mod delivery;
mod doc;
mod member;
mod object;
mod usage;

use std::collections::BTreeSet;

use imhook_schema::contract;

use super::{Delivery, Edition, Fault, Words, problem::Problems};

/// Reads editions and what holds for all of them; `faults` is the list that their texts refer to.
///
/// # Errors
/// Every problem of the run; see the module's list of what is refused.
pub fn read(
    editions: &[&contract::Edition],
    faults: &[contract::Fault],
    delivery: &contract::Delivery,
) -> Result<(Vec<Edition>, Delivery), Problems> {
    let mut problems = Problems::default();
    let known: Vec<&str> = editions.iter().map(|edition| edition.id).collect();
    let read: Vec<Edition> =
        editions.iter().map(|edition| read_edition(edition, &known, faults, &mut problems)).collect();
    let delivery = delivery::read(delivery, &read, &mut problems);
    if problems.0.is_empty() { Ok((read, delivery)) } else { Err(problems) }
}

/// What every part of the reader needs to know of the edition it reads.
struct Context<'a> {
    edition: &'a contract::Edition,
    /// Ids of all editions of the run.
    editions: &'a [&'a str],
    faults: &'a [contract::Fault],
}

impl Context<'_> {
    /// Where a problem is: the edition and something in it.
    fn place(&self, inside: &str) -> String {
        format!("{} {inside}", self.edition.id)
    }

    /// Notes fault ids that are not in the list.
    fn check_faults<'b>(&self, place: &str, ids: impl IntoIterator<Item = &'b str>, problems: &mut Problems) {
        for id in ids {
            if !self.faults.iter().any(|fault| fault.id == id) {
                problems.add(place, format!("names fault `{id}`, which is not in the list of faults"));
            }
        }
    }
}

/// A text of the metadata; both languages have to be there.
fn words(place: &str, text: contract::Text, problems: &mut Problems) -> Words {
    if text.en.trim().is_empty() {
        problems.add(place, "has no English text");
    }
    if text.zh.trim().is_empty() {
        problems.add(place, "has no Chinese text");
    }
    Words { en: text.en.to_owned(), zh: text.zh.to_owned() }
}

fn read_edition(
    edition: &contract::Edition,
    editions: &[&str],
    faults: &[contract::Fault],
    problems: &mut Problems,
) -> Edition {
    let context = Context { edition, editions, faults };
    let bodies = edition.callbacks.iter().flat_map(|callback| std::iter::once(&callback.body).chain(&callback.answer));
    let definitions = definitions::of(&context, bodies, problems);
    let codes = code::read_all(&context, problems);
    let objects = definitions
        .objects
        .iter()
        .filter_map(|definition| object::read(&context, definition, &definitions, problems))
        .collect();
    let mut read = Edition {
        id: edition.id.to_owned(),
        title: words(&context.place("title"), edition.title, problems),
        about: words(&context.place("about"), edition.about, problems),
        frozen: edition.frozen,
        callbacks: Vec::new(),
        objects,
        codes,
        faults: Vec::new(),
    };
    read.callbacks = callback::read_all(&context, &definitions, &read, problems);
    usage::check(&context, &read, problems);
    read.faults = named_faults(&context, &read, problems);
    read
}

/// The faults that something in the edition names, in the order of the list.
fn named_faults(context: &Context<'_>, edition: &Edition, problems: &mut Problems) -> Vec<Fault> {
    let callbacks = edition.callbacks.iter().flat_map(|callback| &callback.faults);
    let objects = edition
        .objects
        .iter()
        .flat_map(|object| object.faults.iter().chain(object.members.iter().flat_map(|member| &member.faults)));
    let codes = edition
        .codes
        .iter()
        .flat_map(|code| code.faults.iter().chain(code.values.iter().filter_map(|value| value.fault.as_ref())));
    let named: BTreeSet<&str> = callbacks.chain(objects).chain(codes).map(String::as_str).collect();
    let of_list = context.faults.iter().filter(|fault| named.contains(fault.id));
    of_list
        .map(|fault| Fault {
            id: fault.id.to_owned(),
            title: words(fault.id, fault.title, problems),
            consequence: words(fault.id, fault.consequence, problems),
            evidence: fault.evidence.to_owned(),
        })
        .collect()
}
