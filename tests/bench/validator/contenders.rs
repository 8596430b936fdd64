//! Who judges bodies in this process, and the least that anybody has to do with them.

use std::{collections::HashMap, hint::black_box};

use imhook_codegen::{
    emit::json_schema::{self, Draft},
    model::Profile,
};
use imhook_schema::v2024_03 as body;
use imhook_validator::{Target, Validator};
use serde::de::DeserializeOwned;

use crate::{
    Outcome,
    corpus::{Corpus, EDITION},
};

/// One who judges.
pub(crate) struct Contender<'a> {
    pub(crate) name: &'static str,
    /// Goes over all bodies of a corpus and says how many it takes.
    pub(crate) judge: Box<dyn Fn(&Corpus) -> usize + 'a>,
}

/// The scanner with the exact path behind it: what `Validator::is_valid` does.
pub(crate) const SCANNER: &str = "scanner";
/// The exact path alone.
pub(crate) const EXACT: &str = "exact path";
/// The exact path with a report of all that is wrong: what `Validator::check` does where the scanner is unsure.
pub(crate) const REPORT: &str = "report";
/// UTF-8 and lines, and nothing else.
pub(crate) const FLOOR: &str = "floor";
/// The published schema under the `jsonschema` crate, parsing included.
pub(crate) const SCHEMA: &str = "jsonschema";
/// Typed decoding, which sees less than a schema: no rule of values, no code, the last of two equal names.
pub(crate) const SERDE: &str = "serde_json";
pub(crate) const SONIC: &str = "sonic-rs";

/// All of them, the floor first.
pub(crate) fn all(validator: &Validator, profile: Profile) -> Outcome<Vec<Contender<'_>>> {
    let schemas = schemas(validator, profile)?;
    let decoders = |decode: fn(&str) -> Option<Decode>| -> HashMap<Target, Decode> {
        let known = validator.targets().filter(|target| validator.edition(*target).id == EDITION);
        known.filter_map(|target| Some((target, decode(validator.name(target))?))).collect()
    };
    let (serde, sonic) = (decoders(serde_json_of), decoders(sonic_rs_of));
    Ok(vec![
        Contender { name: FLOOR, judge: Box::new(floor) },
        each(SCANNER, move |target, body| validator.is_valid(target, profile, body)),
        each(EXACT, move |target, body| validator.is_exactly_valid(target, profile, body)),
        each(REPORT, move |target, body| validator.check_exactly(target, profile, body).is_valid()),
        each(SCHEMA, move |target, body| {
            serde_json::from_slice(body).is_ok_and(|value| schemas[&target].is_valid(&value))
        }),
        each(SERDE, move |target, body| serde[&target](body)),
        each(SONIC, move |target, body| sonic[&target](body)),
    ])
}

/// A contender that takes body after body.
fn each<'a>(name: &'static str, judge: impl Fn(Target, &[u8]) -> bool + 'a) -> Contender<'a> {
    Contender { name, judge: Box::new(move |corpus| corpus.count(|target, body| judge(target, black_box(body)))) }
}

/// The vectorised UTF-8 check of `simdutf8`, and the ends of lines by `memchr`.
fn floor(corpus: &Corpus) -> usize {
    let bytes = black_box(corpus.bytes.as_slice());
    let mut start = 0;
    let mut count = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        count += usize::from(simdutf8::basic::from_utf8(&bytes[start..end]).is_ok());
        start = end + 1;
    }
    count
}

fn schemas(validator: &Validator, profile: Profile) -> Outcome<HashMap<Target, jsonschema::Validator>> {
    let mut schemas = HashMap::new();
    for target in validator.targets() {
        let (edition, body) = (validator.edition(target), validator.body(target));
        let schema = json_schema::schema(validator.model(), edition, &body, profile, Draft::Draft2020);
        schemas.insert(target, jsonschema::draft202012::new(&schema)?);
    }
    Ok(schemas)
}

/// Reads a body into its type and drops it.
type Decode = fn(&[u8]) -> bool;

/// The decoder of a callback's type.
macro_rules! decoder {
    ($callback:ident, $decode:ident) => {
        match $callback {
            "message" => Some($decode::<body::Message>),
            "user-online" => Some($decode::<body::UserOnline>),
            "group-member" => Some($decode::<body::GroupMember>),
            "user-info" => Some($decode::<body::UserInfo>),
            "group-info" => Some($decode::<body::GroupInfoUpdate>),
            "user-relation" => Some($decode::<body::UserRelation>),
            "message-recall" => Some($decode::<body::MessageRecall>),
            _ => None,
        }
    };
}

fn serde_json_of(callback: &str) -> Option<Decode> {
    fn decode<T: DeserializeOwned>(body: &[u8]) -> bool {
        serde_json::from_slice::<T>(body).is_ok()
    }
    decoder!(callback, decode)
}

fn sonic_rs_of(callback: &str) -> Option<Decode> {
    fn decode<T: DeserializeOwned>(body: &[u8]) -> bool {
        sonic_rs::from_slice::<T>(body).is_ok()
    }
    decoder!(callback, decode)
}
