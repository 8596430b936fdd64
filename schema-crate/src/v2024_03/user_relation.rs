//! `user-relation`: the relation of two users changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    BlacklistState, FriendState, RelationType,
    contract::{Body, Callback, Demand, Path, Server, Setup, ValueRule, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-relation",
    title: text("User relation change", "用户关系变动回调"),
    when: text(
        "Friendship, alias, blacklist or friend extra changes. A change of both sides posts one event.",
        "好友关系、昵称、黑名单或好友附加信息改变时推送。涉及双方的变动只推送一个事件。",
    ),
    path: Path::Fixed("/im_event/user/relation"),
    server: Server::Community,
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
            meaning: text("whether they are friends", "是否为好友"),
        },
        ValueRule {
            when: "type",
            is: &[RelationType::Alias.raw()],
            then: "value",
            demand: Demand::AnyText,
            meaning: text("the alias, may be empty", "昵称，可为空"),
        },
        ValueRule {
            when: "type",
            is: &[RelationType::Blacklist.raw()],
            then: "value",
            demand: Demand::OneOf(BlacklistState::TABLE),
            meaning: text("whether the target is on the blacklist", "目标用户是否被拉黑"),
        },
        ValueRule {
            when: "type",
            is: &[RelationType::Extra.raw()],
            then: "value",
            demand: Demand::AnyText,
            meaning: text("the friend extra, may be absent", "好友附加信息，可能没有"),
        },
    ],
    faults: &["W12", "W27", "W33"],
    evidence: &[
        "document lines 82-95",
        "common/src/main/java/cn/wildfirechat/pojos/RelationUpdateEvent.java:4-7",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1417-1433,3483,3549,3601,3657,3694,3956",
    ],
    ..Callback::BLANK
};

/// The relation of two users changed. Friendship (type 0) changes for both of them, the other types for userId only.
///
/// zh: 两个用户的关系变动。好友关系（type 为 0）对双方都有效，其余类型仅对 userId 一方有效
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserRelation {
    /// User whose relation changed.
    ///
    /// zh: 关系变动的用户ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub user_id: String,
    /// The other user.
    ///
    /// zh: 目标用户ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub target_id: String,
    /// Which part of the relation changed.
    ///
    /// zh: 关系类型
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W12
    pub r#type: RelationType,
    /// New value by type; left out only for type 3 set by Server API without extra.
    ///
    /// zh: 新值，含义取决于 type；仅当 type 为 3、通过 Server API 设置且未带附加信息时省略
    /// since: 2020-10-19 e63298f5 (0.47)
    /// fault: W11, W13
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl UserRelation {
    /// Whether they are friends now, when this is a change of friendship.
    pub fn friend_state(&self) -> Option<FriendState> {
        match self.r#type {
            RelationType::Friend => self.value.as_deref().map(FriendState::from),
            _ => None,
        }
    }

    /// Whether the target is on the blacklist now, when this is a change of the blacklist.
    pub fn blacklist_state(&self) -> Option<BlacklistState> {
        match self.r#type {
            RelationType::Blacklist => self.value.as_deref().map(BlacklistState::from),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::UserRelation;
    use crate::{BlacklistState, FriendState};

    fn relation(members: &str) -> UserRelation {
        let body = format!(r#"{{"userId":"u1","targetId":"u2",{members}}}"#);
        serde_json::from_str(&body).expect("a body")
    }

    #[test]
    fn only_a_change_of_friendship_has_a_friend_state() {
        assert_eq!(relation(r#""type":0,"value":"1""#).friend_state(), Some(FriendState::Friend));
        assert_eq!(relation(r#""type":0,"value":"7""#).friend_state(), Some(FriendState::Unknown("7".to_owned())));
        assert_eq!(relation(r#""type":0"#).friend_state(), None);
        assert_eq!(relation(r#""type":2,"value":"1""#).friend_state(), None);
    }

    #[test]
    fn only_a_change_of_the_blacklist_has_a_blacklist_state() {
        assert_eq!(relation(r#""type":2,"value":"0""#).blacklist_state(), Some(BlacklistState::NotBlacklisted));
        assert_eq!(relation(r#""type":2"#).blacklist_state(), None);
        assert_eq!(relation(r#""type":0,"value":"0""#).blacklist_state(), None);
    }
}
