//! `user-online`: a client's session came or went.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Session;
use crate::{
    Platform,
    contract::{Body, Callback, Key, Path, Server, Setup, code::codes, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-online",
    title: text("User online status", "用户在线状态回调"),
    when: text(
        "A client session connects, loses its connection, disconnects on purpose, or is kicked, disabled or cleaned.",
        "客户端会话连接、断线、主动断开，或被踢出、禁用、清理时推送。",
    ),
    path: Path::Fixed("/im_event/user/online"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["user.online_status_callback"], switches: &[], dead: &[] },
    body: Body::of::<UserOnline>(),
    identity: &[Key::value("userId"), Key::value("clientId"), Key::value("status"), Key::time("timestamp")],
    order_key: &["userId"],
    faults: &["W31", "W32"],
    evidence: &[
        "document lines 37-51",
        "common/src/main/java/cn/wildfirechat/pojos/UserOnlineStatus.java:6-30",
        "broker/src/main/java/io/moquette/spi/impl/ProtocolProcessor.java:256-297,622-627,694-701",
        "broker/src/main/java/io/moquette/persistence/MemorySessionStore.java:785-811",
    ],
    ..Callback::BLANK
};

/// A client's session came online, went offline or ended.
///
/// zh: 用户的某个客户端上线、下线或会话结束
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserOnline {
    /// User whose client it is.
    ///
    /// zh: 用户ID
    /// since: 2020-01-04 d71644c2 (0.37)
    pub user_id: String,
    /// Client id; here it is not swapped (compare `sessions`).
    ///
    /// zh: 客户端ID；此处没有对调（参见 sessions）
    /// since: 2020-01-04 d71644c2 (0.37)
    pub client_id: String,
    /// Platform of the client.
    ///
    /// zh: 客户端平台
    /// since: 2020-01-04 d71644c2 (0.37)
    pub platform: Platform,
    /// What happened to the session; edition 2020-10 has 0 and 1 the other way round.
    ///
    /// zh: 状态；0 和 1 的含义与 2020-10 版本相反
    /// since: 2020-01-04 d71644c2 (0.37)
    /// fault: W1, W2
    pub status: OnlineStatus,
    /// Unix ms at which the body was built, which is not the moment of the change.
    ///
    /// zh: 时间戳（毫秒），是报文生成的时间，不是状态变化的时间
    /// since: 2020-01-04 d71644c2 (0.37)
    /// fault: W4
    pub timestamp: i64,
    /// Application package name; left out when the session has none.
    ///
    /// zh: 应用包名；会话没有包名时省略
    /// since: 2020-08-20 a820300f (0.44)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package_name: Option<String>,
    /// Custom state; the public source never sets it, so 0.
    ///
    /// zh: 自定义状态；公开源码从未设置，总是 0
    /// since: 2024-03-23 37f17727 (1.2.4)
    /// fault: W5
    #[serde(default)]
    pub custom_state: i32,
    /// Text of the custom state; the public source never sets it.
    ///
    /// zh: 自定义状态文本；公开源码从未设置
    /// since: 2024-03-23 37f17727 (1.2.4)
    /// fault: W5
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_text: Option<String>,
    /// All undeleted sessions of the user when the body was built; may be empty.
    ///
    /// zh: 报文生成时该用户所有未删除的会话，可能为空
    /// since: 2024-03-23 37f17727 (1.2.4)
    /// fault: W3, W4
    #[serde(default)]
    pub sessions: Vec<Session>,
}

codes! {
    /// What happened to the session.
    ///
    /// zh: 在线状态
    /// fault: W1
    pub enum OnlineStatus: i32, closed in ["2024-03"] {
        0 => Online: "online", "上线";
        1 => Offline: "offline", "下线";
        -1 => Logout: "session ended by decision: logout, kicked, disabled or cleaned", "会话被终止：登出、被踢、禁用或清理", fault "W2";
    }
}
