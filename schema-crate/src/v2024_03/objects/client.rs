//! `Client`: the client that sent a message.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Platform;

/// The client that sent a message. Source: `common/src/main/java/cn/wildfirechat/pojos/OutputClient.java:14-15`.
///
/// zh: 消息的发送端。来源：`common/src/main/java/cn/wildfirechat/pojos/OutputClient.java:14-15`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// Platform of the sending client.
    ///
    /// zh: 发送端所在平台
    /// since: 2022-07-27 79a58e99 (0.91)
    #[serde(default)]
    pub platform: Platform,
    /// Client id of the sending client.
    ///
    /// zh: 发送端的客户端ID
    /// since: 2022-07-27 79a58e99 (0.91)
    #[serde(default)]
    pub client_id: String,
}
