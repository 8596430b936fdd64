//! The codes that both editions share or that only one has; contract.md section 4.
//!
//! [`OnlineStatus`](crate::v2024_03::OnlineStatus) is not here: the editions give its values opposite
//! meanings (fault W1), so each edition has a type of its own.

mod channel;
mod chatroom;
mod content_type;
mod exception;
mod group;
mod message;
mod moments;
mod relation;
mod user;

pub use channel::{ChannelEventType, ChannelSubscribeStatus};
pub use chatroom::{ChatroomEventType, ChatroomMemberEventType};
pub use content_type::ContentType;
pub use exception::ExceptionEventType;
pub use group::{GroupEventType, GroupJoinType, GroupMemberEventType, GroupMemberType, GroupType};
pub use message::{ConversationType, MediaType, MentionedType, PersistFlag};
pub use moments::{MomentsCommentType, MomentsContentType};
pub use relation::{BlacklistState, FriendState, RelationType};
pub use user::{Platform, SessionStatus, UserType};
