//! `chatroom-member`: a user entered or left a chat room.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ChatroomMemberEventType,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "chatroom-member",
    title: text("Chat room member change", "聊天室成员变动回调"),
    when: text(
        "A user enters or leaves a chat room. Destroying a room posts no leave events.",
        "用户进入或退出聊天室时推送。销毁聊天室不会推送退出事件。",
    ),
    path: Path::Fixed("/im_event/chatroom/member"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["chatroom.chatroom_member_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<ChatroomMember>(),
    order_key: &["chatroomId"],
    faults: &["W19", "W20", "W33"],
    evidence: &[
        "vendor docs event_callback.md, 聊天室回调: describes other fields and reversed codes",
        "common/src/main/java/cn/wildfirechat/pojos/ChatroomMemberUpdateEvent.java:6-9",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1481-1497,3734,3748",
    ],
    ..Callback::BLANK
};

/// A user entered or left a chat room.
///
/// zh: 用户进入或退出聊天室
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChatroomMember {
    /// Acting user; from the public source always the member itself.
    ///
    /// zh: 操作的用户；公开源码推送的总是成员本人
    /// since: 2020-10-19 e63298f5 (0.47)
    pub operator_id: String,
    /// Chat room id; when another client of the user is pushed out, the room being entered instead of the one left.
    ///
    /// zh: 聊天室ID；同一用户的其他客户端被挤出时，是正在进入的聊天室，而不是退出的聊天室
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W20
    pub chatroom_id: String,
    /// Members concerned; from the public source exactly one.
    ///
    /// zh: 成员ID列表；公开源码推送的总是恰好一个
    /// since: 2020-10-19 e63298f5 (0.47)
    pub member_ids: Vec<String>,
    /// Kind of change; the vendor's document has 0 and 1 the other way round.
    ///
    /// zh: 变动类型；厂商文档中 0 和 1 的含义与此相反
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W19
    pub r#type: ChatroomMemberEventType,
}
