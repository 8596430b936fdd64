//! `robot-message`: a message reached a robot.

use super::Message;
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "robot-message",
    title: text("Message to a robot", "机器人消息回调"),
    when: text(
        "A stored message reaches a robot that is not its sender, messages of groups that the robot is in included. \
         Transparent messages do not, except content type 403 since 2024-02-22. Each robot gets its own copy; the \
         notice of a recall (payload.type 80) repeats messageId and timestamp of the recalled message. Not part of \
         the contract: the URL of a robot also receives events of the media server, objects with session_id and \
         without payload; a receiver must let them pass.",
        "已存储的消息到达不是发送者的机器人时推送，包括机器人所在群组的消息。透传消息不推送，但自 2024-02-22 \
         起消息类型 403 除外。每个机器人各收到一份副本；撤回通知（payload.type 为 80）沿用被撤回消息的 messageId 和 \
         timestamp。以下不属于本契约：机器人的地址还会收到媒体服务器的事件，即有 session_id 而没有 payload 的对象，\
         接收方必须予以放行。",
    ),
    path: Path::Below { url: "<robot callback>", suffix: "" },
    server: Server::Community,
    setup: Setup::Api {
        how: text(
            "Callback URL of the robot: Server API (create robot) or Robot API (set_callback).",
            "机器人的回调地址：通过 Server API（创建机器人）或 Robot API（set_callback）设置。",
        ),
        switches: &["robot.callback_with_client_info"],
    },
    body: Body::of::<Message>(),
    identity: &[Key::value("messageId"), Key::value("payload.type"), Key::value("toRobotId")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    since: &[
        ("messageId", "2022-05-11 4e9cf863 (0.88)"),
        ("toUsers", "2022-05-11 4e9cf863 (0.88)"),
        ("timestamp", "2022-05-11 4e9cf863 (0.88)"),
    ],
    faults: &["W23", "W30"],
    evidence: &[
        "vendor docs md/server/robot_api/README.md (set callback), md/blogs/AVENGINE_DEVELOPER_GUIDE.md section 8.3",
        "broker/src/main/java/io/moquette/spi/impl/MessagesPublisher.java:171-199 and (type 403) 478-502",
    ],
    ..Callback::BLANK
};
