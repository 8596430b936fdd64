//! `Session`: one of a user's sessions, inside `user-online`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Platform, SessionStatus};

/// One session of a user. Source: `common/.../pojos/OutputCheckUserOnline.java:16-34`.
///
/// zh: 用户的一个会话
/// fault: W3
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Declared as client id; on the wire it carries the USER id.
    ///
    /// zh: 声明为客户端ID，实际是用户ID
    /// since: 2024-03-23 37f17727 (1.2.4)
    /// fault: W3
    #[serde(default)]
    pub client_id: String,
    /// Declared as user id; on the wire it carries the CLIENT id.
    ///
    /// zh: 声明为用户ID，实际是客户端ID
    /// since: 2024-03-23 37f17727 (1.2.4)
    /// fault: W3
    #[serde(default)]
    pub user_id: String,
    /// Platform of the client.
    ///
    /// zh: 客户端平台
    /// since: 2024-03-23 37f17727 (1.2.4)
    #[serde(default)]
    pub platform: Platform,
    /// Whether the session is connected.
    ///
    /// zh: 是否在线
    /// since: 2024-03-23 37f17727 (1.2.4)
    #[serde(default)]
    pub status: SessionStatus,
    /// Last activity, Unix ms; 0 = never connected.
    ///
    /// zh: 最后活跃时间（毫秒），0 表示从未连接
    /// since: 2024-03-23 37f17727 (1.2.4)
    #[serde(default)]
    pub last_seen: i64,
    /// Application package name; left out when the session has none.
    ///
    /// zh: 应用包名；没有时省略
    /// since: 2024-03-23 37f17727 (1.2.4)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package_name: Option<String>,
    /// Address of the client.
    ///
    /// zh: 客户端IP地址
    /// since: 2025-11-30 (jar 1.4.1)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
}
