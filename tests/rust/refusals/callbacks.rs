//! Callbacks' metadata.

use imhook_schema::{
    codes,
    contract::{Body, Callback, Demand, Key, Path, Reply, ReplyBody, Setup, Text, ValueRule, text},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SOUND, problems_with};

codes! {
    /// A closed code.
    ///
    /// zh: 封闭代码
    pub enum Closed: i32, closed in ["bad"] {
        0 => Zero: "zero", "零";
    }
}

codes! {
    /// An open code.
    ///
    /// zh: 开放代码
    pub enum Open: i32, closed in [] {
        0 => Zero: "zero", "零";
    }
}

codes! {
    /// A text code that the edition does not list.
    ///
    /// zh: 文本代码
    pub enum Unlisted: text, closed in ["bad"] {
        "0" => Zero: "zero", "零";
    }
}

const ANSWERED: &[Reply] = &[Reply { status: 200, meaning: text("Fine.", "正常。"), body: ReplyBody::Answer }];

/// A body.
///
/// zh: 报文
#[derive(Serialize, Deserialize, JsonSchema)]
struct Whole {
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    closed: Closed,
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    open: Open,
    /// A text.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    word: String,
    /// Texts.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    words: Vec<String>,
}

const WHOLE: Callback = Callback { body: Body::of::<Whole>(), ..SOUND };
const NO_TEXT: Text = text("", "无");
const MEANING: Text = text("meaning", "含义");

fn problems(callback: Callback) -> Vec<String> {
    problems_with(vec![callback], &[Closed::TABLE, Open::TABLE])
}

fn rule(when: &'static str, is: &'static [i32], then: &'static str, demand: Demand) -> Callback {
    Callback { rules: Vec::leak(vec![ValueRule { when, is, then, demand, meaning: MEANING }]), ..WHOLE }
}

#[test]
fn the_sound_one() {
    assert_eq!(problems(WHOLE), [""; 0]);
    assert_eq!(problems(rule("closed", &[0], "word", Demand::Present)), [""; 0]);
}

#[test]
fn names() {
    assert_eq!(problems(Callback { name: "Not_Kebab", ..WHOLE }), ["Not_Kebab: a callback's name is kebab-case"]);
    assert_eq!(problems(Callback { name: "a--b", ..WHOLE }), ["a--b: a callback's name is kebab-case"]);
    let twin = Callback { path: Path::Fixed("/twin"), ..WHOLE };
    assert_eq!(
        problems_with(vec![WHOLE, twin], &[Closed::TABLE, Open::TABLE]),
        ["sound: two callbacks have this name"]
    );
}

#[test]
fn paths() {
    assert_eq!(
        problems(Callback { path: Path::Fixed("sound"), ..WHOLE }),
        ["sound: its path `sound` does not start with a slash"]
    );
    assert_eq!(
        problems(Callback { path: Path::Fixed(""), ..WHOLE }),
        ["sound: its path `` does not start with a slash"]
    );
    assert_eq!(problems(Callback { path: Path::Below { url: "<any>", suffix: "" }, ..WHOLE }), [""; 0]);
    let twin = Callback { name: "twin", ..WHOLE };
    assert_eq!(
        problems_with(vec![WHOLE, twin], &[Closed::TABLE, Open::TABLE]),
        ["twin: its path `/sound` is another callback's too"]
    );
}

#[test]
fn texts_and_faults() {
    let setup = Setup::Api { how: NO_TEXT, switches: &[] };
    assert_eq!(
        problems(Callback { title: NO_TEXT, when: text("when", " "), setup, faults: &["W0"], ..WHOLE }),
        [
            "sound: names fault `W0`, which is not in the list of faults",
            "sound (title): has no English text",
            "sound (when): has no Chinese text",
            "sound (setup): has no English text",
        ]
    );
}

#[test]
fn an_answer_that_is_no_struct() {
    assert_eq!(
        problems(Callback { answer: Some(Body::of::<String>()), replies: ANSWERED, ..WHOLE }),
        ["sound: its answer is not a struct with named fields"]
    );
}

#[test]
fn members_that_are_not_there_or_do_not_fit() {
    const IDENTITY: &[Key] = &[Key::value("nothing"), Key::value("words"), Key::time("word")];
    assert_eq!(
        problems(Callback {
            identity: IDENTITY,
            order_key: &["word.deeper", "words"],
            since: &[("other", "2020-01-01")],
            ..WHOLE
        }),
        [
            "sound: identity: `Whole` has no member `nothing`",
            "sound: identity: `words` is no plain value",
            "sound: identity: `word` is called a time and is no i64",
            "sound: order key: `Whole` has no member `word.deeper`",
            "sound: order key: `words` is no plain value",
            "sound: since: `Whole` has no member `other`",
        ]
    );
}

#[test]
fn rules() {
    assert_eq!(
        problems(rule("nothing", &[0], "word", Demand::Present)),
        ["sound: rule: `Whole` has no member `nothing`"]
    );
    assert_eq!(problems(rule("word", &[0], "word", Demand::Present)), ["sound: rule: `word` is not a code"]);
    assert_eq!(
        problems(rule("open", &[0], "word", Demand::Present)),
        ["sound: rule: the code `Open` is not closed in this edition"]
    );
    assert_eq!(
        problems(rule("closed", &[7], "word", Demand::Present)),
        ["sound: rule: the code `Closed` has no value 7 here"]
    );
    assert_eq!(problems(rule("closed", &[0], "words", Demand::AnyText)), ["sound: rule: `words` is not text"]);
    assert_eq!(problems(rule("closed", &[0], "none", Demand::AnyText)), ["sound: rule: `Whole` has no member `none`"]);
    assert_eq!(
        problems(rule("closed", &[0], "word", Demand::OneOf(Closed::TABLE))),
        ["sound: rule: `word` takes the values of a text code"]
    );
    assert_eq!(
        problems(rule("closed", &[0], "word", Demand::PresentOneOf(Unlisted::TABLE))),
        [
            "sound: rule: the edition does not list the code `Unlisted`",
            "Unlisted: is used, but the edition does not list this code",
        ]
    );
}
