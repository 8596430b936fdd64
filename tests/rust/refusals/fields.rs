//! Field types and presence.

use std::collections::{BTreeMap, BTreeSet};

use super::refuses;

/// An enum that is no code.
///
/// zh: 枚举
#[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
enum Colour {
    Red,
    Blue,
}

/// A struct with a default.
///
/// zh: 结构
#[derive(Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
struct Inner {
    /// A field.
    ///
    /// zh: 字段
    /// since: 2020-01-01
    word: String,
}

fn seven() -> i32 {
    7
}

refuses!(an_unsigned_integer: { f: u32 } says
    "Bad.f: an integer of format `uint32` is not allowed; the wire has i32 and i64 only; see the allowed types");
refuses!(a_small_integer: { f: i8 } says
    "Bad.f: an integer of format `int8` is not allowed; the wire has i32 and i64 only; see the allowed types");
refuses!(a_machine_integer: { f: usize } says
    "Bad.f: an integer of format `uint` is not allowed; the wire has i32 and i64 only; see the allowed types");
refuses!(a_float: { f: f64 } says
    "Bad.f: floats are not allowed; the wire has i32 and i64 only; see the allowed types");
refuses!(a_character: { f: char } says
    "Bad.f: schemars says `minLength` of its type, which is not allowed; see the allowed types");
refuses!(a_tuple: { f: (i32, i32) } says
    "Bad.f: schemars says `prefixItems` of its type, which is not allowed; see the allowed types");
refuses!(a_fixed_array: { f: [i32; 3] } says
    "Bad.f: schemars says `minItems` of its type, which is not allowed; see the allowed types");
refuses!(a_set: { f: BTreeSet<String> } says
    "Bad.f: schemars says `uniqueItems` of its type, which is not allowed; see the allowed types");
refuses!(a_map: { f: BTreeMap<String, i32> } says
    "Bad.f: a map is not allowed; write a struct or `OpenObject`; see the allowed types");
refuses!(any_value: { f: serde_json::Value } says 
    "Bad.f: any JSON value is not allowed; give it a type; see the allowed types");
refuses!(nothing: { f: () } says "Bad.f: a field of JSON type `null` is not allowed; see the allowed types");
refuses!(a_list_of_lists: { f: Vec<Vec<String>> } says
    "Bad.f: a list of lists is not allowed; see the allowed types");
refuses!(a_list_of_options: { f: Vec<Option<String>> } says
    "Bad.f: `Option` inside a list is not allowed; a null in an array is no value; see the allowed types");
refuses!(a_further_keyword: { #[schemars(length(max = 9))] f: String } says
    "Bad.f: schemars says `maxLength` of its type, which is not allowed; see the allowed types");
refuses!(another_encoding: { #[schemars(extend("contentEncoding" = "base32"))] f: String } says
    "Bad.f: `contentEncoding` can be base64 only; see the allowed types");
refuses!(an_enum_that_is_no_code: { f: Colour } says "Colour: is an enum; declare a code with `codes!`");

refuses!(an_option_without_skip: { f: Option<String> } says
    "Bad.f: `Option` needs `skip_serializing_if = \"Option::is_none\"`: the wire has no null");
refuses!(a_skip_without_option: { #[serde(skip_serializing_if = "Vec::is_empty")] f: Vec<String> } says
    "Bad.f: only `Option` may be skipped when written; write the empty value");
refuses!(a_skip_with_default: { #[serde(default, skip_serializing_if = "Vec::is_empty")] f: Vec<String> } says
    "Bad.f: only `Option` may be skipped when written; write the empty value");
refuses!(a_default_that_is_not_empty: { #[serde(default = "seven")] f: i32 } says
    "Bad.f: its default is 7; an absent member reads as the empty value of its type");
refuses!(a_default_object: { #[serde(default)] f: Inner } says
    "Bad.f: its default is {\"word\":\"\"}; an absent member reads as the empty value of its type");
refuses!(always_written_without_option: {
    /// always written
    f: String
} says "Bad.f: `always written` is for `Option`; a plain field or `default` says it already");
refuses!(names_that_differ_by_direction: { #[serde(rename(serialize = "a", deserialize = "b"))] f: String } says
    "Bad: fields have other names when written than when read; use one `rename` for both");

#[test]
fn a_field_of_one_direction() {
    /// A struct.
    ///
    /// zh: 结构
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    struct Bad {
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        both: String,
        /// A field.
        ///
        /// zh: 字段
        /// since: 2020-01-01
        #[serde(skip_deserializing)]
        written: String,
    }
    assert_eq!(
        super::problems_of(imhook_schema::contract::Body::of::<Bad>()),
        ["Bad: fields have other names when written than when read; use one `rename` for both"]
    );
}
