//! `user-relation`: the relation of one user to another changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    BlacklistState, FriendState, RelationType,
    contract::{Body, Callback, Demand, Path, Setup, ValueRule, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-relation",
    title: text("User relation change", "用户关系变动回调"),
    when: text("A user changes the relation to another user.", "当用户修改用户关系时触发。"),
    path: Path::Fixed("/im_event/user/relation"),
    setup: Setup::Keys {
        urls: &["relation.relation_update_callback"],
        switches: &[],
        dead: &["relation.update_callback"],
    },
    body: Body::of::<UserRelation>(),
    order_key: &["userId"],
    rules: &[
        ValueRule {
            when: "type",
            is: &[RelationType::Friend.raw()],
            then: "value",
            demand: Demand::OneOf(FriendState::TABLE),
            meaning: text("whether the two are friends now", "是否为好友"),
        },
        ValueRule {
            when: "type",
            is: &[RelationType::Alias.raw()],
            then: "value",
            demand: Demand::AnyText,
            meaning: text("alias of the other user; may be empty", "昵称，可为空字符串"),
        },
        ValueRule {
            when: "type",
            is: &[RelationType::Blacklist.raw()],
            then: "value",
            demand: Demand::OneOf(BlacklistState::TABLE),
            meaning: text("whether the other user is blacklisted now", "是否拉黑"),
        },
    ],
    faults: &["W12", "W27", "W33"],
    evidence: &["document lines 82-95"],
    ..Callback::BLANK
};

/// The relation of one user to another changed.
///
/// zh: 用户与另一用户的关系发生变动
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserRelation {
    /// User whose relation changed.
    ///
    /// zh: 用户ID
    pub user_id: String,
    // The document calls this member client ID, a slip of copying.
    /// The other user.
    ///
    /// zh: 目标用户ID
    pub target_id: String,
    /// Which part of the relation changed.
    ///
    /// zh: 关系类型。0是好友关系，1是昵称，2是黑名单
    pub r#type: RelationType,
    /// New value: 0 or 1 for types 0 and 2, the alias for type 1.
    ///
    /// zh: type为0时，“0”是非好友，“1”是好友；type为1时值为昵称；type为2时，“0”非黑名单，“1”拉黑
    /// fault: W11, W13
    pub value: String,
}

impl UserRelation {
    /// Whether the two are friends now, where the event is about friendship.
    pub fn friend_state(&self) -> Option<FriendState> {
        (self.r#type == RelationType::Friend).then(|| FriendState::from(self.value.as_str()))
    }

    /// Whether the other user is blacklisted now, where the event is about the blacklist.
    pub fn blacklist_state(&self) -> Option<BlacklistState> {
        (self.r#type == RelationType::Blacklist).then(|| BlacklistState::from(self.value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::UserRelation;
    use crate::{BlacklistState, FriendState, RelationType};

    fn event(r#type: RelationType, value: &str) -> UserRelation {
        UserRelation { user_id: "u1".into(), target_id: "u2".into(), r#type, value: value.into() }
    }

    #[test]
    fn the_friend_state_is_read_from_a_friendship_event_only() {
        assert_eq!(event(RelationType::Friend, "1").friend_state(), Some(FriendState::Friend));
        assert_eq!(event(RelationType::Friend, "yes").friend_state(), Some(FriendState::Unknown("yes".into())));
        assert_eq!(event(RelationType::Alias, "1").friend_state(), None);
    }

    #[test]
    fn the_blacklist_state_is_read_from_a_blacklist_event_only() {
        assert_eq!(event(RelationType::Blacklist, "0").blacklist_state(), Some(BlacklistState::NotBlacklisted));
        assert_eq!(event(RelationType::Blacklist, "").blacklist_state(), Some(BlacklistState::Unknown(String::new())));
        assert_eq!(event(RelationType::Friend, "0").blacklist_state(), None);
    }
}
