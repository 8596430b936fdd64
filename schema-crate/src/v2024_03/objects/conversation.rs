//! `Conversation`: where a message belongs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ConversationType;

/// The conversation that a message belongs to. Source:
/// `common/src/main/java/cn/wildfirechat/pojos/Conversation.java:12-14`.
///
/// zh: 消息所在的会话。来源：`common/src/main/java/cn/wildfirechat/pojos/Conversation.java:12-14`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Conversation {
    /// Kind of conversation.
    ///
    /// zh: 会话类型
    /// since: 2019-03-16
    pub r#type: ConversationType,
    /// Peer user id, group id, chat room id or channel id, by type; in a single chat with a robot the robot id.
    ///
    /// zh: 会话目标：依会话类型为对方用户ID、群组ID、聊天室ID或频道ID；与机器人单聊时为机器人ID
    /// since: 2019-03-16
    pub target: String,
    /// Conversation line; the server always writes it, absent means 0.
    ///
    /// zh: 会话线路；服务器总会写入，缺省为 0
    /// since: 2019-03-16
    #[serde(default)]
    pub line: i32,
}
