//! `moments-comment-recall`: a comment of the moments was recalled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contract::{Body, Callback, Key, Path, Server, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "moments-comment-recall",
    title: text("Moments comment recall", "朋友圈评论撤回回调"),
    when: text("A comment is recalled.", "撤回评论时推送。"),
    path: Path::Fixed("/im_event/moments_comment_recall"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<MomentsCommentRecall>(),
    identity: &[Key::value("id"), Key::value("id2")],
    order_key: &["id"],
    evidence: &[
        "not in any vendor document",
        "vendor class moments.IdPojo in common-1.4.7.jar",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:202",
    ],
    ..Callback::BLANK
};

/// A comment was recalled. The vendor's class is shared with the recall of a feed.
///
/// zh: 朋友圈评论被撤回。厂商将此类与动态撤回共用
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MomentsCommentRecall {
    /// Feed id.
    ///
    /// zh: 动态ID
    /// since: 2025-01-06 (jar 1.3.2)
    pub id: i64,
    /// Comment id; that id2 is the comment is inferred from the names in the vendor's receiver.
    ///
    /// zh: 评论ID；id2 是评论ID 这一点由厂商接收端中的命名推断而来
    /// since: 2025-01-06 (jar 1.3.2)
    pub id2: i64,
}
