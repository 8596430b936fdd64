//! Edition `2024-03`: what the real server posts (im-server at c4421fc9, 2024-03-25, 1.2.4).
//!
//! `robot-message`, `channel-message`, `things-message` and `message-censor` post the body of `message`: [`Message`].

mod channel_info;
mod channel_message;
mod channel_subscribe;
mod chatroom_info;
mod chatroom_member;
mod conference_create;
mod conference_destroy;
mod conference_member_join;
mod conference_member_leave;
mod conference_member_publish;
mod conference_member_unpublish;
mod group_info;
mod group_member;
mod message;
mod message_censor;
mod message_censor_answer;
mod message_read;
mod message_recall;
mod moments_comment;
mod moments_comment_recall;
mod moments_feed;
mod moments_feed_recall;
mod objects;
mod robot_message;
mod server_exception;
mod things_message;
mod user_info;
mod user_online;
mod user_relation;

pub use channel_info::ChannelInfoUpdate;
pub use channel_subscribe::ChannelSubscribe;
pub use chatroom_info::ChatroomInfo;
pub use chatroom_member::ChatroomMember;
pub use conference_create::ConferenceCreate;
pub use conference_destroy::ConferenceDestroy;
pub use conference_member_join::ConferenceMemberJoin;
pub use conference_member_leave::ConferenceMemberLeave;
pub use conference_member_publish::ConferenceMemberPublish;
pub use conference_member_unpublish::ConferenceMemberUnpublish;
pub use group_info::GroupInfoUpdate;
pub use group_member::GroupMember;
pub use message::Message;
pub use message_censor_answer::MessageCensorAnswer;
pub use message_read::MessageRead;
pub use message_recall::MessageRecall;
pub use moments_comment::MomentsComment;
pub use moments_comment_recall::MomentsCommentRecall;
pub use moments_feed::{MomentsFeed, MomentsMedia};
pub use moments_feed_recall::MomentsFeedRecall;
pub use objects::{ChannelInfo, Client, Conversation, GroupInfo, MessagePayload, Session};
pub use server_exception::ServerException;
pub use user_info::UserInfo;
pub use user_online::{OnlineStatus, UserOnline};
pub use user_relation::UserRelation;

pub use crate::{
    BlacklistState, ChannelEventType, ChannelSubscribeStatus, ChatroomEventType, ChatroomMemberEventType, ContentType,
    ConversationType, ExceptionEventType, FriendState, GroupEventType, GroupJoinType, GroupMemberEventType,
    GroupMemberType, GroupType, MediaType, MentionedType, MomentsCommentType, MomentsContentType, PersistFlag,
    Platform, RelationType, SessionStatus, UserType,
};

use crate::contract::{Edition, text};

/// What the real server posts. Optional members may be added; each addition gets an entry in the ledger.
pub const EDITION: Edition = Edition {
    id: "2024-03",
    title: text("Event callbacks as the server posts them", "事件回调（服务器实际推送）"),
    about: text(
        "What im-server posts at commit c4421fc9 (2024-03-25, 1.2.4), read from the source and checked against bodies \
         of the running server. Members that came later are optional and carry the date of their first build.",
        "im-server 在提交 c4421fc9（2024-03-25，1.2.4）时实际推送的内容，取自源码，并与运行中的服务器推送的报文核对过。之后新增的成员都是可选的，\
         并注明首次出现的版本。",
    ),
    frozen: false,
    callbacks: &[
        &message::CALLBACK,
        &user_online::CALLBACK,
        &group_info::CALLBACK,
        &group_member::CALLBACK,
        &user_relation::CALLBACK,
        &user_info::CALLBACK,
        &message_recall::CALLBACK,
        &robot_message::CALLBACK,
        &channel_message::CALLBACK,
        &things_message::CALLBACK,
        &channel_info::CALLBACK,
        &channel_subscribe::CALLBACK,
        &chatroom_info::CALLBACK,
        &chatroom_member::CALLBACK,
        &message_read::CALLBACK,
        &conference_create::CALLBACK,
        &conference_destroy::CALLBACK,
        &conference_member_join::CALLBACK,
        &conference_member_leave::CALLBACK,
        &conference_member_publish::CALLBACK,
        &conference_member_unpublish::CALLBACK,
        &moments_feed::CALLBACK,
        &moments_feed_recall::CALLBACK,
        &moments_comment::CALLBACK,
        &moments_comment_recall::CALLBACK,
        &server_exception::CALLBACK,
        &message_censor::CALLBACK,
    ],
    codes: &[
        OnlineStatus::TABLE,
        SessionStatus::TABLE,
        GroupEventType::TABLE,
        GroupMemberEventType::TABLE,
        GroupMemberType::TABLE,
        RelationType::TABLE,
        FriendState::TABLE,
        BlacklistState::TABLE,
        ConversationType::TABLE,
        Platform::TABLE,
        MediaType::TABLE,
        PersistFlag::TABLE,
        MentionedType::TABLE,
        GroupType::TABLE,
        GroupJoinType::TABLE,
        UserType::TABLE,
        ChannelEventType::TABLE,
        ChannelSubscribeStatus::TABLE,
        ChatroomEventType::TABLE,
        ChatroomMemberEventType::TABLE,
        ExceptionEventType::TABLE,
        MomentsContentType::TABLE,
        MomentsCommentType::TABLE,
        ContentType::TABLE,
    ],
};
