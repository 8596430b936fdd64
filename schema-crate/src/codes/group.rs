//! Codes of groups and their members.

use crate::contract::code::codes;

codes! {
    /// How a group changed.
    ///
    /// zh: 群组变动类型
    pub enum GroupEventType: i32, closed in ["2020-10", "2024-03"] {
        0 => Create: "created", "创建";
        1 => Update: "property changed", "修改属性";
        2 => Transfer: "transferred", "转移群组";
        3 => Mute: "muted", "禁言群组";
        4 => Unmute: "unmuted", "取消禁言群组";
        5 => Destroy: "dismissed", "销毁群组";
    }
}

codes! {
    /// How the members of a group changed.
    ///
    /// zh: 群组成员变动类型
    pub enum GroupMemberEventType: i32, closed in ["2020-10", "2024-03"] {
        0 => Join: "joined", "加入群组";
        1 => Leave: "left; on the real server by own will", "离开群组（真实服务器上仅指主动退群）";
        2 => Kickoff: "removed", "被移出群组", only "2024-03", since "2020-10-19", fault "W10";
        3 => TypeUpdate: "state changed", "群成员状态改变";
        4 => Alias: "alias changed; the real server sends it for a changed extra as well",
            "修改群昵称（真实服务器在修改群成员附加信息时也推送此值）", fault "W9";
        5 => Extra: "extra changed; never emitted by the public source",
            "修改群成员附加信息（公开源码从不推送）", only "2024-03", since "2021-06-19";
    }
}

codes! {
    /// State of a group member; spelled as decimal text in the value of a `group-member` event.
    ///
    /// zh: 群组成员状态；在 group-member 事件的 value 中以十进制文本表示
    pub enum GroupMemberType: text, closed in ["2020-10", "2024-03"] {
        "0" => Normal: "ordinary member", "普通群成员";
        "1" => Manager: "manager", "管理员";
        "2" => Owner: "owner; never emitted by the public source", "群主（公开源码从不推送）";
        "3" => Silent: "muted; never emitted by the public source", "禁言（公开源码从不推送）";
        "4" => Removed: "removed", "已移除", only "2024-03";
        "5" => Allowed: "on the allow list; never emitted by the public source", "白名单（公开源码从不推送）";
    }
}

codes! {
    /// What the members of a group may do.
    ///
    /// zh: 群类型
    pub enum GroupType: i32, closed in ["2024-03"] {
        0 => Normal: "normal: members may add, quit and rename", "普通群：成员可以加人、退群、修改群名称";
        1 => Free: "free: all members are equal", "自由群：所有成员权限相同";
        2 => Restricted: "restricted: members may only quit", "受限群：成员只能退群";
        3 => Organization: "organization: managed by Server API only", "组织群：只能通过 Server API 管理",
            since "2022-11-12";
    }
}

codes! {
    /// How one may join a group.
    ///
    /// zh: 加入群权限
    pub enum GroupJoinType: i32, closed in ["2024-03"] {
        0 => Anyone: "anyone may join", "所有人都可以加入";
        1 => MemberInvite: "members may invite", "群成员可以拉人";
        2 => ManagerInvite: "managers and the owner may invite", "群管理员或群主可以拉人";
    }
}
