//! What both sides can count on; the section of `spec/transport.md` stands beside each fact.

use crate::contract::{Fact, text};

pub(super) const FACTS: &[Fact] = &[
    // Section 3.1; document line 2.
    Fact {
        topic: text("Acknowledge first", "先响应，后处理"),
        text: text(
            "Reply 200 with an empty body at once, before any work, and work later from a queue of your own. A slow \
             receiver delays every callback to its host name.",
            "请立即返回 200 和空响应体，再从自己的队列中处理。接收方处理缓慢会拖慢推送到该主机名的所有回调。",
        ),
    },
    // Section 2, "response" and "retry on status".
    Fact {
        topic: text("No retry", "不重试"),
        text: text(
            "Any status ends the delivery, and the body of the reply is not read (callbacks with an answer excepted). \
             Nothing is stored or posted again later, so keep the bytes of a body that you cannot use.",
            "任何状态码都会结束本次推送，响应体也不会被读取（带应答的回调除外）。服务器既不保存也不会稍后重新推送，因此无法处理的请求体\
             请保留原始字节。",
        ),
    },
    // Section 2, "broken connection"; section 3.4.
    Fact {
        topic: text("Repeats happen", "可能重复"),
        text: text(
            "A kept-alive connection that breaks after the request was sent makes the server post the same body once \
             more; so do status 408, and 503 with `Retry-After: 0`, which you should not reply. Two bodies are one \
             event when their identity is equal; where a callback has no identity, do not drop equal bodies.",
            "长连接在请求发出后断开时，服务器会把同一请求体再推送一次；状态码 408 以及带 `Retry-After: 0` 的 503 也会如此，因此不要返回它们。\
             标识（identity）相同的两个请求体是同一事件；没有标识的回调，内容相同也不要丢弃。",
        ),
    },
    // Section 2, "redirects" and "401, 407"; section 3.3.
    Fact {
        topic: text("No redirect, no login", "不要重定向，不要要求登录"),
        text: text(
            "Redirects 300 to 303 are followed as GET without the body: the event is lost and the server calls it \
             success. A login, a session or a CSRF token loses it as well.",
            "300 到 303 的重定向会以不带请求体的 GET 跟随：事件丢失，而服务器认为成功。要求登录、会话或 CSRF 令牌同样会丢失事件。",
        ),
    },
    // Section 2, "order"; section 5; section 3.8.
    Fact {
        topic: text("Order is not kept", "不保证顺序"),
        text: text(
            "Not even for one user, as soon as two requests are under way. Where time counts, compare the times in the \
             bodies. A receiver that works in parallel should keep events of one order key in the order of arrival.",
            "只要同时有两个请求在途，即使是同一用户的事件也不保证顺序。需要区分先后时，请比较请求体中的时间。并行处理的接收方应让同一顺序键\
             （order key）的事件保持到达顺序。",
        ),
    },
    // Section 2, "threads"; section 5, "parallel" and "head-of-line".
    Fact {
        topic: text("At most 5 at once", "最多同时 5 个请求"),
        text: text(
            "The server posts at most 5 requests at once to one host name, over all its paths and ports, and 64 in all. \
             The rest waits in its memory without bound. Give a slow receiver a host name of its own.",
            "服务器对同一主机名最多同时推送 5 个请求（不论路径和端口），总共最多 64 个，其余在内存中无限排队。较慢的接收方请使用单独的主机名。",
        ),
    },
    // Section 2, "timeouts"; section 5, "hung receiver".
    Fact {
        topic: text("10 seconds", "10 秒超时"),
        text: text(
            "10 s to connect and 10 s without data, then the event is lost; a later reply goes nowhere.",
            "连接超时 10 秒，无数据超时 10 秒，超时后事件丢失，之后的响应不再有作用。",
        ),
    },
    // Section 2, "stop or crash" and "guarantee"; section 3.9.
    Fact {
        topic: text("Expect gaps", "可能缺失"),
        text: text(
            "At most once in normal operation: bodies that are queued when the server stops, and posts that fail, are \
             gone. Reconcile through the Server API from time to time.",
            "正常情况下每个事件最多推送一次：服务器停止时仍在排队的请求体以及推送失败的请求体都会丢失。请定期通过 Server API 核对。",
        ),
    },
    // Section 1, "authentication" and "event kind"; section 3.10.
    Fact {
        topic: text("Nothing proves the origin", "请求不带来源凭证"),
        text: text(
            "No signature, no secret, no event id; only the URL tells which callback it is. Keep the receiver in a \
             private network, use TLS and an unguessable segment in the base path.",
            "没有签名、密钥或事件ID，只有 URL 表明是哪个回调。请将接收方放在内网，使用 TLS，并在基础路径中加入不可猜测的一段。",
        ),
    },
    // Section 1.
    Fact {
        topic: text("The request", "请求格式"),
        text: text(
            "POST with `Content-Type: application/json; charset=utf-8` and Content-Length, never chunked or \
             compressed. The body is one JSON object in UTF-8 without a byte order mark. Paths are the defaults of \
             the shipped configuration: the owner of the server may set any URL.",
            "POST，带 `Content-Type: application/json; charset=utf-8` 和 Content-Length，从不分块或压缩。请求体是一个 UTF-8 编码、\
             不带字节顺序标记的 JSON 对象。路径是随附配置中的默认值，服务器管理员可以设置任意 URL。",
        ),
    },
    // Section 3.6.
    Fact {
        topic: text("Be tolerant", "宽容读取"),
        text: text(
            "Let pass unknown members, unknown codes, empty texts, missing optional members and members in any order; \
             a null member is an absent one.",
            "请接受未知成员、未知代码、空字符串、缺少的可选成员以及任意的成员顺序；值为 null 的成员视为不存在。",
        ),
    },
    // Section 3.7.
    Fact {
        topic: text("Integers have 64 bits", "整数为 64 位"),
        text: text(
            "Message ids are usually above 2^53; a number type of double precision changes them. The examples here use \
             smaller ones, which every viewer shows unchanged.",
            "消息ID通常大于 2^53，双精度浮点数会改变它们。此处的示例使用较小的数值，以便在任何工具中都能原样显示。",
        ),
    },
    // Section 3.11.
    Fact {
        topic: text("Do not log bodies", "不要记录请求体"),
        text: text(
            "Private texts, pins and secrets are in them; confidential members are marked.",
            "其中含有私人内容、密码和密钥；机密成员已标明。",
        ),
    },
];
