//! What a receiver replies.

use crate::contract::{Reply, ReplyBody, text};

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
        body: ReplyBody::Problem,
    },
    Reply {
        status: 413,
        meaning: text(
            "The body is larger than the receiver takes (1 MiB, if not set otherwise).",
            "请求体超过接收方的上限（未另行设置时为 1 MiB）。",
        ),
        body: ReplyBody::Problem,
    },
    Reply {
        status: 415,
        meaning: text("The content type is not `application/json`.", "内容类型不是 `application/json`。"),
        body: ReplyBody::Problem,
    },
    Reply {
        status: 503,
        meaning: text(
            "The receiver's queue stayed full for 8 s, or the receiver is stopping. The event is lost; no Retry-After \
             goes with it.",
            "接收方的队列持续 8 秒已满，或接收方正在停止。该事件会丢失；响应不带 Retry-After。",
        ),
        body: ReplyBody::Problem,
    },
];
