//! Edition `2020-10`: the source document exactly as written, frozen.

mod user_online;

pub use user_online::{OnlineStatus, UserOnline};

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
    callbacks: &[&user_online::CALLBACK],
    codes: &[OnlineStatus::TABLE, crate::Platform::TABLE],
};
