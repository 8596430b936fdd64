//! Known faults of the vendor's side and what they mean for a receiver; contract.md section 7.

use crate::contract::{Fault, text};

/// Every known fault, W1 first. Members, codes and callbacks name them by id.
pub const FAULTS: &[Fault] = &[Fault {
    id: "W1",
    title: text("online status reversed", "在线状态的含义相反"),
    consequence: text(
        "The document says 0 offline, 1 online; every server that ever posted the event sends 0 online, 1 offline. \
             The wire body passes the document edition whenever packageName is there, so the error is silent: everyone \
             is shown in the wrong state. Choose the edition explicitly; never guess from the body.",
        "文档写的是 0 下线、1 上线；而所有实际推送过该事件的服务器都是 0 在线、1 离线。只要带有 packageName，线上报文就能通过文档版本的校验，\
             错误不会被察觉：所有人的状态都显示反了。请明确指定版本，不要根据报文内容猜测。",
    ),
    evidence: "document line 46; UserOnlineStatus.java:6-8",
}];
