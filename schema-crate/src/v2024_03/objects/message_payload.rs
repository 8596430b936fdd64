//! `MessagePayload`: what a message says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{ContentType, MediaType, MentionedType, PersistFlag};

/// The content of a message. Source: `common/src/main/java/cn/wildfirechat/pojos/MessagePayload.java:20-32,167-188`.
///
/// zh: 消息负载。来源：`common/src/main/java/cn/wildfirechat/pojos/MessagePayload.java:20-32,167-188`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessagePayload {
    /// Kind of content, an open code: applications use 1000 and up.
    ///
    /// zh: 消息类型，开放取值：应用使用 1000 及以上的值
    /// since: 2019-03-16
    pub r#type: ContentType,
    /// Searchable text: the text of a text message; "" when unset.
    ///
    /// zh: 消息可搜索内容，文本消息即为其文本；未设置时为空字符串
    /// since: 2019-03-16
    #[serde(default)]
    pub searchable_content: String,
    /// Text shown in the push notification; "" when unset.
    ///
    /// zh: 消息推送内容，显示在推送通知中；未设置时为空字符串
    /// since: 2019-03-16
    #[serde(default)]
    pub push_content: String,
    /// Data handed to the push client, not shown; "" when unset.
    ///
    /// zh: 消息推送数据，交给推送客户端，不显示；未设置时为空字符串
    /// since: 2020-07-15 da0d2e22 (0.43)
    #[serde(default)]
    pub push_data: String,
    /// Content string, often JSON inside a string; "" when unset.
    ///
    /// zh: 消息内容，常为字符串形式的 JSON；未设置时为空字符串
    /// since: 2019-03-16
    #[serde(default)]
    pub content: String,
    /// Binary content: standard base64 alphabet with padding, no line breaks; left out when there are no bytes.
    ///
    /// zh: 消息二进制内容，base64 编码（标准字母表，带填充，不换行）；没有数据时省略
    /// since: 2019-03-16
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("contentEncoding" = "base64"))]
    pub base64ed_data: Option<String>,
    /// Kind of media.
    ///
    /// zh: 媒体消息类型
    /// since: 2019-03-16
    #[serde(default)]
    pub media_type: MediaType,
    /// URL of the media file; "" when unset.
    ///
    /// zh: 媒体内容链接；未设置时为空字符串
    /// since: 2019-03-16
    #[serde(default)]
    pub remote_media_url: String,
    /// Whether the message is stored and counted as unread.
    ///
    /// zh: 消息持久化标志：是否存储、是否计入未读数
    /// since: 2019-03-16
    #[serde(default)]
    pub persist_flag: PersistFlag,
    /// Lifetime of the message, 0 = no expiry; what the server writes fits 32 bits.
    ///
    /// zh: 消息过期时间，0 表示不过期；服务器写入的值不超出 32 位
    /// since: 2019-03-16
    #[serde(default)]
    pub expire_duration: i64,
    /// Whom the message mentions.
    ///
    /// zh: 消息提醒类型
    /// since: 2019-03-16
    #[serde(default)]
    pub mentioned_type: MentionedType,
    /// User ids mentioned; [] when there are none.
    ///
    /// zh: 消息提醒对象列表（用户ID）；没有时为空数组
    /// since: 2019-03-16
    #[serde(default)]
    pub mentioned_target: Vec<String>,
    /// Extension string; "" when unset.
    ///
    /// zh: 消息扩展信息；未设置时为空字符串
    /// since: 2020-06-18 f9d970c7 (0.42)
    #[serde(default)]
    pub extra: String,
}
