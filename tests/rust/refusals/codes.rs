//! Code tables.

use imhook_schema::{
    codes,
    contract::{Body, Callback, CodeTable},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SOUND, problems_with};

codes! {
    /// A code.
    ///
    /// zh: 代码
    pub enum Good: i32, closed in ["bad"] {
        0 => Zero: "zero", "零";
    }
}

codes! {
    /// A code with everything wrong.
    ///
    /// zh: 代码
    /// fault: W0
    pub enum Wrong: i32, closed in ["nowhere"] {
        0 => Zero: "", "零";
        1 => One: "one", "", fault "W99";
        2 => Two: "two", "二", only "never";
        range 3 to 9: "many", "";
    }
}

/// A body with a code.
///
/// zh: 带代码的报文
#[derive(Serialize, Deserialize, JsonSchema)]
struct WithCode {
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    code: Good,
}

fn problems(codes: &'static [&'static CodeTable]) -> Vec<String> {
    problems_with(vec![Callback { body: Body::of::<WithCode>(), ..SOUND }], codes)
}

#[test]
fn a_code_that_is_used_and_listed_is_not_refused() {
    assert_eq!(problems(&[Good::TABLE]), [""; 0]);
}

#[test]
fn a_code_that_is_used_and_not_listed() {
    assert_eq!(problems(&[]), ["Good: is used, but the edition does not list this code"]);
}

#[test]
fn a_code_that_is_listed_and_not_used_with_everything_wrong() {
    assert_eq!(
        problems(&[Good::TABLE, Wrong::TABLE]),
        [
            "Wrong: names fault `W0`, which is not in the list of faults",
            "Wrong: names edition `nowhere`, which is not there",
            "Wrong.Zero: has no English text",
            "Wrong.One: has no Chinese text",
            "Wrong.One: names fault `W99`, which is not in the list of faults",
            "Wrong.Two: names edition `never`, which is not there",
            "Wrong: has no Chinese text",
            "Wrong: is listed as a code of the edition, but nothing uses it",
        ]
    );
}

#[test]
fn a_code_that_is_listed_twice() {
    assert_eq!(problems(&[Good::TABLE, Good::TABLE]), ["Good: the edition lists two codes of this name"]);
}

#[test]
fn a_value_and_a_name_that_are_listed_twice() {
    const VALUES: &[imhook_schema::contract::CodeValue] = &[
        imhook_schema::__code_value!(Int(0), Zero, "zero", "零"),
        imhook_schema::__code_value!(Int(0), Zero, "zero", "零"),
    ];
    const TABLE: &CodeTable = &CodeTable { values: VALUES, ..*Good::TABLE };
    assert_eq!(
        problems(&[TABLE]),
        ["Good.Zero: the code lists its value twice", "Good.Zero: the code lists its name twice"]
    );
}

#[test]
fn a_code_without_a_value_in_the_edition() {
    const TABLE: &CodeTable = &CodeTable { values: &[], ..*Good::TABLE };
    assert_eq!(problems(&[TABLE]), ["Good: has no value in this edition; leave it out of the edition's list"]);
}
