//! `server-exception`: exceptions of the IM server.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ExceptionEventType,
    contract::{Body, Callback, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "server-exception",
    title: text("Server exception", "异常事件回调"),
    when: text(
        "Exceptions occurred in the IM server: at most one burst per 180 s, one body per kind of exception. After \
         24 h without one comes a heartbeat.",
        "IM 服务器发生异常时推送：每 180 秒最多一批，每种异常一个报文。连续 24 小时没有异常时推送一次心跳。",
    ),
    path: Path::Fixed("/im_exception_event/"),
    server: Server::Community,
    setup: Setup::Keys { urls: &["monitor.exception_event_address"], switches: &[], dead: &[] },
    body: Body::of::<ServerException>(),
    faults: &["W22"],
    evidence: &[
        "shipped configuration comment only",
        "common/src/main/java/cn/wildfirechat/common/IMExceptionEvent.java:4-22",
        "broker/src/main/java/win/liyufan/im/Utility.java:22-39,58-118",
    ],
    ..Callback::BLANK
};

/// Exceptions of one kind since the last report, or a heartbeat.
///
/// zh: 自上次上报以来的某一种异常，或心跳
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServerException {
    /// Kind of exception; the heartbeat arrives as 0.
    ///
    /// zh: 事件类型；收到的心跳为 0
    /// since: 2020-12-12 31d69e78 (0.51)
    /// fault: W22
    pub event_type: ExceptionEventType,
    /// Message of the exception; left out when it has none.
    ///
    /// zh: 异常信息；异常没有信息时省略
    /// since: 2020-12-12 31d69e78 (0.51)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub msg: Option<String>,
    /// Text of the stack trace; always built.
    ///
    /// zh: 调用栈文本；总会生成
    /// since: 2020-12-12 31d69e78 (0.51)
    #[serde(default)]
    pub call_stack: String,
    /// Occurrences since the last report of this kind; 100 in a heartbeat.
    ///
    /// zh: 自上次上报以来该种异常的发生次数；心跳时为 100
    /// since: 2020-12-12 31d69e78 (0.51)
    /// fault: W22
    pub count: i32,
    /// Cluster node; the public source never sets it, so 0.
    ///
    /// zh: 集群节点ID；公开源码从不设置，总是 0
    /// since: 2022-08-26 97540bdd (0.94)
    /// fault: W22
    #[serde(default)]
    pub node_id: i32,
}
