//! `group-member`: members of a group changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    GroupMemberEventType, GroupMemberType,
    contract::{Body, Callback, Demand, Path, Server, Setup, ValueRule, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "group-member",
    title: text("Group member change", "群组成员变动回调"),
    when: text(
        "Members of a group join, leave or are removed, or their state, alias or extra changes.",
        "群组成员加入、离开、被移出，或成员的状态、群昵称、附加信息改变时推送。",
    ),
    path: Path::Fixed("/im_event/group/member"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["group.group_member_update_callback"], switches: &[], dead: &[] },
    body: Body::of::<GroupMember>(),
    order_key: &["groupId"],
    rules: &[
        ValueRule {
            when: "type",
            is: &[GroupMemberEventType::TypeUpdate.raw()],
            then: "value",
            demand: Demand::PresentOneOf(GroupMemberType::TABLE),
            meaning: text("the new state; the server sends only 0 or 1", "群成员新的状态；服务器只推送 0 或 1"),
        },
        ValueRule {
            when: "type",
            is: &[GroupMemberEventType::Alias.raw()],
            then: "value",
            demand: Demand::Present,
            meaning: text("the alias, may be empty; or the member extra", "群昵称，可为空；也可能是群成员附加信息"),
        },
        ValueRule {
            when: "type",
            is: &[GroupMemberEventType::Extra.raw()],
            then: "value",
            demand: Demand::AnyText,
            meaning: text("the member extra", "群成员附加信息"),
        },
    ],
    faults: &["W29", "W33"],
    evidence: &[
        "document lines 66-80",
        "common/src/main/java/cn/wildfirechat/pojos/GroupMemberUpdateEvent.java:6-10",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1398-1415,1629,1639,1727,1976,2061,2280",
    ],
    ..Callback::BLANK
};

/// Members of a group changed. Never drop it by its content: join, leave, join of one member are three genuine events,
/// and bodies may be equal.
///
/// zh: 群组成员变动。不要按内容去重：同一成员加入、离开、再加入是三个真实的事件，报文可能相同
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupMember {
    /// User who made the change.
    ///
    /// zh: 操作的用户
    /// since: 2020-10-19 e63298f5 (0.47)
    pub operator_id: String,
    /// Group id.
    ///
    /// zh: 群组ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub group_id: String,
    /// Members concerned, one or more; edition 2020-10 has a single memberId.
    ///
    /// zh: 群成员ID列表，至少一个；2020-10 版本中为单个的 memberId
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W8
    pub member_ids: Vec<String>,
    /// Kind of change.
    ///
    /// zh: 变动类型
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W9, W10
    pub r#type: GroupMemberEventType,
    /// New value: the state (type 3), the alias or extra (type 4), the extra (type 5); left out for types 0 to 2.
    ///
    /// zh: 新值：群成员状态（type 为 3）、群昵称或附加信息（4）、附加信息（5）；type 为 0、1、2 时省略
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W9
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl GroupMember {
    /// The new state, when this is a change of state.
    pub fn member_type(&self) -> Option<GroupMemberType> {
        match self.r#type {
            GroupMemberEventType::TypeUpdate => self.value.as_deref().map(GroupMemberType::from),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::GroupMember;
    use crate::GroupMemberType;

    fn member_type(members: &str) -> Option<GroupMemberType> {
        let body = format!(r#"{{"operatorId":"u1","groupId":"g1","memberIds":["u2"],{members}}}"#);
        serde_json::from_str::<GroupMember>(&body).expect("a body").member_type()
    }

    #[test]
    fn only_a_change_of_state_has_a_member_type() {
        assert_eq!(member_type(r#""type":3,"value":"1""#), Some(GroupMemberType::Manager));
        assert_eq!(member_type(r#""type":3,"value":"9""#), Some(GroupMemberType::Unknown("9".to_owned())));
        assert_eq!(member_type(r#""type":3"#), None);
        assert_eq!(member_type(r#""type":4,"value":"1""#), None);
    }
}
