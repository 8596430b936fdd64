//! `conference-member-leave`: a member left a conference.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "conference-member-leave",
    title: text("Conference member left", "离开会议回调"),
    when: text("A member leaves a conference.", "成员离开会议时推送。"),
    path: Path::Fixed("/im_event/conference/member_leave"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<ConferenceMemberLeave>(),
    identity: &[Key::value("roomId"), Key::value("userId"), Key::value("screenSharing"), Key::time("timestamp")],
    order_key: &["roomId"],
    evidence: &[
        "vendor docs event_callback.md, 离开会议回调",
        "common/src/main/java/cn/wildfirechat/pojos/ConferenceLeaveEvent.java:4-13",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:166",
    ],
    ..Callback::BLANK
};

/// A member left a conference.
///
/// zh: 成员离开会议
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConferenceMemberLeave {
    /// User id of the member; left out when null.
    ///
    /// zh: 会议成员的用户ID；为空时省略
    /// since: 2021-06-01 b61d292f (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Conference room id; left out when null.
    ///
    /// zh: 会议室ID；为空时省略
    /// since: 2021-06-04 4b00b873 (0.65)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_id: Option<String>,
    /// Whether the member left in order to join again.
    ///
    /// zh: 是否为了重新加入而离开
    /// since: 2022-12-07 1c18d862 (1.0)
    #[serde(default)]
    pub rejoin: bool,
    /// Whether the member was removed.
    ///
    /// zh: 是否被踢出
    /// since: 2022-12-07 1c18d862 (1.0)
    #[serde(default)]
    pub kicked: bool,
    /// Whether it is the stream of a shared screen.
    ///
    /// zh: 是否屏幕共享流
    /// since: 2022-08-09 6cc00950 (0.92)
    #[serde(default)]
    pub screen_sharing: bool,
    /// Unix ms at which the event object was made.
    ///
    /// zh: 时间戳（毫秒），即事件对象创建的时间
    /// since: 2023-11-05 b4fcef1c (1.2.0)
    #[serde(default)]
    pub timestamp: i64,
}
