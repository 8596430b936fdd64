//! `channel-message`: a message was written into a channel.

use super::Message;
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "channel-message",
    title: text("Message to a channel", "频道消息回调"),
    when: text(
        "Someone other than the channel owner writes into a channel whose automatic flag is 1.",
        "频道主以外的人向 automatic 标志为 1 的频道发送消息时推送。",
    ),
    path: Path::Below { url: "<channel callback>", suffix: "/message" },
    server: Server::Community,
    setup: Setup::Api {
        how: text(
            "Callback URL of the channel: Server API or Channel API. The server glues /message to it; a final slash \
             gives //message.",
            "频道的回调地址：通过 Server API 或 Channel API 设置。服务器会在其后拼接 /message；\
             地址以斜杠结尾时会变成 //message。",
        ),
        switches: &["channel.callback_with_client_info"],
    },
    body: Body::of::<Message>(),
    identity: &[Key::value("messageId")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    since: &[
        ("messageId", "2022-05-11 4e9cf863 (0.88)"),
        ("toUsers", "2022-05-11 4e9cf863 (0.88)"),
        ("timestamp", "2022-05-11 4e9cf863 (0.88)"),
    ],
    evidence: &[
        "vendor docs md/base_knowledge/channel.md",
        "broker/src/main/java/io/moquette/spi/impl/MessagesPublisher.java:663-691",
    ],
    ..Callback::BLANK
};
