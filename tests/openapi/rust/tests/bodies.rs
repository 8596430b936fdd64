//! Every body that is right goes into the generated type and comes out as it was.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use imhook_openapi_tests::{MODELS, model};
use serde_json::Value;

/// A body with its edition and callback.
struct Body {
    path: PathBuf,
    edition: String,
    callback: String,
}

fn bodies() -> Vec<Body> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    let mut found = Vec::new();
    for part in ["examples", "captures", "own"] {
        let before = found.len();
        for edition in below(&vectors.join(part)) {
            for callback in below(&edition) {
                let files =
                    below(&callback).into_iter().filter(|path| path.extension().is_some_and(|end| end == "json"));
                found.extend(files.map(|path| Body {
                    edition: name(&edition),
                    callback: name(&callback) + if name(&path).starts_with("response-") { ".answer" } else { "" },
                    path,
                }));
            }
        }
        assert!(found.len() > before, "no body in {part}");
    }
    found
}

fn below(folder: &Path) -> Vec<PathBuf> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("an entry can be read").path()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[test]
fn every_body_comes_back_as_it_was() {
    let bodies = bodies();
    for Body { path, edition, callback } in &bodies {
        let reencode = model(edition, callback).unwrap_or_else(|| panic!("{edition} {callback} has no type"));
        let body = fs::read(path).expect("a vector can be read");
        let again = reencode(&body).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let [was, is]: [Value; 2] = [&body, &again].map(|text| serde_json::from_slice(text).expect("JSON"));
        assert_eq!(without_empty(was), without_empty(is), "{}", path.display());
    }
    println!("{} bodies", bodies.len());
}

/// Typify leaves out an array that is optional and empty, and takes a missing one for an empty one.
fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, inner)| *inner != Value::Array(Vec::new()))
            .map(|(name, inner)| (name, without_empty(inner)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_empty).collect(),
        other => other,
    }
}

#[test]
fn every_type_has_a_body() {
    let found: BTreeSet<_> = bodies().into_iter().map(|body| (body.edition, body.callback)).collect();
    let types: BTreeSet<_> =
        MODELS.iter().map(|(edition, name, _)| ((*edition).to_owned(), (*name).to_owned())).collect();
    assert_eq!(found, types);
}

#[test]
fn unknown_codes_are_kept_unknown_members_ignored_and_other_types_refused() {
    let reencode = model("2024-03", "user-online").expect("a type");
    let body = r#"{"clientId":"c","platform":99,"status":77,"timestamp":1,"userId":"u"}"#;
    let longer = body.replace("{\"clientId", "{\"later\":{\"a\":1},\"clientId");
    let again: Value = serde_json::from_slice(&reencode(longer.as_bytes()).expect("taken")).expect("JSON");
    assert_eq!(again, serde_json::from_str::<Value>(body).expect("JSON"));
    assert!(reencode(body.replace("77", "\"77\"").as_bytes()).is_err());
}
