//! The code of server exceptions.

use crate::contract::code::codes;

codes! {
    /// Which part of the server reports an exception, or that it is a heartbeat.
    ///
    /// zh: 异常事件类型：服务器的哪个部分出现异常，或者心跳
    pub enum ExceptionEventType: i32, closed in ["2024-03"] {
        0 => HeartbeatAsSent: "heartbeat as really sent", "心跳（实际推送的值）", fault "W22";
        1 => Rdbs: "relational database", "关系数据库异常";
        2 => Mongo: "MongoDB; not raised by the public source", "MongoDB异常（公开源码从不触发）";
        3 => Rpc: "RPC; not raised by the public source", "RPC异常（公开源码从不触发）";
        4 => PushServer: "push server", "推送服务异常";
        5 => AdminApi: "Server API", "管理API（Server API）异常";
        6 => ChannelApi: "Channel API", "频道API异常";
        7 => RobotApi: "Robot API", "机器人API异常";
        8 => ShortLink: "short link", "短链接异常";
        9 => EventCallback: "event callback", "事件回调异常";
        10 => Conference: "conference; not raised by the public source", "会议异常（公开源码从不触发）",
            since "2021-07-25";
        100 => Heartbeat: "heartbeat as defined; never sent as event_type",
            "心跳（定义的值，从不作为 event_type 推送）", fault "W22";
    }
}
