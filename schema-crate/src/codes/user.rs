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
        3 => Windows: "Windows", "Windows";
        4 => Osx: "macOS", "macOS";
        5 => Web: "web", "Web";
        6 => Wx: "WeChat mini program", "微信小程序";
        7 => Linux: "Linux", "Linux";
        8 => IPad: "iPad", "iPad", since "2021-12-26";
        9 => APad: "Android pad", "安卓Pad", since "2021-12-26";
        10 => Harmony: "Harmony phone", "鸿蒙", since "2024-02-04";
        11 => HarmonyPad: "Harmony pad", "鸿蒙Pad", since "2024-02-04";
        12 => HarmonyPc: "Harmony PC", "鸿蒙PC", since "2024-02-04";
        13 => AndroidWearable: "Android wearable", "安卓穿戴设备", since "2026-04-19 (jar 1.4.6)";
        14 => HarmonyWearable: "Harmony wearable", "鸿蒙穿戴设备", since "2026-04-19 (jar 1.4.6)";
        15 => AndroidTv: "Android TV", "安卓电视", since "2026-04-19 (jar 1.4.6)";
        16 => AppleTv: "Apple TV", "苹果电视", since "2026-04-19 (jar 1.4.6)";
        17 => HarmonyTv: "Harmony TV", "鸿蒙电视", since "2026-04-19 (jar 1.4.6)";
    }
}

codes! {
    /// Whether a session is connected.
    ///
    /// zh: 会话是否在线
    pub enum SessionStatus: i32, closed in ["2024-03"] {
        0 => Online: "connected", "在线";
        1 => Offline: "session exists, not connected", "离线（会话存在，但未连接）";
    }
}

codes! {
    /// Kind of user account.
    ///
    /// zh: 用户类型
    pub enum UserType: i32, closed in ["2024-03"] {
        0 => Normal: "person", "普通用户";
        1 => Robot: "robot", "机器人";
        2 => Device: "device", "设备";
        3 => Admin: "administrator", "管理员";
        100 => SuperAdmin: "super administrator", "超级管理员";
    }
}
