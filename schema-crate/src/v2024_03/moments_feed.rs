//! `moments-feed`: a feed was posted to the moments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::MomentsComment;
use crate::{
    MomentsContentType,
    contract::{Body, Callback, Key, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "moments-feed",
    title: text("Moments feed", "朋友圈动态回调"),
    when: text(
        "A feed is posted. The class exists since 2025-01-06; the vendor's sample receiver has the path since \
         2026-01-24 (app-server aa4629a), so the callback may be that young.",
        "发布朋友圈动态时推送。该类自 2025-01-06 起存在；厂商的接收端示例自 2026-01-24（app-server aa4629a）\
         起才有此路径，因此该回调可能到那时才出现。",
    ),
    path: Path::Fixed("/im_event/moments_feed"),
    server: Server::Professional,
    setup: Setup::NotPublic,
    body: Body::of::<MomentsFeed>(),
    identity: &[Key::value("feedId")],
    order_key: &["feedId"],
    evidence: &[
        "not in any vendor document; names of members explained in md/server/admin_api/moments_api.md",
        "vendor classes moments.FeedPojo, moments.MediaEntry in common-1.4.7.jar",
        "app-server 6e937602 src/main/java/cn/wildfirechat/app/IMCallbackController.java:184",
    ],
    ..Callback::BLANK
};

/// A feed posted to the moments.
///
/// zh: 发布的朋友圈动态
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MomentsFeed {
    /// Feed id.
    ///
    /// zh: 动态ID
    /// since: 2025-01-06 (jar 1.3.2)
    pub feed_id: i64,
    /// Author; left out when null.
    ///
    /// zh: 发布者ID；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// Time of the feed, Unix ms.
    ///
    /// zh: 时间戳（毫秒）
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub timestamp: i64,
    /// Kind of feed.
    ///
    /// zh: 动态类型
    /// since: 2025-01-06 (jar 1.3.2)
    pub r#type: MomentsContentType,
    /// Text; left out when null.
    ///
    /// zh: 文本；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Media entries; left out when null.
    ///
    /// zh: 媒体列表；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medias: Option<Vec<MomentsMedia>>,
    /// Users who may see it; left out when null.
    ///
    /// zh: 可见用户；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Vec<String>>,
    /// Users it is hidden from; left out when null.
    ///
    /// zh: 排除用户，即对其隐藏的用户；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ex: Option<Vec<String>>,
    /// Users mentioned; left out when null.
    ///
    /// zh: 提及用户；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mu: Option<Vec<String>>,
    /// Extension string; left out when null.
    ///
    /// zh: 附加信息；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
    /// Comments; left out when null.
    ///
    /// zh: 评论列表；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<Vec<MomentsComment>>,
}

/// One media entry of a feed.
///
/// zh: 朋友圈动态中的一个媒体
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MomentsMedia {
    /// Media URL; left out when null.
    ///
    /// zh: 媒体链接；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub m: Option<String>,
    /// Thumbnail URL; left out when null.
    ///
    /// zh: 缩略图链接；为空时省略
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub t: Option<String>,
    /// Width.
    ///
    /// zh: 宽度
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub w: i32,
    /// Height.
    ///
    /// zh: 高度
    /// since: 2025-01-06 (jar 1.3.2)
    #[serde(default)]
    pub h: i32,
}
