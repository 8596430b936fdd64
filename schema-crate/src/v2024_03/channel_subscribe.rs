//! `channel-subscribe`: a user subscribed to a channel or left it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ChannelSubscribeStatus,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "channel-subscribe",
    title: text("Channel subscription change", "频道订阅状态变更回调"),
    when: text(
        "A user subscribes or unsubscribes (also by being destroyed) and the automatic flag of the channel is not 0.",
        "用户订阅或取消订阅频道（用户被销毁时也会取消订阅），且频道的 automatic 标志不为 0 时推送。",
    ),
    path: Path::Below { url: "<channel callback>", suffix: "/subscribe" },
    server: Server::Community,
    setup: Setup::Api {
        how: text(
            "Callback URL of the channel: Server API or Channel API. The server glues /subscribe to it; a final \
             slash gives //subscribe.",
            "频道的回调地址：通过 Server API 或 Channel API 设置。服务器会在其后拼接 /subscribe；\
             地址以斜杠结尾时会变成 //subscribe。",
        ),
        switches: &[],
    },
    body: Body::of::<ChannelSubscribe>(),
    order_key: &["channelId"],
    faults: &["W33"],
    evidence: &[
        "vendor docs event_callback.md, 频道订阅状态变更回调 (agrees with the wire)",
        "common/src/main/java/cn/wildfirechat/pojos/OutputNotifyChannelSubscribeStatus.java:12-23",
        "broker/src/main/java/io/moquette/spi/impl/MessagesPublisher.java:764-777",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:4292,4433",
    ],
    ..Callback::BLANK
};

/// A user subscribed to a channel or unsubscribed from it.
///
/// zh: 用户订阅或取消订阅频道
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChannelSubscribe {
    /// User who subscribed or unsubscribed.
    ///
    /// zh: 用户ID
    /// since: 2019-03-16
    pub user_id: String,
    /// Channel id.
    ///
    /// zh: 频道ID
    /// since: 2019-03-16
    pub channel_id: String,
    /// Whether the user is subscribed now.
    ///
    /// zh: 订阅状态
    /// since: 2019-03-16
    pub status: ChannelSubscribeStatus,
}
