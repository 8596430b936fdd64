//! What a receiver says of a request that it refuses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is wrong with a request (RFC 9457), without any value of its body.
///
/// zh: 请求的问题说明（RFC 9457），不包含请求体中的任何值
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// Kind of problem: `about:blank`, which leaves it to the status.
    ///
    /// zh: 问题类型：`about:blank`，即由状态码说明
    pub r#type: String,
    /// A few words.
    ///
    /// zh: 简短说明
    pub title: String,
    /// The status of the reply.
    ///
    /// zh: 响应的状态码
    pub status: i32,
    /// Edition that the body was read by; only where a body was read.
    ///
    /// zh: 读取请求体所依据的版本；仅在读取了请求体时存在
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Name of the callback; only where a body was read.
    ///
    /// zh: 回调名称；仅在读取了请求体时存在
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback: Option<String>,
    /// Everything that is wrong with the body, the first 100 places.
    ///
    /// zh: 请求体的所有错误，最多列出 100 处
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<ProblemPlace>>,
}

/// A place of a body, and why it is refused.
///
/// zh: 请求体中的一处错误及其原因
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProblemPlace {
    /// JSON pointer (RFC 6901); empty for the body as a whole.
    ///
    /// zh: JSON 指针（RFC 6901）；为空表示整个请求体
    pub pointer: String,
    /// Why: `not-utf8`, `too-deep`, `not-json`, `missing-required`, `wrong-type`, `out-of-range` or `duplicate-key`.
    ///
    /// zh: 原因：`not-utf8`、`too-deep`、`not-json`、`missing-required`、`wrong-type`、`out-of-range` 或 `duplicate-key`
    pub reason: String,
}
