//! What a receiver replies.

use crate::contract::{Problem, ProblemMember, Reply, ReplyBody, text};

pub(super) const REPLIES: &[Reply] = &[
    Reply {
        status: 200,
        meaning: text(
            "The body is taken. Reply with an empty body, at once, before any work.",
            "已接收。请在做任何处理之前立即响应，响应体为空。",
        ),
        body: ReplyBody::Empty,
    },
    Reply {
        status: 400,
        meaning: text(
            "Not a body of this callback. Keep its bytes: the server does not post it again.",
            "请求体不符合该回调。请保留原始字节：服务器不会再次推送。",
        ),
        body: ReplyBody::Problem,
    },
    Reply {
        status: 404,
        meaning: text(
            "The base path in front of the callback's path, or the secret in it, is not the receiver's.",
            "回调路径之前的基础路径或其中的密钥段与接收方不符。",
        ),
        body: ReplyBody::Empty,
    },
    Reply {
        status: 413,
        meaning: text(
            "The body is larger than the receiver takes (1 MiB, if not set otherwise).",
            "请求体超过接收方的上限（未另行设置时为 1 MiB）。",
        ),
        body: ReplyBody::Empty,
    },
    Reply {
        status: 415,
        meaning: text("The content type is not `application/json`.", "内容类型不是 `application/json`。"),
        body: ReplyBody::Empty,
    },
    Reply {
        status: 503,
        meaning: text(
            "The receiver's queue stayed full for 8 s. The event is lost; no Retry-After goes with it.",
            "接收方的队列持续 8 秒已满。该事件会丢失；响应不带 Retry-After。",
        ),
        body: ReplyBody::Empty,
    },
];

/// RFC 9457, with the edition, the callback and the places of rule R7.
pub(super) const PROBLEM: Problem = Problem {
    name: "Problem",
    text: text("What is wrong with a body, without any value of it.", "请求体的错误说明，不包含请求体中的任何值。"),
    members: &[
        ("type", ProblemMember::Text, text("Always `about:blank`.", "总是 `about:blank`")),
        ("title", ProblemMember::Text, text("What is wrong, in a few words.", "错误的简短说明")),
        ("status", ProblemMember::Status, text("The status of the reply.", "响应的状态码")),
        ("edition", ProblemMember::Text, text("Edition that the body was held against.", "校验所用的版本")),
        ("callback", ProblemMember::Text, text("Name of the callback.", "回调的名称")),
        (
            "errors",
            ProblemMember::Parts(&PLACE),
            text("Where and why, in document order; 100 at most.", "出错的位置和原因，按文档顺序，最多 100 个"),
        ),
    ],
};

const PLACE: Problem = Problem {
    name: "ProblemPlace",
    text: text("A place of a body and what is wrong there.", "请求体中的一个位置及其错误"),
    members: &[
        (
            "pointer",
            ProblemMember::Text,
            text(
                "JSON pointer (RFC 6901) of the place; empty for the body as a whole.",
                "出错位置的 JSON 指针（RFC 6901）；为空表示整个请求体",
            ),
        ),
        (
            "reason",
            ProblemMember::Text,
            text(
                "Why: `not-utf8`, `too-deep`, `not-json`, `missing-required`, `wrong-type`, `out-of-range` or \
                 `duplicate-key`.",
                "原因：`not-utf8`、`too-deep`、`not-json`、`missing-required`、`wrong-type`、`out-of-range` 或 \
                 `duplicate-key`",
            ),
        ),
    ],
};
