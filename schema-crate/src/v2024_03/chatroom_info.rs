//! `chatroom-info`: a chat room was created or destroyed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ChatroomEventType,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "chatroom-info",
    title: text("Chat room information change", "聊天室信息变动回调"),
    when: text(
        "A chat room is created or destroyed. An update of an existing room also posts type 0.",
        "聊天室被创建或销毁时推送。更新已有的聊天室也会推送 type 0。",
    ),
    path: Path::Fixed("/im_event/chatroom/info"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["chatroom.chatroom_info_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<ChatroomInfo>(),
    order_key: &["chatroomId"],
    evidence: &[
        "not in any vendor document",
        "common/src/main/java/cn/wildfirechat/pojos/ChatroomUpdateEvent.java:4-5",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1465-1479,3062,3074",
    ],
    ..Callback::BLANK
};

/// A chat room was created, updated or destroyed.
///
/// zh: 聊天室被创建、更新或销毁
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChatroomInfo {
    /// Chat room id.
    ///
    /// zh: 聊天室ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub chatroom_id: String,
    /// Kind of change; 0 also stands for an update.
    ///
    /// zh: 变动类型；更新时也为 0
    /// since: 2020-10-19 e63298f5 (0.47)
    pub r#type: ChatroomEventType,
}
