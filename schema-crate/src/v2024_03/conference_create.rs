//! `conference-create`: a conference was created.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Confidential,
    contract::{Body, Callback, Key, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "conference-create",
    title: text("Conference created", "创建会议回调"),
    when: text("A conference is created.", "创建会议时推送。"),
    path: Path::Fixed("/im_event/conference/create"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<ConferenceCreate>(),
    identity: &[Key::value("roomId"), Key::time("timestamp")],
    order_key: &["roomId"],
    evidence: &[
        "vendor docs event_callback.md, 创建会议回调",
        "common/src/main/java/cn/wildfirechat/pojos/ConferenceCreateEvent.java:4-17",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:148",
    ],
    ..Callback::BLANK
};

/// A conference was created.
///
/// zh: 会议已创建
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConferenceCreate {
    /// Acting user; left out when Server API acts.
    ///
    /// zh: 操作的用户ID；由 Server API 操作时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Conference room id; the vendor document calls it required; left out when null.
    ///
    /// zh: 会议室ID；厂商文档写的是必需；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_id: Option<String>,
    /// Id of the media server; left out when null.
    ///
    /// zh: 媒体服务ID；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_id: Option<String>,
    /// Description; the vendor document calls it required; left out when null.
    ///
    /// zh: 会议描述；厂商文档写的是必需；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Conference password, do not log it; the vendor document calls it required; left out when null.
    ///
    /// zh: 会议密码，不要写入日志；厂商文档写的是必需；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pin: Option<Confidential>,
    /// Maximum number of publishing members.
    ///
    /// zh: 最大交互成员数
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(rename = "max_publishers", default)]
    pub max_publishers: i32,
    /// Maximum bit rate.
    ///
    /// zh: 最大码率
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(default)]
    pub bitrate: i32,
    /// Whether it is a super conference.
    ///
    /// zh: 是否超级会议
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(default)]
    pub advance: bool,
    /// Whether it is recorded on the server.
    ///
    /// zh: 是否服务器端录制
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(default)]
    pub recording: bool,
    /// Unix ms at which the event object was made.
    ///
    /// zh: 时间戳（毫秒），即事件对象创建的时间
    /// since: 2023-11-05 b4fcef1c (1.2.0)
    #[serde(default)]
    pub timestamp: i64,
}
