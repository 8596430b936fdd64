//! `GroupInfo`: the properties of a group.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{GroupJoinType, GroupType};

/// The properties of a group; names are snake_case on the wire. Source:
/// `common/src/main/java/cn/wildfirechat/pojos/PojoGroupInfo.java:12-24`.
///
/// zh: 群组信息；成员名为下划线形式。来源：`common/src/main/java/cn/wildfirechat/pojos/PojoGroupInfo.java:12-24`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GroupInfo {
    /// Group id.
    ///
    /// zh: 群组ID
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub target_id: String,
    /// Group name; "" when unset.
    ///
    /// zh: 群组名称；未设置时为空字符串
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub name: String,
    /// URL of the group portrait; "" when unset.
    ///
    /// zh: 群组头像的链接；未设置时为空字符串
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub portrait: String,
    /// User id of the owner; after a transfer the new owner.
    ///
    /// zh: 群主的用户ID；转移群组后为新群主
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub owner: String,
    /// Kind of group; not the kind of event.
    ///
    /// zh: 群类型；不是事件的变动类型
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub r#type: GroupType,
    /// Number of members.
    ///
    /// zh: 群成员数
    /// since: 2024-05-25 (professional jar)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_count: Option<i32>,
    /// Extension string; "" when unset.
    ///
    /// zh: 附加信息；未设置时为空字符串
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub extra: String,
    /// 1 = the whole group is muted.
    ///
    /// zh: 是否全员禁言，1 表示是
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub mute: i32,
    /// Who may join.
    ///
    /// zh: 加入群权限
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub join_type: GroupJoinType,
    /// 1 = members may not start private chats.
    ///
    /// zh: 是否禁止私聊，1 表示群成员不能发起私聊
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub private_chat: i32,
    /// Flag that says whether the group can be searched for.
    ///
    /// zh: 是否可被搜索的标志
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub searchable: i32,
    /// Meant as the member limit; carries the current member count.
    ///
    /// zh: 名为群最大成员数，实际是当前群成员数
    /// since: 2024-01-14 cb5754fe (1.2.2)
    /// fault: W7
    #[serde(default)]
    pub max_member_count: i32,
    /// 1 = new members may read older messages.
    ///
    /// zh: 新成员是否可看历史消息，1 表示可以
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub history_message: i32,
    /// Whether it is a super group.
    ///
    /// zh: 是否为超级群组
    /// since: 2024-01-14 cb5754fe (1.2.2)
    #[serde(default)]
    pub super_group: bool,
    /// Whether the group is dismissed.
    ///
    /// zh: 是否已解散
    /// since: 2024-05-25 (professional jar)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Last change, Unix ms.
    ///
    /// zh: 更新时间（毫秒）
    /// since: 2024-05-25 (professional jar)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_dt: Option<i64>,
    /// Last change of the members, Unix ms.
    ///
    /// zh: 成员更新时间（毫秒）
    /// since: 2024-05-25 (professional jar)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_update_dt: Option<i64>,
}
