//! `message-censor`: the server asks whether a message may pass.

use super::{Message, MessageCensorAnswer};
use crate::contract::{Body, Callback, Key, Path, Reply, ReplyBody, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "message-censor",
    title: text("Message censor (request and answer)", "消息审查（请求/响应）"),
    when: text(
        "A message of a listed type is sent by anyone but Server API; the same message also comes as `message`. The \
         request never has `client`. With a remote censor set, the built-in word filter is off. The answer decides. \
         Status 200 with an empty body, or without a Content-Length above 0: the original goes on. 200 with a \
         payload whose type is above 0: the message goes on with that payload. 200 with an object without type, or \
         with type 0 or below, or with the literal null: ignored, the original goes on. 200 with anything else that \
         is not a JSON object: the message is lost. 403: the message is refused; the sender learns it only when \
         sensitive.remote_fail_when_matched is true. Any other status, or no answer: the original goes on.",
        "Server API 以外的发送方发送所列类型的消息时推送；同一条消息也会作为 `message` 推送。请求中从不带 `client`。\
         设置了远程审查后，内置敏感词过滤不再生效。由响应决定消息的去向。状态码 200 且响应体为空，或没有大于 0 的 \
         Content-Length：原消息继续发送。200 且响应体为 type 大于 0 的消息负载：消息以该负载继续发送。200 \
         且响应体为没有 type 或 type 不大于 0 的对象，或字面量 null：响应被忽略，原消息继续发送。200 \
         且响应体为其他非 JSON 对象的内容：消息丢失。403：消息被拒绝；仅当 sensitive.remote_fail_when_matched 为 \
         true 时发送者才会得知。其他状态码或没有响应：原消息继续发送。",
    ),
    path: Path::Fixed("/message/censor"),
    server: Server::Community,
    setup: Setup::Keys {
        urls: &["sensitive.remote_server_url"],
        switches: &["sensitive.remote_sensitive_message_type", "sensitive.remote_fail_when_matched"],
        dead: &[],
    },
    body: Body::of::<Message>(),
    answer: Some(Body::of::<MessageCensorAnswer>()),
    replies: &[
        Reply {
            status: 200,
            meaning: text(
                "The message may pass. Without a body the original goes on; with one it goes on with this content, which \
                 has to be complete, uncompressed and sent with Content-Length. Reply within 3 s. Never reply with a \
                 text such as `ok`: the message would be lost.",
                "消息可以通过。没有响应体时原消息继续发送；有响应体时消息以该内容继续发送，内容必须完整、不压缩，并带 \
                 Content-Length。请在 3 秒内响应。切勿返回 `ok` 之类的文本，否则消息会丢失。",
            ),
            body: ReplyBody::Answer,
        },
        Reply {
            status: 403,
            meaning: text(
                "The message is refused. The sender learns it only when sensitive.remote_fail_when_matched is true.",
                "消息被拒绝。仅当 sensitive.remote_fail_when_matched 为 true 时发送者才会得知。",
            ),
            body: ReplyBody::Empty,
        },
    ],
    identity: &[Key::value("messageId")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    since: &[
        ("messageId", "2021-02-14 64662188 (0.54)"),
        ("sender", "2021-02-14 64662188 (0.54)"),
        ("conv", "2021-02-14 64662188 (0.54)"),
        ("payload", "2021-02-14 64662188 (0.54)"),
        ("toUsers", "2021-02-14 64662188 (0.54)"),
        ("timestamp", "2021-02-14 64662188 (0.54)"),
    ],
    faults: &["W24", "W25", "W26"],
    evidence: &[
        "shipped configuration comment lines 403-412",
        "broker/src/main/java/io/moquette/imhandler/SendMessageHandler.java:243-309",
        "broker/src/main/java/io/moquette/spi/impl/MessagesPublisher.java:741-762",
        "broker/src/main/java/win/liyufan/im/HttpUtils.java:99-113",
    ],
    ..Callback::BLANK
};
