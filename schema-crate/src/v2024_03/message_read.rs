//! `message-read`: a user read a conversation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Conversation;
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "message-read",
    title: text("Message read", "消息已读回调"),
    when: text(
        "A user reads a conversation. Only the professional server posts it.",
        "用户阅读会话时推送。仅由专业版服务器推送。",
    ),
    path: Path::Fixed("/im_event/message_read"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<MessageRead>(),
    identity: &[
        Key::value("user"),
        Key::value("conversation.type"),
        Key::value("conversation.target"),
        Key::value("conversation.line"),
        Key::time("readTime"),
    ],
    order_key: &["user"],
    evidence: &[
        "not in any vendor document",
        "common/src/main/java/cn/wildfirechat/pojos/OutputReadData.java:4-6",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:78",
    ],
    ..Callback::BLANK
};

/// A user read a conversation.
///
/// zh: 用户阅读了会话
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageRead {
    /// User who read; the name is user, not userId.
    ///
    /// zh: 阅读的用户ID；名称是 user，不是 userId
    /// since: 2024-02-02 1e17fa1d (1.2.3)
    pub user: String,
    /// Conversation read; the name is conversation, not conv.
    ///
    /// zh: 已读的会话；名称是 conversation，不是 conv
    /// since: 2024-02-02 1e17fa1d (1.2.3)
    pub conversation: Conversation,
    /// Read up to this time, Unix ms.
    ///
    /// zh: 已读时间（毫秒），此前的消息均已读
    /// since: 2024-02-02 1e17fa1d (1.2.3)
    pub read_time: i64,
}
