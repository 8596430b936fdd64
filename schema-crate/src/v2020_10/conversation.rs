//! `Conversation`: where a message belongs, inside `message`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ConversationType;

/// A conversation: its type, its target and its line together name it.
///
/// zh: 会话，由类型、目标和线路共同确定
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    /// Kind of conversation.
    ///
    /// zh: 会话类型
    pub r#type: ConversationType,
    /// Id of the peer user, group, chat room or channel, by the kind of conversation.
    ///
    /// zh: 会话目标；按会话类型分别是对方用户ID、群组ID、聊天室ID或频道ID
    pub target: String,
    /// Line of the conversation; absent means 0.
    ///
    /// zh: 会话线路，缺省为0
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<i32>,
}
