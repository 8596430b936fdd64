//! Codes of channels.

use crate::contract::code::codes;

codes! {
    /// How a channel changed.
    ///
    /// zh: 频道变动类型
    pub enum ChannelEventType: i32, closed in ["2024-03"] {
        0 => Create: "created", "创建";
        1 => Update: "changed", "修改属性";
        2 => Transfer: "transferred", "转移";
        3 => Destroy: "destroyed", "销毁";
    }
}

codes! {
    /// Whether a user subscribes to a channel.
    ///
    /// zh: 频道订阅状态
    pub enum ChannelSubscribeStatus: i32, closed in ["2024-03"] {
        0 => Unsubscribed: "unsubscribed", "取消订阅";
        1 => Subscribed: "subscribed", "订阅";
    }
}
