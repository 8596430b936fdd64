//! Structs and what is none.

use imhook_schema::contract::{Body, Callback};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SOUND, problems_of, problems_with, refuses};

refuses!(a_closed_struct: #[serde(deny_unknown_fields)] { f: String } says
    "Bad: `deny_unknown_fields` or a map is not allowed: every object is open");

#[test]
fn a_newtype() {
    /// A newtype.
    ///
    /// zh: 新类型
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad(String);
    assert_eq!(problems_of(Body::of::<Bad>()), ["Bad: is not a struct with named fields"]);
}

#[test]
fn a_struct_without_fields() {
    /// Empty.
    ///
    /// zh: 空
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad {}
    assert_eq!(problems_of(Body::of::<Bad>()), ["Bad: is not a struct with named fields"]);
}

#[test]
fn an_enum_with_data() {
    /// A choice.
    ///
    /// zh: 选择
    #[derive(Serialize, Deserialize, JsonSchema)]
    enum Bad {
        One(String),
        Two(i32),
    }
    assert_eq!(problems_of(Body::of::<Bad>()), ["Bad: is an enum; declare a code with `codes!`"]);
}

#[test]
fn a_body_that_is_no_type_of_its_own() {
    assert_eq!(problems_of(Body::of::<String>()), ["sound: its body is not a struct with named fields"]);
    assert_eq!(problems_of(Body::NONE), ["sound: its body is not a struct with named fields"]);
}

#[test]
fn a_struct_that_holds_itself() {
    /// A tree.
    ///
    /// zh: 树
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad {
        /// Branches.
        ///
        /// zh: 分支
        /// since: 2020-01-01
        #[serde(default)]
        branches: Vec<Bad>,
    }
    assert_eq!(problems_of(Body::of::<Bad>()), ["Bad: holds itself; nesting has to end"]);
}

mod one {
    /// A struct.
    ///
    /// zh: 结构
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    pub(super) struct Twin {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        pub(super) field: String,
    }
}

mod other {
    /// Another struct.
    ///
    /// zh: 另一个结构
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    pub(super) struct Twin {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        pub(super) field: i32,
    }
}

#[test]
fn two_types_of_one_name() {
    let first = Callback { body: Body::of::<one::Twin>(), ..SOUND };
    let second = Callback {
        name: "second",
        path: imhook_schema::contract::Path::Fixed("/second"),
        body: Body::of::<other::Twin>(),
        ..SOUND
    };
    let problems = problems_with(vec![first, second], &[]);
    assert!(
        problems.contains(&"Twin: two types of the edition are called `Twin`; rename one".to_owned()),
        "{problems:?}"
    );
}

#[test]
fn tags_of_fields_on_a_struct() {
    /// A struct.
    ///
    /// zh: 结构
    /// since: 2020-01-01
    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Bad {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        field: String,
    }
    assert_eq!(
        problems_of(Body::of::<Bad>()),
        ["Bad: `since:` and `always written` belong to fields, not to a struct"]
    );
}
