//! Codes of the relation between two users.

use crate::contract::code::codes;

codes! {
    /// Which part of a relation changed.
    ///
    /// zh: 关系类型
    pub enum RelationType: i32, closed in ["2020-10", "2024-03"] {
        0 => Friend: "friendship", "好友关系";
        1 => Alias: "alias", "昵称";
        2 => Blacklist: "blacklist", "黑名单";
        3 => Extra: "friend extra", "好友附加信息（extra）", only "2024-03";
    }
}

codes! {
    /// Whether two users are friends.
    ///
    /// zh: 好友状态
    pub enum FriendState: text, closed in ["2020-10", "2024-03"] {
        "0" => NotFriend: "not a friend; before 2023-04-07 (1.1.3) reversed for changes made by Server API",
            "非好友；2023-04-07（1.1.3）之前，通过 Server API 修改时含义相反", fault "W11";
        "1" => Friend: "friend", "好友";
    }
}

codes! {
    /// Whether a user is on another's blacklist.
    ///
    /// zh: 黑名单状态
    pub enum BlacklistState: text, closed in ["2020-10", "2024-03"] {
        "0" => NotBlacklisted: "not blacklisted", "非黑名单";
        "1" => Blacklisted: "blacklisted", "拉黑";
    }
}
