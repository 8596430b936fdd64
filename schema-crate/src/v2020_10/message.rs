//! `message`: the server was asked to send a message.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Conversation, MessagePayload};
use crate::contract::{Body, Callback, Key, Path, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "message",
    title: text("Message", "接收消息回调"),
    when: text(
        "The server has received a request to send a message.",
        "当服务收到发送消息请求后，把消息推送到配置指定的服务去。",
    ),
    path: Path::Fixed("/im_event/message"),
    setup: Setup::Keys {
        urls: &["message.forward.url", "message.mentionmsg.forward.url", "message.sensitive.forward.url"],
        switches: &["message.forward.types", "message.forward.exclude_types", "message.no_forward_admin_message"],
        dead: &[],
    },
    body: Body::of::<Message>(),
    identity: &[Key::value("messageUid")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    faults: &["W15", "W16", "W17", "W28", "W34"],
    evidence: &["document lines 7-34"],
    ..Callback::BLANK
};

/// A message that the server was asked to send.
///
/// zh: 服务器收到发送请求的一条消息
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// User who sent the message.
    ///
    /// zh: 发送者ID
    pub sender: String,
    /// Conversation that the message belongs to.
    ///
    /// zh: 会话
    pub conv: Conversation,
    /// What the message carries.
    ///
    /// zh: 消息负载
    pub payload: MessagePayload,
    /// Unique id of the message; the real server calls the member `messageId`.
    ///
    /// zh: 消息唯一ID；真实服务器的成员名是 messageId
    /// fault: W14
    pub message_uid: i64,
    /// Time at which the server handled the message, Unix ms.
    ///
    /// zh: 服务器处理时间（毫秒）
    pub timestamp: i64,
}
