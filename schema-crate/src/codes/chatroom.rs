//! Codes of chat rooms and their members.

use crate::contract::code::codes;

codes! {
    /// How a chat room changed.
    ///
    /// zh: 聊天室变动类型
    pub enum ChatroomEventType: i32, closed in ["2024-03"] {
        0 => Create: "created, or an existing room updated", "创建（或更新已有的聊天室）";
        1 => Destroy: "destroyed", "销毁";
    }
}

codes! {
    /// How the members of a chat room changed.
    ///
    /// zh: 聊天室成员变动类型
    pub enum ChatroomMemberEventType: i32, closed in ["2024-03"] {
        0 => Join: "entered; the vendor's document says 1", "加入（厂商文档写的是 1）", fault "W19";
        1 => Leave: "left; the vendor's document says 0", "退出（厂商文档写的是 0）", fault "W19";
        2 => Kickoff: "removed; never emitted by the public source", "踢出（公开源码从不推送）";
        3 => Mute: "muted; never emitted by the public source", "禁言（公开源码从不推送）";
        4 => Unmute: "unmuted; never emitted by the public source", "取消禁言（公开源码从不推送）";
    }
}
