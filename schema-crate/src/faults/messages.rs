//! Faults of the callbacks about messages, the censor included.

use crate::contract::{Fault, text};

pub(super) const W14: Fault = Fault {
    id: "W14",
    title: text("messageUid against messageId", "messageUid 与 messageId 不一致"),
    consequence: text(
        "The document's name messageUid was never on the wire, which says messageId; the vendor's document was \
         corrected on 2021-05-19. The document edition rejects the wire body and the other way round. Choose the \
         edition that the server really posts.",
        "文档中的名字 messageUid 从未在线上出现过，线上一直是 messageId；厂商文档于 2021-05-19 更正。文档版本会拒绝\
         线上报文，反之亦然。请选择与服务器实际推送一致的版本。",
    ),
    evidence: "document line 30; OutputMessageData.java:17",
};

pub(super) const W15: Fault = Fault {
    id: "W15",
    title: text("message event is no proof of delivery", "消息事件不代表已送达"),
    consequence: text(
        "The event goes out before the word filter, the swallowing of blacklisted senders' messages and the remote \
         censor are applied. A rejected or swallowed message still arrives, with the text before words are replaced. \
         Do not take the event as proof of delivery.",
        "事件在敏感词过滤、黑名单吞没和远程审查生效之前就已发出。被拒绝或被吞没的消息仍会推送，文本是敏感词替换之前\
         的原文。不要把该事件当作消息已送达的证明。",
    ),
    evidence: "SendMessageHandler.java:214-246",
};

pub(super) const W16: Fault = Fault {
    id: "W16",
    title: text("same message up to three times", "同一消息最多推送三次"),
    consequence: text(
        "The mention URL and the sensitive URL receive the same body as the forward URL, and all three have the same \
         default path; nothing in the body tells them apart. Drop repeats by the message id (messageId; in edition \
         2020-10 messageUid).",
        "提醒消息地址和敏感消息地址收到的报文与转发地址相同，三者的默认路径也相同，报文中没有任何信息可以区分。请按\
         消息ID（messageId；2020-10 版本为 messageUid）去重。",
    ),
    evidence: "wildfirechat.conf lines 342, 350, 355",
};

pub(super) const W17: Fault = Fault {
    id: "W17",
    title: text("message event covers one path only", "消息事件只覆盖一条发送路径"),
    consequence: text(
        "Only the ordinary send path forwards. Multicast, broadcast, group notifications, friend greetings and \
         recalls do not post the event message. The absence of an event proves nothing.",
        "只有普通发送路径会转发。群发、广播、群通知、好友问候和撤回都不推送 message 事件。没有收到事件不能说明任何问\
         题。",
    ),
    evidence: "only SendMessageHandler.java forwards",
};

pub(super) const W21: Fault = Fault {
    id: "W21",
    title: text("isAdmin of the recall", "撤回回调的 isAdmin"),
    consequence: text(
        "The JSON key is isAdmin, because Gson uses the names of fields; a bean mapper binds isAdmin() to \"admin\". \
         Bind the key literally; the vendor's own receiver always reads false.",
        "JSON 键就是 isAdmin，因为 Gson 使用字段名；而按 JavaBean 规则映射的库会把 isAdmin() 绑定到“admin”。请按字面\
         绑定该键；厂商自己的接收端读到的总是 false。",
    ),
    evidence: "OutputRecallMessageData.java:12-25",
};

pub(super) const W23: Fault = Fault {
    id: "W23",
    title: text("robot body lost", "机器人消息丢失"),
    consequence: text(
        "The robot body re-reads the message from the store; if it is gone, building the body fails and nothing is \
         posted. Before 1.4.3 the body of a group message does not name the robot it is for. Do not rely on \
         completeness; use one URL per robot.",
        "生成机器人消息的报文时会从存储中重新读取消息；如果消息已不在，生成失败，什么也不推送。1.4.3 之前，群消息的\
         报文不指明是给哪个机器人的。不要依赖消息的完整性，并为每个机器人使用单独的地址。",
    ),
    evidence: "MessagesPublisher.java:178-198",
};

