//! The answer to `message-censor`: the content that the message goes on with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::MessagePayload;
use crate::{ContentType, MediaType, MentionedType, PersistFlag};

/// What a censor answers with status 200 to replace the content of the message. It replaces everything: echo each
/// member that is not to change.
///
/// zh: 审查服务以状态码 200 响应的内容，用于替换消息的负载。替换是整体的：不需要改变的成员也要原样带回
/// fault: W24, W25, W26
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageCensorAnswer {
    /// Kind of content, above 0; missing, 0 or below, the whole answer is ignored.
    ///
    /// zh: 消息类型，须大于 0；没有、为 0 或小于 0 时，整个响应被忽略
    /// since: 2021-02-14 64662188 (0.54)
    /// fault: W25
    pub r#type: ContentType,
    /// Searchable text; left out means "".
    ///
    /// zh: 消息可搜索内容；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searchable_content: Option<String>,
    /// Text shown in the push notification; left out means "".
    ///
    /// zh: 消息推送内容，显示在推送通知中；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub push_content: Option<String>,
    /// Data handed to the push client, not shown; left out means "".
    ///
    /// zh: 消息推送数据，交给推送客户端，不显示；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub push_data: Option<String>,
    /// Content string, often JSON inside a string; left out means "".
    ///
    /// zh: 消息内容，常为字符串形式的 JSON；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Binary content: standard base64 alphabet with padding, no line breaks; left out means no bytes, bad base64 loses
    /// the message.
    ///
    /// zh: 消息二进制内容，base64 编码（标准字母表，带填充，不换行）；省略即没有数据，base64 有误则消息丢失
    /// since: 2021-02-14 64662188 (0.54)
    /// fault: W24
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("contentEncoding" = "base64"))]
    pub base64ed_data: Option<String>,
    /// Kind of media; left out means 0.
    ///
    /// zh: 媒体消息类型；省略即为 0
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<MediaType>,
    /// URL of the media file; left out means "".
    ///
    /// zh: 媒体内容链接；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_media_url: Option<String>,
    /// Whether the message is stored and counted as unread; left out means 0, not stored.
    ///
    /// zh: 消息持久化标志：是否存储、是否计入未读数；省略即为 0，不存储
    /// since: 2021-02-14 64662188 (0.54)
    /// fault: W26
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persist_flag: Option<PersistFlag>,
    /// Lifetime of the message, 0 = no expiry; has to fit 32 bits, left out means 0.
    ///
    /// zh: 消息过期时间，0 表示不过期；不得超出 32 位，省略即为 0
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expire_duration: Option<i64>,
    /// Whom the message mentions; left out means 0.
    ///
    /// zh: 消息提醒类型；省略即为 0
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentioned_type: Option<MentionedType>,
    /// User ids mentioned; left out means [].
    ///
    /// zh: 消息提醒对象列表（用户ID）；省略即为空数组
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentioned_target: Option<Vec<String>>,
    /// Extension string; left out means "".
    ///
    /// zh: 消息扩展信息；省略即为空字符串
    /// since: 2021-02-14 64662188 (0.54)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
}

/// Echoes every member, so that what is not changed afterwards stays (W26).
impl From<MessagePayload> for MessageCensorAnswer {
    fn from(payload: MessagePayload) -> Self {
        MessageCensorAnswer {
            r#type: payload.r#type,
            searchable_content: Some(payload.searchable_content),
            push_content: Some(payload.push_content),
            push_data: Some(payload.push_data),
            content: Some(payload.content),
            base64ed_data: payload.base64ed_data,
            media_type: Some(payload.media_type),
            remote_media_url: Some(payload.remote_media_url),
            persist_flag: Some(payload.persist_flag),
            expire_duration: Some(payload.expire_duration),
            mentioned_type: Some(payload.mentioned_type),
            mentioned_target: Some(payload.mentioned_target),
            extra: Some(payload.extra),
        }
    }
}
