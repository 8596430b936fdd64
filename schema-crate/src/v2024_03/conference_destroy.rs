//! `conference-destroy`: a conference was destroyed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "conference-destroy",
    title: text("Conference destroyed", "销毁会议回调"),
    when: text("A conference is destroyed.", "销毁会议时推送。"),
    path: Path::Fixed("/im_event/conference/destroy"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<ConferenceDestroy>(),
    identity: &[Key::value("roomId"), Key::time("timestamp")],
    order_key: &["roomId"],
    evidence: &[
        "vendor docs event_callback.md, 销毁会议回调",
        "common/src/main/java/cn/wildfirechat/pojos/ConferenceDestroyEvent.java:4-10",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:154",
    ],
    ..Callback::BLANK
};

/// A conference was destroyed.
///
/// zh: 会议已销毁
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConferenceDestroy {
    /// Acting user; left out when Server API acts.
    ///
    /// zh: 操作的用户ID；由 Server API 操作时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Conference room id; left out when null.
    ///
    /// zh: 会议室ID；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_id: Option<String>,
    /// Unix ms at which the event object was made.
    ///
    /// zh: 时间戳（毫秒），即事件对象创建的时间
    /// since: 2023-11-05 b4fcef1c (1.2.0)
    #[serde(default)]
    pub timestamp: i64,
}
