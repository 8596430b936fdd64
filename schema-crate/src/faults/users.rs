//! Faults of the callbacks about users, their sessions and relations.

use crate::contract::{Fault, text};

pub(super) const W1: Fault = Fault {
    id: "W1",
    title: text("online status reversed", "在线状态的含义相反"),
    consequence: text(
        "The document says 0 offline, 1 online; every server that ever posted the event sends 0 online, 1 offline. \
         The wire body passes the document edition whenever packageName is there, so the error is silent: everyone \
         is shown in the wrong state. Choose the edition explicitly; never guess from the body.",
        "文档写的是 0 下线、1 上线；而所有实际推送过该事件的服务器都是 0 在线、1 离线。只要带有 packageName，线上报\
         文就能通过文档版本的校验，错误不会被察觉：所有人的状态都显示反了。请明确指定版本，不要根据报文内容猜测。",
    ),
    evidence: "document line 46; UserOnlineStatus.java:6-8",
};

pub(super) const W2: Fault = Fault {
    id: "W2",
    title: text("status -1 is more than logout", "状态 -1 不只表示登出"),
    consequence: text(
        "Since 2022-03-24 kicked, disabled and cleaned sessions post -1 as well, and so does an explicit disconnect \
         whose dup or retain flag is set. Read -1 as \"this session ended by decision\", not as \"the user pressed \
         logout\".",
        "自 2022-03-24 起，会话被踢出、禁用或清理时也推送 -1；dup 或 retain 标志置位的主动断开同样推送 -1。请把 -1 \
         理解为“该会话被主动终止”，而不是“用户点了登出”。",
    ),
    evidence: "MemorySessionStore.java:785-811; ProtocolProcessor.java:580-626",
};

pub(super) const W3: Fault = Fault {
    id: "W3",
    title: text("ids swapped in sessions[]", "sessions[] 中的两个ID对调"),
    consequence: text(
        "The event passes user id and client id to a constructor that takes client id and user id: inside sessions[] \
         read userId as client id and clientId as user id. Detect it: sessions[].clientId equals the top-level \
         userId. Whether later builds fixed it is unknown, so detect, do not assume.",
        "服务器构造 sessions[] 时把用户ID和客户端ID的顺序传反了：其中的 userId 应当作客户端ID读取，clientId 应当作用\
         户ID读取。检测方法：sessions[].clientId 等于顶层的 userId。后续版本是否已修复尚不清楚，因此要检测，不要假\
         定。",
    ),
    evidence: "ProtocolProcessor.java:287 against OutputCheckUserOnline.java:27",
};

pub(super) const W4: Fault = Fault {
    id: "W4",
    title: text("online event built late", "在线事件的报文生成较晚"),
    consequence: text(
        "timestamp and sessions are taken on the callback thread when the body is built. So timestamp is not the \
         moment of the change, and sessions may already contradict status. Do not read either as the state at the \
         moment of the change.",
        "timestamp 和 sessions 是在回调线程生成报文时才取的：timestamp 不是状态变化的时刻，sessions 也可能已与 \
         status 不一致。不要把它们当作状态变化那一刻的情况。",
    ),
    evidence: "UserOnlineStatus.java:29; ProtocolProcessor.java:268-288",
};

pub(super) const W5: Fault = Fault {
    id: "W5",
    title: text("custom state never filled", "自定义状态从未填写"),
    consequence: text(
        "customState and customText exist, but nothing in the public source sets them: customState 0 says nothing, \
         customText does not come. Do not build on either.",
        "customState 和 customText 虽有定义，但公开源码从未设置：customState 为 0 不代表任何含义，customText 不会出\
         现。不要依赖这两个成员。",
    ),
    evidence: "nothing in the public source sets them",
};

pub(super) const W11: Fault = Fault {
    id: "W11",
    title: text("relation value once reversed", "好友关系的 value 曾经相反"),
    consequence: text(
        "Before 2023-04-07 (1.1.3) friendship changes through Server API posted the status of the request: \"0\" \
         meant friend. Same shape, opposite meaning: know the version of the server.",
        "2023-04-07（1.1.3）之前，通过 Server API 修改好友关系时推送的是请求状态：“0”表示是好友。报文形式相同，含义\
         相反，因此必须清楚服务器的版本。",
    ),
    evidence: "commit 75cb7f8b",
};

pub(super) const W12: Fault = Fault {
    id: "W12",
    title: text("one relation event for two sides", "双方关系变化只推送一次"),
    consequence: text(
        "Becoming or ceasing to be friends changes both users but posts one event. A deletion posts even when they \
         were no friends; destroying a user posts none. Apply type 0 to both directions; types 1, 2 and 3 are \
         one-sided.",
        "成为好友或解除好友关系会同时改变双方，但只推送一个事件。即使双方本来不是好友，删除好友也会推送；销毁用户则\
         不推送。type 为 0 时应对双方同时生效；1、2、3 只影响单方。",
    ),
    evidence: "MemoryMessagesStore.java:3549,3956",
};

pub(super) const W13: Fault = Fault {
    id: "W13",
    title: text("relation value may be missing", "关系变动可能没有 value"),
    consequence: text(
        "Server API hands the text of a friend extra through unchecked, and null members are left out. So value may \
         be missing for type 3, although the document says required. Read it as optional.",
        "Server API 设置好友附加信息时不检查文本，而 null 成员会被省略。因此 type 为 3 时可能没有 value，尽管文档写\
         的是必需。请按可选成员读取。",
    ),
    evidence: "FriendExtraPutAction.java:33-34; GsonUtil.java:6-8",
};

pub(super) const W18: Fault = Fault {
    id: "W18",
    title: text("user-info on creation, not on destruction", "创建用户时推送 user-info，销毁时不推送"),
    consequence: text(
        "Creating a user through Server API posts the event; destroying a user and a robot's edit of its own profile \
         do not. The first event of a user may be the creation; find deletions elsewhere.",
        "通过 Server API 创建用户时会推送；销毁用户、机器人修改自身资料时不推送。某个用户的第一个事件可能就是创建；\
         删除需要通过其他途径得知。",
    ),
    evidence: "MemoryMessagesStore.java:2905 against 2909, 2956",
};

pub(super) const W31: Fault = Fault {
    id: "W31",
    title: text("two offline events for one disconnect", "一次断开产生两个离线事件"),
    consequence: text(
        "A clean disconnect or keep-alive timeout posts status 1 twice, 2 to 10 ms apart, with different timestamps, \
         now and then in swapped order; a TCP reset posts one. Handle the event idempotently; order by timestamp, \
         not by arrival.",
        "正常断开或心跳超时会推送两次状态 1，相隔 2 到 10 毫秒，时间戳不同，偶尔先后颠倒；TCP 重置只推送一次。请做幂\
         等处理，并按 timestamp 排序，不要按到达顺序。",
    ),
    evidence: "measured, 11 of 11",
};

pub(super) const W32: Fault = Fault {
    id: "W32",
    title: text("kick gives three events", "踢出产生三个事件"),
    consequence: text(
        "A kick by API posts status 1, then -1 twice, byte for byte equal. A kick by the phone, a second login on \
         the same platform and user destruction post nothing. The identity folds the equal two; absence proves \
         nothing.",
        "通过 API 踢出时先推送状态 1，再推送两次逐字节相同的 -1。由手机端踢出、在同一平台再次登录以及销毁用户都不推\
         送。按事件标识去重可合并相同的两个；没有收到事件不能说明任何问题。",
    ),
    evidence: "measured",
};
