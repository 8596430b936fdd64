//! `moments-feed-recall`: a feed of the moments was recalled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "moments-feed-recall",
    title: text("Moments feed recall", "朋友圈动态撤回回调"),
    when: text("A feed is recalled.", "撤回朋友圈动态时推送。"),
    path: Path::Fixed("/im_event/moments_feed_recall"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<MomentsFeedRecall>(),
    identity: &[Key::value("id")],
    order_key: &["id"],
    evidence: &[
        "not in any vendor document",
        "vendor class moments.IdPojo in common-1.4.7.jar",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:190",
    ],
    ..Callback::BLANK
};

/// A feed was recalled. The vendor's class is shared with the recall of a comment.
///
/// zh: 朋友圈动态被撤回。厂商将此类与评论撤回共用
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MomentsFeedRecall {
    /// Feed id.
    ///
    /// zh: 动态ID
    /// since: 2025-01-06 (jar 1.3.2)
    pub id: i64,
    /// Comment id in the shared class: always written, 0 for a feed; that id2 is the comment is inferred from the names
    /// in the vendor's receiver.
    ///
    /// zh: 共用的类中的评论ID：总会写入，撤回动态时为 0；id2 是评论ID 这一点由厂商接收端中的命名推断而来
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub id2: i64,
}
