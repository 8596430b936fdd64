//! Faults of the server as a whole.

use crate::contract::{Fault, text};

pub(super) const W22: Fault = Fault {
    id: "W22",
    title: text("heartbeat mislabelled", "心跳的标识有误"),
    consequence: text(
        "The heartbeat is posted with event_type 0 and count 100: the constant 100 sits in the wrong field. node_id \
         is never set. Recognise a heartbeat by event_type 0. The vendor's own receiver tests event_type 100 and \
         mails an alarm instead.",
        "心跳推送时 event_type 为 0、count 为 100：常量 100 放错了字段。node_id 从未设置。请用 event_type 为 0 识别\
         心跳。厂商自己的接收端判断的是 event_type 为 100，结果会发出告警邮件。",
    ),
    evidence: "Utility.java:107-115",
};

pub(super) const W27: Fault = Fault {
    id: "W27",
    title: text("configuration keys that do nothing", "不起作用的配置项"),
    consequence: text(
        "relation.update_callback and user.info_update_callback are printed in the vendor's configuration page, but \
         the server reads relation.relation_update_callback and user.user_info_update_callback. \
         things_message.forward.url is in the shipped file but unread. When no callback arrives, check the keys \
         first.",
        "厂商配置页面写的是 relation.update_callback 和 user.info_update_callback，而服务器读取的是 \
         relation.relation_update_callback 和 user.user_info_update_callback。things_message.forward.url 虽在随附的\
         配置文件中，却从不读取。收不到回调时，请先检查这些配置项。",
    ),
    evidence: "BrokerConstants.java:101-102; wildfirechat.conf line 363",
};

pub(super) const W33: Fault = Fault {
    id: "W33",
    title: text("no-ops post too", "无效操作也会推送"),
    consequence: text(
        "Adding a present member, removing a non-member, leaving a room one is not in, subscribing twice and \
         deleting a non-friend all post. Never count events; keep state.",
        "添加已在群中的成员、移除非群成员、退出未加入的聊天室、重复订阅、删除非好友，都会推送。不要对事件计数，应当\
         维护状态。",
    ),
    evidence: "measured",
};
