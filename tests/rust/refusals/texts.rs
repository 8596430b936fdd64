//! Texts and tags; the tags themselves are tested beside their reader.

use imhook_schema::contract::{Body, Edition, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{problems_in, problems_of};

#[test]
fn a_field_and_a_struct_without_any_comment() {
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad {
        field: String,
    }
    assert_eq!(
        problems_of(Body::of::<Bad>()),
        [
            "Bad: has no English text; write a doc comment",
            "Bad: has no Chinese text; add a paragraph that starts `zh:` to its doc comment",
            "Bad.field: has no English text; write a doc comment",
            "Bad.field: has no Chinese text; add a paragraph that starts `zh:` to its doc comment",
            "Bad.field: has no `since:` tag; the edition is not frozen, so say when the member came",
        ]
    );
}

#[test]
fn an_unknown_fault_and_an_unknown_tag() {
    /// A struct.
    ///
    /// zh: 结构
    /// fault: W0
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        /// sicne: 2021-01-01
        field: String,
    }
    assert_eq!(
        problems_of(Body::of::<Bad>()),
        [
            "Bad: names fault `W0`, which is not in the list of faults",
            "Bad.field: has an unknown line among its tags: `sicne: 2021-01-01`",
        ]
    );
}

#[test]
fn an_edition_without_texts() {
    let none = text("", "");
    let edition = Edition { id: "bad", title: none, about: none, frozen: true, callbacks: &[], codes: &[] };
    assert_eq!(
        problems_in(&edition),
        [
            "title: has no English text",
            "title: has no Chinese text",
            "about: has no English text",
            "about: has no Chinese text",
        ]
    );
}
