//! `moments-comment`: a comment or thumb-up was posted to a feed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    MomentsCommentType,
    contract::{Body, Callback, Key, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "moments-comment",
    title: text("Moments comment", "朋友圈评论回调"),
    when: text("A comment or thumb-up is posted.", "发表评论或点赞时推送。"),
    path: Path::Fixed("/im_event/moments_comment"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<MomentsComment>(),
    identity: &[Key::value("commentId")],
    order_key: &["feedId"],
    evidence: &[
        "not in any vendor document",
        "vendor class moments.CommentPojo in common-1.4.7.jar",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:196",
    ],
    ..Callback::BLANK
};

/// A comment or thumb-up on a feed.
///
/// zh: 对朋友圈动态的评论或点赞
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MomentsComment {
    /// Comment id.
    ///
    /// zh: 评论ID
    /// since: 2025-01-06 (jar 1.3.2)
    pub comment_id: i64,
    /// Comment that is answered; 0 when there is none.
    ///
    /// zh: 被回复评论ID；没有时为 0
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub reply_id: i64,
    /// Author; left out when null.
    ///
    /// zh: 发送者ID；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// Time of the comment, Unix ms.
    ///
    /// zh: 时间戳（毫秒）
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub timestamp: i64,
    /// Feed commented on.
    ///
    /// zh: 所评论的动态ID
    /// since: 2025-01-06 (jar 1.3.2)
    pub feed_id: i64,
    /// Comment or thumb-up.
    ///
    /// zh: 评论类型
    /// since: 2025-01-06 (jar 1.3.2)
    pub r#type: MomentsCommentType,
    /// Text; left out when null.
    ///
    /// zh: 文本；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// User who is answered; left out when null.
    ///
    /// zh: 回复对象（用户）；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// Extension string; left out when null.
    ///
    /// zh: 附加信息；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
}
