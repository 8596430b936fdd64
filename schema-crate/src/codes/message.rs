//! Codes of messages and conversations.

use crate::contract::code::codes;

codes! {
    /// Kind of conversation; tells what the conversation's target is the id of.
    ///
    /// zh: 会话类型，决定会话目标是哪一种ID
    pub enum ConversationType: i32, closed in ["2024-03"] {
        0 => Private: "one to one", "单聊";
        1 => Group: "group", "群组";
        2 => ChatRoom: "chat room (not super group)", "聊天室（不是超级群组）";
        3 => Channel: "channel", "频道";
        4 => Things: "things", "物联网";
        5 => SecretChat: "secret chat", "密聊", since "2023-04-13";
    }
}

codes! {
    /// Kind of media file that a message refers to.
    ///
    /// zh: 媒体消息类型
    pub enum MediaType: i32, closed in ["2024-03"] {
        0 => General: "general", "通用";
        1 => Image: "image", "图片";
        2 => Voice: "voice", "语音";
        3 => Video: "video", "视频";
        4 => File: "file", "文件";
        5 => Portrait: "portrait", "头像";
        6 => Favorite: "favorite", "收藏";
        7 => Sticker: "sticker", "表情";
        8 => Moments: "moments", "朋友圈";
    }
}

codes! {
    /// Whether a message is stored and counted as unread.
    ///
    /// zh: 消息持久化标志
    pub enum PersistFlag: i32, closed in ["2024-03"] {
        0 => NotPersist: "not stored", "不持久化";
        1 => Persist: "stored", "持久化";
        3 => PersistAndCount: "stored and counted as unread", "持久化并计入未读数";
        4 => Transparent: "passed through, not stored", "透传，不持久化";
    }
}

codes! {
    /// Whom a message mentions.
    ///
    /// zh: 消息提醒类型
    pub enum MentionedType: i32, closed in ["2024-03"] {
        0 => None: "no mention", "不提醒";
        1 => Targets: "the users in mentionedTarget", "提醒 mentionedTarget 中的用户";
        2 => All: "everyone in the group", "提醒群内所有人";
    }
}
