//! `message`: the server received a message.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ChannelInfo, Client, Conversation, GroupInfo, MessagePayload, UserInfo};
use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "message",
    title: text("Message received", "接收消息回调"),
    when: text(
        "A client, a robot, a channel or Server API sends a message through the ordinary send path. It is posted \
         before content checks and storage, and not for multicast, broadcast, group notifications or friend \
         greetings. The same body also goes to the mention URL (mentionedType is not 0) and to the sensitive URL \
         (the built-in word filter matches).",
        "客户端、机器人、频道或 Server API 通过普通发送路径发送消息时推送。推送发生在内容检查和存储之前；组播、\
         广播、群通知和好友问候不推送。同样的报文还会推送到提醒消息地址（mentionedType 不为 0 时）\
         和敏感消息地址（命中内置敏感词过滤时）。",
    ),
    path: Path::Fixed("/im_event/message"),
    server: Server::Community,
    setup: Setup::Keys {
        urls: &["message.forward.url", "message.mentionmsg.forward.url", "message.sensitive.forward.url"],
        switches: &[
            "message.forward.types",
            "message.forward.exclude_types",
            "message.no_forward_admin_message",
            "message.forward_with_client_info",
        ],
        dead: &[],
    },
    body: Body::of::<Message>(),
    identity: &[Key::value("messageId")],
    order_key: &["conv.type", "conv.target", "conv.line"],
    faults: &["W15", "W16", "W17", "W28", "W34"],
    evidence: &[
        "document lines 7-34",
        "common/src/main/java/cn/wildfirechat/pojos/OutputMessageData.java:17-23,85-97",
        "broker/src/main/java/io/moquette/imhandler/SendMessageHandler.java:204-229",
        "broker/src/main/java/io/moquette/spi/impl/MessagesPublisher.java:730-739",
    ],
    ..Callback::BLANK
};

/// A message as the server forwards it; equal messageIds are the same message, whatever URL they come through.
///
/// zh: 服务器转发的消息；messageId 相同即为同一条消息，无论来自哪个地址
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Unique message id, often above 2^53; edition 2020-10 calls it messageUid.
    ///
    /// zh: 消息唯一ID，常大于 2^53；2020-10 版本中名为 messageUid
    /// since: 2020-06-04 b66aa3d6 (0.42)
    /// fault: W14
    pub message_id: i64,
    /// User id of the sender.
    ///
    /// zh: 发送者ID
    /// since: 2019-03-16
    pub sender: String,
    /// Conversation that the message belongs to.
    ///
    /// zh: 消息所在的会话
    /// since: 2019-03-16
    pub conv: Conversation,
    /// Content of the message.
    ///
    /// zh: 消息负载
    /// since: 2019-03-16
    pub payload: MessagePayload,
    /// Directed receivers inside a group or channel; [] when the message is not directed.
    ///
    /// zh: 指定接收用户（群组或频道内）；未指定时为空数组
    /// since: 2020-06-04 b66aa3d6 (0.42)
    #[serde(default)]
    pub to_users: Vec<String>,
    /// Server time of the message, Unix ms.
    ///
    /// zh: 服务器处理时间（毫秒）
    /// since: 2020-06-04 b66aa3d6 (0.42)
    pub timestamp: i64,
    /// Sending client; only with the matching `*_with_client_info` switch, else left out.
    ///
    /// zh: 发送端；仅在打开对应的 `*_with_client_info` 开关时才有，否则省略
    /// since: 2022-07-27 79a58e99 (0.91)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<Client>,
    /// Profile of the sender (opt-in); broken until 2025-08-02 (im-server issue 748).
    ///
    /// zh: 发送者信息（需主动开启）；2025-08-02 之前有缺陷（im-server issue 748）
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender_user_info: Option<Box<UserInfo>>,
    /// Profile of the target user (opt-in).
    ///
    /// zh: 目标用户信息（需主动开启）
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_user_info: Option<Box<UserInfo>>,
    /// Target group (opt-in).
    ///
    /// zh: 目标群信息（需主动开启）
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_group_info: Option<Box<GroupInfo>>,
    /// Target channel (opt-in); may contain its secret and callback URL.
    ///
    /// zh: 目标频道信息（需主动开启）；可能含有频道的密钥和回调地址
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_channel_info: Option<Box<ChannelInfo>>,
    /// Robot that this copy is for.
    ///
    /// zh: 目标机器人ID，即收到此副本的机器人
    /// since: 2026-02-02 (jar 1.4.3)
    /// fault: W23
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_robot_id: Option<String>,
}
