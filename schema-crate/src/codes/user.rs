//! Codes of users, their devices and sessions.

use crate::contract::code::codes;

codes! {
    /// Kind of device that a client runs on.
    ///
    /// zh: 客户端所在平台
    pub enum Platform: i32, closed in ["2024-03"] {
        0 => Unset: "unset", "未设置";
        1 => Ios: "iOS", "iOS";
        2 => Android: "Android", "Android";
        8 => IPad: "iPad", "iPad", since "2021-12-26";
    }
}

codes! {
    /// Whether a session is connected.
    ///
    /// zh: 会话是否在线
    pub enum SessionStatus: i32, closed in ["2024-03"] {
        0 => Online: "connected", "在线", only "2024-03";
        1 => Offline: "session exists, not connected", "离线", only "2024-03";
    }
}
