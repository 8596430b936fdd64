//! `things-message`: a message of things.

use super::Message;
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "things-message",
    title: text("Things message", "物联网消息回调"),
    when: text(
        "Never posted by the public source: none of its code reads the key in the shipped configuration file. The \
         vendor's receiver binds the body of `message` to this path.",
        "公开源码从不推送：没有任何代码读取随附配置文件中的该配置项。厂商的接收端示例在此路径上使用 `message` \
         的报文。",
    ),
    path: Path::Fixed("/im_event/things/message"),
    server: Server::Community,
    setup: Setup::Keys { urls: &[], switches: &[], dead: &["things_message.forward.url"] },
    body: Body::of::<Message>(),
    identity: &[Key::value("messageId")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    since: &[
        ("messageId", "unknown"),
        ("sender", "unknown"),
        ("conv", "unknown"),
        ("payload", "unknown"),
        ("toUsers", "unknown"),
        ("timestamp", "unknown"),
    ],
    faults: &["W27"],
    evidence: &[
        "shipped configuration comment only",
        "distribution/src/main/resources/wildfirechat.conf:361-363",
        "receiver shape from app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:69",
    ],
    ..Callback::BLANK
};
