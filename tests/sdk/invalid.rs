//! Every body with a fault, posted to a receiver: answered as the manifest says, and never lost silently.

use imhook_sdk::{
    receiver::{Builder, Receiver, Rejection},
    v2020_10, v2024_03,
};
use imhook_tests::vectors::{invalid, valid, workspace};
use serde_json::{Value, json};

use crate::support::{Seen, post, until};

/// Fields, because a macro can name them.
struct Builders {
    v2020_10: Builder<v2020_10::Edition>,
    v2024_03: Builder<v2024_03::Edition>,
}

/// Receivers of both editions with a handler for every callback that notes name and bytes.
pub(crate) fn receivers(
    seen: &Seen<(&'static str, Vec<u8>)>,
    rejected: &Seen<Rejection>,
) -> (Receiver<v2020_10::Edition>, Receiver<v2024_03::Edition>) {
    let hook = |rejected: &Seen<Rejection>| {
        let rejected = rejected.clone();
        move |rejection| rejected.add(rejection)
    };
    let mut builders = Builders {
        v2020_10: v2020_10::Receiver::builder().on_reject(hook(rejected)),
        v2024_03: v2024_03::Receiver::builder().on_reject(hook(rejected)),
    };
    macro_rules! note {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let noted = seen.clone();
            builders.$edition = builders.$edition.$on(move |event| {
                noted.add((event.callback, $edition::callbacks::$constant.encode(&event.body)));
                async {}
            });
        };
    }
    every_event!(note);
    let noted = seen.clone();
    let v2024_03 = builders.v2024_03.on_message_censor(move |event| {
        noted.add((event.callback, v2024_03::callbacks::MESSAGE_CENSOR.encode(&event.body)));
        async { imhook_sdk::Decision::Pass }
    });
    (builders.v2020_10.build(), v2024_03.build())
}

/// The default path of a callback.
fn path(edition: &str, name: &str) -> &'static str {
    macro_rules! if_it_is {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let callback = &$edition::callbacks::$constant;
            if (callback.edition(), callback.name()) == (edition, name) {
                return callback.default_path();
            }
        };
    }
    every_event!(if_it_is);
    v2024_03::callbacks::MESSAGE_CENSOR.default_path()
}

/// The schema that the OpenAPI document of an edition has for a refusal, with no member but its own.
fn published_problem(edition: &str) -> jsonschema::Validator {
    let path = workspace().join(format!("generated/openapi/{edition}/openapi.json"));
    let document = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let document: Value = serde_json::from_str(&document).expect("a document is JSON");
    let mut components = document["components"].clone();
    for name in ["Problem", "ProblemPlace"] {
        components["schemas"][name]["additionalProperties"] = json!(false);
    }
    let schema = json!({ "$ref": "#/components/schemas/Problem", "components": components });
    jsonschema::draft202012::new(&schema).expect("the schema compiles")
}

#[tokio::test]
async fn a_refusal_is_what_the_openapi_document_says() {
    let (seen, rejected) = (Seen::new(), Seen::new());
    let (old, new) = receivers(&seen, &rejected);
    for (edition, (status, body)) in [
        ("2020-10", post(&old, path("2020-10", "user-online"), "{}").await),
        ("2024-03", post(&new, path("2024-03", "user-online"), "[").await),
    ] {
        assert_eq!(status, 400);
        let problem: Value = serde_json::from_slice(&body).expect("a problem is JSON");
        let verdict = published_problem(edition).validate(&problem).map_err(|error| error.to_string());
        assert_eq!(verdict, Ok(()), "{problem}");
    }
}

#[tokio::test]
async fn every_row_of_the_manifest_is_answered_as_it_says() {
    let (seen, rejected) = (Seen::new(), Seen::new());
    let (old, new) = receivers(&seen, &rejected);
    let rows: Vec<_> = invalid().into_iter().filter(|row| !row.event.ends_with(".answer")).collect();
    assert!(rows.len() > 400, "only {}", rows.len());
    for row in rows {
        let path = path(&row.edition, &row.event);
        let (status, body) = match row.edition.as_str() {
            "2020-10" => post(&old, path, row.bytes()).await,
            _ => post(&new, path, row.bytes()).await,
        };
        if row.tolerant == "accept" {
            assert_eq!((status.as_u16(), body.len()), (200, 0), "{}", row.file);
            continue;
        }
        assert_eq!(status, 400, "{}", row.file);
        let problem: Value = serde_json::from_slice(&body).expect("a problem is JSON");
        let expected = json!({
            "type": "about:blank",
            "title": "The body breaks the contract",
            "status": 400,
            "edition": row.edition,
            "callback": row.event,
            "errors": [{ "pointer": row.pointer, "reason": row.reason() }],
        });
        assert_eq!(problem, expected, "{}", row.file);
        let told = rejected.take();
        assert_eq!(told.len(), 1, "{}", row.file);
        assert_eq!(told[0].raw, row.bytes(), "{}: the bytes are at hand", row.file);
    }
}

#[tokio::test]
async fn every_sound_body_reaches_its_handler_whole() {
    let (seen, rejected) = (Seen::new(), Seen::new());
    let (old, new) = receivers(&seen, &rejected);
    let mut repeats = 0;
    for body in valid("examples").into_iter().chain(valid("captures")).chain(valid("own")) {
        if body.callback.ends_with(".answer") {
            continue;
        }
        let path = path(&body.edition, &body.callback);
        let counts = || (old.counts(), new.counts());
        let repeated = |counts: (imhook_sdk::receiver::Counts, imhook_sdk::receiver::Counts)| {
            counts.0.repeated + counts.1.repeated
        };
        let before = repeated(counts());
        let (status, answer) = match body.edition.as_str() {
            "2020-10" => post(&old, path, body.bytes.clone()).await,
            _ => post(&new, path, body.bytes.clone()).await,
        };
        assert_eq!((status.as_u16(), answer.len()), (200, 0), "{}", body.file);
        if repeated(counts()) > before {
            repeats += 1;
            continue;
        }
        until("the handler", || seen.len() == 1).await;
        let (callback, bytes) = seen.take().remove(0);
        assert_eq!(callback, body.callback, "{}", body.file);
        assert_eq!(bytes, body.bytes, "{}", body.file);
    }
    assert!(rejected.take().is_empty() && repeats < 40, "{repeats} repeats");
}
