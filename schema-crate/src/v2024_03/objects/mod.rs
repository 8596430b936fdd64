//! Objects that stand inside bodies; contract.md section 3.
//!
//! `UserInfo` and `MomentsComment` are bodies as well: they stand with their callbacks.

mod channel_info;
mod client;
mod conversation;
mod group_info;
mod message_payload;
mod session;

pub use channel_info::ChannelInfo;
pub use client::Client;
pub use conversation::Conversation;
pub use group_info::GroupInfo;
pub use message_payload::MessagePayload;
pub use session::Session;
