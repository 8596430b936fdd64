//! `imhook schema` and `imhook list`.

use imhook_codegen::{emit::json_schema, model::Model};
use serde_json::{Value, json};

use crate::support::pipe;

#[test]
fn every_published_schema_is_printed_byte_for_byte() {
    let model = Model::load().expect("the contract is sound");
    let published = json_schema::files(&model);
    for edition in &model.editions {
        for body in edition.bodies() {
            for (draft, folder) in [("2020-12", ""), ("draft-07", "draft-07/")] {
                for (profile, suffix) in [("tolerant", ""), ("strict", ".strict")] {
                    let run = pipe(
                        "",
                        &["schema", &body.name, "--edition", &edition.id, "--profile", profile, "--draft", draft],
                    );
                    let path = format!("{folder}{}/{}{suffix}.schema.json", edition.id, body.name);
                    assert_eq!((run.status, &run.out), (0, &published[&path]), "{path}");
                }
            }
        }
    }
}

#[test]
fn without_more_it_is_the_latest_edition_tolerant_and_the_current_draft() {
    let default = pipe("", &["schema", "user-online"]).out;
    let asked = pipe("", &["schema", "user-online", "--edition=2024-03", "--profile=tolerant", "--draft=2020-12"]).out;
    assert_eq!(default, asked);
}

#[test]
fn without_a_callback_it_lists_what_there_is() {
    let list = pipe("", &["schema"]).out;
    assert!(list.lines().any(|line| line.starts_with("2020-10  user-online")), "{list}");
    assert!(list.lines().any(|line| line.starts_with("2024-03  message-censor.answer")), "{list}");
    let list = pipe("", &["schema", "--edition=2020-10", "--lang=zh"]).out;
    assert!(list.starts_with("版本") && !list.contains("2024-03"), "{list}");
}

#[test]
fn the_list_tells_path_keys_and_titles() {
    insta::assert_snapshot!(pipe("", &["list", "--edition=2020-10"]).out);
    let all = pipe("", &["list"]).out;
    assert!(all.contains("edition 2020-10: ") && all.contains("edition 2024-03: "), "{all}");
    assert!(all.lines().any(|line| line.ends_with("professional")), "{all}");
}

#[test]
fn the_list_for_programs_has_every_callback() {
    let model = Model::load().expect("the contract is sound");
    let run = pipe("", &["list", "--format=json", "--lang=zh"]);
    let rows: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    let callbacks: Vec<_> = model
        .editions
        .iter()
        .flat_map(|edition| edition.callbacks.iter().map(move |callback| (edition, callback)))
        .collect();
    assert_eq!(rows.len(), callbacks.len());
    for (row, (edition, callback)) in rows.iter().zip(callbacks) {
        assert_eq!(row["edition"], edition.id);
        assert_eq!(row["callback"], callback.name);
        assert_eq!(row["path"], callback.path.shown());
        assert_eq!(row["keys"], json!(callback.setup.urls));
        assert_eq!(row["title"], callback.title.zh);
        assert_eq!(row["professional"], callback.professional);
    }
}