pub(super) const W24: Fault = Fault {
    id: "W24",
    title: text("censor answers that lose the message", "会导致消息丢失的审查响应"),
    consequence: text(
        "A non-empty 200 answer that is not a JSON object (\"ok\", say), or one with bad base64, throws before the \
         message is stored. To let a message pass answer 200 with an empty body. Never \"ok\".",
        "状态码 200、正文非空但不是 JSON 对象（例如“ok”），或其中的 base64 有误时，会在消息存储之前抛出异常。要放行\
         消息，请返回 200 和空正文。切勿返回“ok”。",
    ),
    evidence: "SendMessageHandler.java:251-253",
};

pub(super) const W25: Fault = Fault {
    id: "W25",
    title: text("censor answers that are ignored", "会被忽略的审查响应"),
    consequence: text(
        "The answer is read only when Content-Length is above 0: chunked or gzip answers count as empty, and the \
         original goes out. An answer whose type is missing or 0 is ignored too. Send it plain, with Content-Length, \
         and with the full payload.",
        "只有 Content-Length 大于 0 时才读取响应：分块传输或 gzip 压缩的响应视为空，消息按原样发出。缺少 type 或 \
         type 为 0 的响应也会被忽略。请不压缩、带 Content-Length，并返回完整的消息负载。",
    ),
    evidence: "HttpUtils.java:105; SendMessageHandler.java:252",
};

pub(super) const W26: Fault = Fault {
    id: "W26",
    title: text("censor replacement replaces everything", "审查响应会替换全部内容"),
    consequence: text(
        "The new payload is built from the answer alone: members left out become empty, persistFlag becomes 0. Echo \
         every member that you do not change.",
        "新的消息负载完全由响应生成：省略的成员变为空，persistFlag 变为 0。未修改的成员也要原样返回。",
    ),
    evidence: "MessagePayload.java:139-165",
};

pub(super) const W28: Fault = Fault {
    id: "W28",
    title: text("type list parsed half", "消息类型列表只解析一半"),
    consequence: text(
        "A malformed item in message.forward.types or message.forward.exclude_types (also a blank inside a range) \
         ends the parsing silently; what was read so far stays. An empty result for types means: forward everything. \
         Check the lists when too much or too little arrives.",
        "message.forward.types 或 message.forward.exclude_types 中只要有一项格式错误（包括区间内有空格），解析就会静\
         默终止，只保留已读取的部分。types 的结果为空表示转发全部消息。收到的消息偏多或偏少时，请检查这两个列表。",
    ),
    evidence: "SendMessageHandler.java:99-121",
};

pub(super) const W30: Fault = Fault {
    id: "W30",
    title: text("recall notice under the old id", "撤回通知沿用原消息ID"),
    consequence: text(
        "The robot copy of a recall has payload.type 80 and the messageId and timestamp of the recalled message. \
         Deduplication by messageId alone swallows every recall: take payload.type into the identity.",
        "机器人收到的撤回通知，payload.type 为 80，messageId 和 timestamp 与被撤回的消息相同。只按 messageId 去重会\
         丢掉所有撤回：去重时必须同时比较 payload.type。",
    ),
    evidence: "measured on the running server",
};

pub(super) const W34: Fault = Fault {
    id: "W34",
    title: text("rejected messages are forwarded", "被拒绝的消息也会转发"),
    consequence: text(
        "Messages that the word filter or the censor refuses are forwarded like any other, with the original text; a \
         blacklisted sender's message that is refused is not. Do not take the event as proof of delivery.",
        "被敏感词过滤或审查拒绝的消息与其他消息一样转发，文本为原文；因黑名单被拒绝的消息则不转发。不要把该事件当作\
         消息已送达的证明。",
    ),
    evidence: "measured",
};
