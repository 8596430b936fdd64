//! `channel-info`: a channel was created, changed or destroyed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ChannelEventType,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "channel-info",
    title: text("Channel information change", "频道信息变动回调"),
    when: text("A channel is created, changed, transferred or destroyed.", "频道被创建、修改、转移或销毁时推送。"),
    path: Path::Fixed("/im_event/channel/info"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["channel.channel_info_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<ChannelInfoUpdate>(),
    order_key: &["channelId"],
    evidence: &[
        "not in any vendor document",
        "common/src/main/java/cn/wildfirechat/pojos/ChannelUpdateEvent.java:4-6",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1448-1463,4286,4345,4373,4401",
    ],
    ..Callback::BLANK
};

/// A channel was created, changed, transferred or destroyed.
///
/// zh: 频道被创建、修改、转移或销毁
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChannelInfoUpdate {
    /// User who made the change.
    ///
    /// zh: 操作的用户
    /// since: 2020-10-19 e63298f5 (0.47)
    pub operator_id: String,
    /// Channel id.
    ///
    /// zh: 频道ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub channel_id: String,
    /// Kind of change.
    ///
    /// zh: 变动类型
    /// since: 2020-10-19 e63298f5 (0.47)
    pub r#type: ChannelEventType,
}
