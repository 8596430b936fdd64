//! Every type in every presence.

use imhook_schema::{
    Confidential, OpenObject, codes,
    contract::{Body, Callback, Demand, Key, Path, Reply, ReplyBody, Setup, ValueRule, text},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(super) const CALLBACK: Callback = Callback {
    name: "everything",
    title: text("Everything", "一切"),
    when: text("Never.", "从不。"),
    path: Path::Fixed("/zoo/everything"),
    setup: Setup::Keys { urls: &["zoo.everything"], switches: &["zoo.switch"], dead: &["zoo.dead"] },
    body: Body::of::<Everything>(),
    answer: Some(Body::of::<Nested>()),
    replies: &[Reply { status: 200, meaning: text("Fed.", "已喂食。"), body: ReplyBody::Answer }],
    identity: &[Key::value("int64Required"), Key::value("objectRequired.word"), Key::time("int64Default")],
    order_key: &["textRequired"],
    rules: &[
        ValueRule {
            when: "codeRequired",
            is: &[Mood::Calm.raw()],
            then: "textOptional",
            demand: Demand::PresentOneOf(Note::TABLE),
            meaning: text("the note", "备注"),
        },
        ValueRule {
            when: "codeRequired",
            is: &[Mood::Lowest.raw(), Mood::Highest.raw()],
            then: "textOptional",
            demand: Demand::Present,
            meaning: text("any note", "任意备注"),
        },
    ],
    since: &[("objectRequired.word", "2020-02-02")],
    evidence: &["none"],
    ..Callback::BLANK
};

codes! {
    /// A mood, from one end of the integers to the other.
    ///
    /// zh: 心情
    pub enum Mood: i32, closed in ["zoo"] {
        -2_147_483_648 => Lowest: "lowest", "最低";
        0 => Calm: "calm", "平静";
        2_147_483_647 => Highest: "highest", "最高", since "2021-01-01", fault "W1";
    }
}

codes! {
    /// A note.
    ///
    /// zh: 备注
    pub enum Note: text, closed in ["zoo"] {
        "" => Nothing: "nothing", "无";
        "注" => Chinese: "in Chinese", "中文";
    }
}

/// A member of every type in every presence.
///
/// zh: 每种类型、每种出现方式的成员
/// fault: W1
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Everything {
    /// Text.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    pub text_required: String,
    /// Text.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    #[serde(default)]
    pub text_default: String,
    /// Text.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_optional: Option<String>,
    /// Text.
    ///
    /// zh: 文本
    /// since: 2020-01-01
    /// always written
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_always: Option<String>,
    /// Base64.
    ///
    /// zh: base64
    /// since: 2020-01-01
    #[schemars(extend("contentEncoding" = "base64"))]
    pub base64_required: String,
    /// Base64.
    ///
    /// zh: base64
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("contentEncoding" = "base64"))]
    pub base64_optional: Option<String>,
    /// Not shown.
    ///
    /// zh: 不显示
    /// since: 2020-01-01
    pub confidential_required: Confidential,
    /// Not shown.
    ///
    /// zh: 不显示
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential_optional: Option<Confidential>,
    /// Boolean.
    ///
    /// zh: 布尔值
    /// since: 2020-01-01
    pub boolean_required: bool,
    /// Boolean.
    ///
    /// zh: 布尔值
    /// since: 2020-01-01
    #[serde(default)]
    pub boolean_default: bool,
    /// Boolean.
    ///
    /// zh: 布尔值
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boolean_optional: Option<bool>,
    /// 32 bits.
    ///
    /// zh: 32位整数
    /// since: 2020-01-01
    pub int32_required: i32,
    /// 32 bits.
    ///
    /// zh: 32位整数
    /// since: 2020-01-01
    #[serde(default)]
    pub int32_default: i32,
    /// 32 bits.
    ///
    /// zh: 32位整数
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub int32_optional: Option<i32>,
    /// 64 bits.
    ///
    /// zh: 64位整数
    /// since: 2020-01-01
    pub int64_required: i64,
    /// 64 bits.
    ///
    /// zh: 64位整数
    /// since: 2020-01-01
    #[serde(default)]
    pub int64_default: i64,
    /// 64 bits.
    ///
    /// zh: 64位整数
    /// since: 2020-01-01
    /// always written
    #[serde(skip_serializing_if = "Option::is_none")]
    pub int64_always: Option<i64>,
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    pub code_required: Mood,
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    #[serde(default)]
    pub code_default: Mood,
    /// A code.
    ///
    /// zh: 代码
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_optional: Option<Mood>,
    /// An object.
    ///
    /// zh: 对象
    /// since: 2020-01-01
    pub object_required: Nested,
    /// An object.
    ///
    /// zh: 对象
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_optional: Option<Nested>,
    /// An object.
    ///
    /// zh: 对象
    /// since: 2020-01-01
    /// always written
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_always: Option<Nested>,
    /// An open object.
    ///
    /// zh: 开放对象
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_optional: Option<OpenObject>,
    /// Texts.
    ///
    /// zh: 文本数组
    /// since: 2020-01-01
    pub texts_required: Vec<String>,
    /// Numbers.
    ///
    /// zh: 整数数组
    /// since: 2020-01-01
    #[serde(default)]
    pub int64s_default: Vec<i64>,
    /// Codes.
    ///
    /// zh: 代码数组
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codes_optional: Option<Vec<Mood>>,
    /// Objects.
    ///
    /// zh: 对象数组
    /// since: 2020-01-01
    #[serde(default)]
    pub objects_default: Vec<Nested>,
    /// Open objects.
    ///
    /// zh: 开放对象数组
    /// since: 2020-01-01
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_optional: Option<Vec<OpenObject>>,
}

/// An object in an object.
///
/// zh: 对象中的对象
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nested {
    /// A word.
    ///
    /// zh: 词
    /// since: 2020-01-01
    pub word: String,
    /// A count.
    ///
    /// zh: 数量
    /// since: 2020-01-01
    #[serde(default)]
    pub count: i32,
}
