//! `group-info`: a group was created, changed or dismissed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::GroupInfo;
use crate::{
    GroupEventType,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "group-info",
    title: text("Group information change", "群组信息变动回调"),
    when: text(
        "A group is created, changed, transferred, muted, unmuted or dismissed. Creating a group posts no member \
         event; dismissing posts none either.",
        "群组被创建、修改、转移、禁言、取消禁言或销毁时推送。创建群组不会推送成员变动事件，销毁群组也不会。",
    ),
    path: Path::Fixed("/im_event/group/info"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["group.group_info_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<GroupInfoUpdate>(),
    order_key: &["groupId"],
    faults: &["W29"],
    evidence: &[
        "document lines 53-64",
        "common/src/main/java/cn/wildfirechat/pojos/GroupUpdateEvent.java:4-7",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1358,1363-1396,1800,1883-1891,2237",
    ],
    ..Callback::BLANK
};

/// A group was created, changed or dismissed. Read it as "state may have changed": no id and no time tells a repeat
/// (later builds: groupId, type and groupInfo.update_dt).
///
/// zh: 群组被创建、修改或销毁。应理解为“状态可能已变化”：没有可识别重复的ID或时间（较新的版本可用 groupId、type 和 groupInfo.update_dt）
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupInfoUpdate {
    /// User who made the change; edition 2020-10 calls it userId.
    ///
    /// zh: 操作的用户；2020-10 版本中名为 userId
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W6
    pub operator_id: String,
    /// Group id.
    ///
    /// zh: 群组ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub group_id: String,
    /// Kind of change.
    ///
    /// zh: 变动类型
    /// since: 2020-10-19 e63298f5 (0.47)
    pub r#type: GroupEventType,
    /// Group after the change; when it is dismissed, before it.
    ///
    /// zh: 变动后的群组信息；销毁群组时为销毁前的信息
    /// since: 2024-01-14 cb5754fe (1.2.2)
    /// always written
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_info: Option<GroupInfo>,
}
