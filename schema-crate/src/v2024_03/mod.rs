//! Edition `2024-03`: what the real server posts (im-server at c4421fc9, 2024-03-25, 1.2.4).

mod session;
mod user_online;

pub use session::Session;
pub use user_online::{OnlineStatus, UserOnline};

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
    callbacks: &[&user_online::CALLBACK],
    codes: &[OnlineStatus::TABLE, crate::SessionStatus::TABLE, crate::Platform::TABLE],
};
