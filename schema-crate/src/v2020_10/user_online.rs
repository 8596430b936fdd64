//! `user-online`: a user came online or went offline.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Platform,
    contract::{Body, Callback, Key, Path, Setup, code::codes, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-online",
    title: text("User online status", "用户在线状态回调"),
    when: text("A user comes online or goes offline.", "当用户上线/下线时，会通知到配置指定的服务器去"),
    path: Path::Fixed("/im_event/user/online"),
    setup: Setup::Keys { urls: &["user.online_status_callback"], switches: &[], dead: &[] },
    body: Body::of::<UserOnline>(),
    identity: &[Key::value("userId"), Key::value("clientId"), Key::value("status"), Key::time("timestamp")],
    order_key: &["userId"],
    faults: &["W31", "W32"],
    evidence: &["document lines 37-51"],
    ..Callback::BLANK
};

/// A user came online, went offline or logged out.
///
/// zh: 用户上线、下线或登出
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserOnline {
    /// User whose client it is.
    ///
    /// zh: 用户ID
    pub user_id: String,
    /// Client id.
    ///
    /// zh: 客户端ID
    pub client_id: String,
    /// Platform of the client.
    ///
    /// zh: 平台
    pub platform: Platform,
    /// What happened; the real server has 0 and 1 the other way round.
    ///
    /// zh: 状态。0 下线；1 上线；-1 客户端调用logout。真实服务器的 0 和 1 与此相反
    /// fault: W1
    pub status: OnlineStatus,
    /// Application package name.
    ///
    /// zh: 应用包名
    pub package_name: String,
    /// Unix ms.
    ///
    /// zh: 时间戳（毫秒）
    pub timestamp: i64,
}

codes! {
    /// What happened to the client.
    ///
    /// zh: 在线状态
    /// fault: W1
    pub enum OnlineStatus: i32, closed in ["2020-10"] {
        0 => Offline: "offline", "下线";
        1 => Online: "online", "上线";
        -1 => Logout: "client called logout", "客户端调用logout";
    }
}
