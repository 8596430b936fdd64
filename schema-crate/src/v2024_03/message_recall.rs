//! `message-recall`: a message was recalled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Message;
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "message-recall",
    title: text("Message recall", "消息撤回回调"),
    when: text(
        "A message is recalled and was still in the store. A second recall of the same message posts nothing.",
        "消息被撤回且仍在存储中时推送。再次撤回同一条消息不会推送。",
    ),
    path: Path::Fixed("/im_event/recall_message"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["message.recallmsg.forward.url"], switches: &[], dead: &[] },
    body: Body::of::<MessageRecall>(),
    identity: &[Key::value("message.messageId")],
    order_key: &["message.conv.type", "message.conv.target", "message.conv.line"],
    evidence: &[
        "not in any vendor document",
        "common/src/main/java/cn/wildfirechat/pojos/OutputRecallMessageData.java:12-25",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:2459-2473",
    ],
    ..Callback::BLANK
};

/// A message was recalled; there is one recall per message.
///
/// zh: 消息被撤回；每条消息只有一次撤回
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageRecall {
    /// The message as it was before the recall; its client is never filled here.
    ///
    /// zh: 被撤回的消息，内容为撤回之前的；此处的 client 从不填写
    /// since: 2023-03-24 c29370ac (1.1.3)
    pub message: Message,
    /// User who recalled it; may differ from the sender.
    ///
    /// zh: 撤回消息的用户；可能与消息的发送者不同
    /// since: 2023-03-24 c29370ac (1.1.3)
    pub user_id: String,
    /// Time of the recall, Unix ms.
    ///
    /// zh: 撤回时间（毫秒）
    /// since: 2023-03-24 c29370ac (1.1.3)
    pub timestamp: i64,
    /// Whether it was recalled through Server API; the name is isAdmin, which bean mappers take for admin.
    ///
    /// zh: 是否管理员撤回（通过 Server API）；名称就是 isAdmin，bean 映射工具会误认作 admin
    /// since: 2023-03-24 c29370ac (1.1.3)
    /// fault: W21
    #[serde(default)]
    pub is_admin: bool,
}
