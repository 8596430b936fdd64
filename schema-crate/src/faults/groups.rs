//! Faults of the callbacks about groups and chat rooms.

use crate::contract::{Fault, text};

pub(super) const W6: Fault = Fault {
    id: "W6",
    title: text("operator has another name", "操作者的成员名不同"),
    consequence: text(
        "group-info: the document says userId, the wire says operatorId. The document edition rejects the wire body \
         and the other way round. Choose the edition that the server really posts.",
        "group-info 中，文档写的是 userId，线上是 operatorId。文档版本会拒绝线上报文，反之亦然。请选择与服务器实际推\
         送一致的版本。",
    ),
    evidence: "document line 59; GroupUpdateEvent.java:4",
};

pub(super) const W7: Fault = Fault {
    id: "W7",
    title: text("member limit holds the member count", "群成员数上限实为当前成员数"),
    consequence: text(
        "groupInfo.max_member_count carries the current member count. Never use it as a limit.",
        "groupInfo.max_member_count 中是当前成员数。切勿当作上限使用。",
    ),
    evidence: "MemoryMessagesStore.java:1382",
};

pub(super) const W8: Fault = Fault {
    id: "W8",
    title: text("memberId against memberIds", "memberId 与 memberIds 不一致"),
    consequence: text(
        "group-member: the document has one text, memberId; the wire has an array, memberIds. The document edition \
         rejects the wire body and the other way round. Choose the edition that the server really posts.",
        "group-member 中，文档写的是单个文本 memberId，线上是数组 memberIds。文档版本会拒绝线上报文，反之亦然。请选\
         择与服务器实际推送一致的版本。",
    ),
    evidence: "document line 74; GroupMemberUpdateEvent.java:8",
};

pub(super) const W9: Fault = Fault {
    id: "W9",
    title: text("extra change sent as alias change", "附加信息变更按昵称变更推送"),
    consequence: text(
        "A change of a member's extra posts type 4 with the extra as value; code 5 is never used. So a value of type \
         4 may be an extra. Fetch the member again instead of trusting it.",
        "修改群成员附加信息时，推送的 type 也是 4，value 为附加信息；5 从未使用。因此 type 为 4 时，value 可能是附加\
         信息。请重新查询该成员，不要直接采信。",
    ),
    evidence: "MemoryMessagesStore.java:2061",
};

pub(super) const W10: Fault = Fault {
    id: "W10",
    title: text("removal missing in the document", "文档缺少“移出群组”"),
    consequence: text(
        "Type 2 is not in the document, but the wire sends it when members are removed. An unknown code must not \
         lose the event: keep it.",
        "文档中没有 type 2，但成员被移出群组时线上会推送它。不能因为取值未知就丢掉事件，应当保留。",
    ),
    evidence: "document line 75; ProtoConstants.java:257-264",
};

pub(super) const W19: Fault = Fault {
    id: "W19",
    title: text("vendor's document of the chat room event is wrong", "厂商文档中的聊天室事件有误"),
    consequence: text(
        "The vendor's document lists userId, chatroomId and status with 0 leave, 1 enter. The wire has operatorId, \
         chatroomId, memberIds and type with 0 enter, 1 leave: the names differ and the codes are reversed. Follow \
         the wire.",
        "厂商文档列出的是 userId、chatroomId 和 status（0 退出，1 加入）；线上是 operatorId、chatroomId、memberIds \
         和 type（0 加入，1 退出）：成员名不同，取值含义相反。请以线上为准。",
    ),
    evidence: "ProtoConstants.java:278-284",
};

pub(super) const W20: Fault = Fault {
    id: "W20",
    title: text("chat room leave with the wrong room", "退出聊天室事件中的聊天室不对"),
    consequence: text(
        "When another client of the same user is pushed out, the leave event carries the room being entered, not the \
         one left. Destroying a room posts no leave events. Membership kept from events drifts: fetch it again.",
        "同一用户的另一客户端被挤出时，退出事件中是正要进入的聊天室，而不是所退出的聊天室。销毁聊天室不推送退出事\
         件。仅凭事件维护的成员列表会逐渐失准，请重新查询。",
    ),
    evidence: "MemoryMessagesStore.java:3717, 944-951",
};

pub(super) const W29: Fault = Fault {
    id: "W29",
    title: text("owner leaving gives two events", "群主退群产生两个事件"),
    consequence: text(
        "When the owner of a group that is not Free leaves, the server posts group-info Transfer (or Destroy when \
         alone), pauses 500 ms, then posts group-member Leave. Two events for one action; their order over HTTP is \
         not guaranteed. Do not rely on it.",
        "非自由群的群主退群时，服务器先推送 group-info 的 Transfer（群内只剩群主时为 Destroy），间隔 500 毫秒后再推\
         送 group-member 的 Leave。一次操作产生两个事件，经 HTTP 到达的顺序没有保证，不要依赖。",
    ),
    evidence: "MemoryMessagesStore.java:1695-1727",
};
