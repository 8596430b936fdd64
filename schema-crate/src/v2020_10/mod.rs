//! Edition `2020-10`: the source document exactly as written, frozen.
//!
//! Members stand in the order of the document's own tables. There are no `since:` tags: the document has one day.

mod conversation;
mod group_info;
mod group_member;
mod message;
mod message_payload;
mod user_info;
mod user_online;
mod user_relation;

pub use conversation::Conversation;
pub use group_info::GroupInfoUpdate;
pub use group_member::GroupMember;
pub use message::Message;
pub use message_payload::MessagePayload;
pub use user_info::UserInfo;
pub use user_online::{OnlineStatus, UserOnline};
pub use user_relation::UserRelation;

pub use crate::{
    BlacklistState, ContentType, ConversationType, FriendState, GroupEventType, GroupMemberEventType, GroupMemberType,
    MediaType, MentionedType, Platform, RelationType,
};

use crate::contract::{Edition, text};

/// The source document as written. Frozen: it never changes.
pub const EDITION: Edition = Edition {
    id: "2020-10",
    title: text("Event callbacks as the document describes them", "事件回调（文档原文）"),
    about: text(
        "The vendor's document event_callback.md of 2020-10-16, exactly as written: six callbacks. No released server \
         posted exactly this. Frozen.",
        "厂商文档 event_callback.md（2020-10-16）原文所述的六个回调。没有任何已发布的服务器完全按此推送。本版本已冻结。",
    ),
    frozen: true,
    callbacks: &[
        &message::CALLBACK,
        &user_online::CALLBACK,
        &group_info::CALLBACK,
        &group_member::CALLBACK,
        &user_relation::CALLBACK,
        &user_info::CALLBACK,
    ],
    codes: &[
        OnlineStatus::TABLE,
        GroupEventType::TABLE,
        GroupMemberEventType::TABLE,
        GroupMemberType::TABLE,
        RelationType::TABLE,
        FriendState::TABLE,
        BlacklistState::TABLE,
        ConversationType::TABLE,
        Platform::TABLE,
        MediaType::TABLE,
        MentionedType::TABLE,
        ContentType::TABLE,
    ],
};
