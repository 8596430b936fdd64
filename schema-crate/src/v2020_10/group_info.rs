//! `group-info`: a group was created, changed or dismissed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    GroupEventType,
    contract::{Body, Callback, Path, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "group-info",
    title: text("Group information change", "群组信息变动回调"),
    when: text("A user creates, changes or dismisses a group.", "当用户创建/修改/销毁群组时触发。"),
    path: Path::Fixed("/im_event/group/info"),
    setup: Setup::Keys { urls: &["group.group_info_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<GroupInfoUpdate>(),
    order_key: &["groupId"],
    faults: &["W29"],
    evidence: &["document lines 53-64"],
    ..Callback::BLANK
};

/// A group was created, changed or dismissed.
///
/// zh: 群组被创建、修改或销毁
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupInfoUpdate {
    /// User who made the change; the real server calls the member `operatorId`.
    ///
    /// zh: 操作的用户；真实服务器的成员名是 operatorId
    /// fault: W6
    pub user_id: String,
    /// How the group changed.
    ///
    /// zh: 变动类型。0是创建，1是修改属性，2转移群组，3是禁言群组，4是取消禁言群组，5是销毁群组
    pub r#type: GroupEventType,
    /// Group that changed.
    ///
    /// zh: 群组ID
    pub group_id: String,
}
