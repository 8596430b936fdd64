//! `group-member`: a member of a group changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    GroupMemberEventType, GroupMemberType,
    contract::{Body, Callback, Demand, Path, Setup, ValueRule, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "group-member",
    title: text("Group member change", "群组成员变动回调"),
    when: text("A group member changes state.", "当群组成员修改状态时触发。"),
    path: Path::Fixed("/im_event/group/member"),
    setup: Setup::Keys { urls: &["group.group_member_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<GroupMember>(),
    order_key: &["groupId"],
    rules: &[
        ValueRule {
            when: "type",
            is: &[GroupMemberEventType::TypeUpdate.raw()],
            then: "value",
            demand: Demand::PresentOneOf(GroupMemberType::TABLE),
            meaning: text("new state of the member", "群成员新的状态"),
        },
        ValueRule {
            when: "type",
            is: &[GroupMemberEventType::Alias.raw()],
            then: "value",
            demand: Demand::Present,
            meaning: text("alias in the group; may be empty", "群昵称，可为空字符串"),
        },
    ],
    faults: &["W29", "W33"],
    evidence: &["document lines 66-80"],
    ..Callback::BLANK
};

/// A member joined a group, left it or changed.
///
/// zh: 群组成员加入、离开或发生变动
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupMember {
    /// User who made the change.
    ///
    /// zh: 操作的用户
    pub operator_id: String,
    // The document says 操作的用户 of the next two members as well, a slip of copying.
    /// Group whose member it is.
    ///
    /// zh: 群组ID
    pub group_id: String,
    /// Member concerned; the real server sends a list, `memberIds`.
    ///
    /// zh: 群成员ID；真实服务器推送的是列表 memberIds
    /// fault: W8
    pub member_id: String,
    /// How the member changed.
    ///
    /// zh: 变动类型。0加入群组，1离开群组，3群成员状态改变，4修改群昵称
    /// fault: W10
    pub r#type: GroupMemberEventType,
    /// New value: the alias for type 4, the new state of the member for type 3.
    ///
    /// zh: 当type为4时为群昵称，type为3时值为群成员新的状态
    /// fault: W9
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl GroupMember {
    /// The new state of the member, where the event is about it.
    pub fn member_type(&self) -> Option<GroupMemberType> {
        let value = self.value.as_deref()?;
        (self.r#type == GroupMemberEventType::TypeUpdate).then(|| GroupMemberType::from(value))
    }
}

#[cfg(test)]
mod tests {
    use super::GroupMember;
    use crate::{GroupMemberEventType, GroupMemberType};

    fn event(r#type: GroupMemberEventType, value: Option<&str>) -> GroupMember {
        GroupMember {
            operator_id: "u1".into(),
            group_id: "g1".into(),
            member_id: "u2".into(),
            r#type,
            value: value.map(Into::into),
        }
    }

    #[test]
    fn the_member_type_is_read_from_the_value_of_a_state_change_only() {
        let update = GroupMemberEventType::TypeUpdate;
        assert_eq!(event(update, Some("1")).member_type(), Some(GroupMemberType::Manager));
        assert_eq!(event(update, Some("9")).member_type(), Some(GroupMemberType::Unknown("9".into())));
        assert_eq!(event(update, None).member_type(), None);
        assert_eq!(event(GroupMemberEventType::Alias, Some("1")).member_type(), None);
    }
}
