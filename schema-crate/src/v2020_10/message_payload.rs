//! `MessagePayload`: what a message carries, inside `message`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{ContentType, MediaType, MentionedType};

/// What a message carries.
///
/// zh: 消息负载
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessagePayload {
    /// Kind of content; applications define values from 1000 up.
    ///
    /// zh: 消息类型；应用可自定义 1000 及以上的值
    pub r#type: ContentType,
    /// Text that can be searched, such as the text of a text message.
    ///
    /// zh: 消息可搜索内容，例如文本消息的文本
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searchable_content: Option<String>,
    /// Text that the push notification shows.
    ///
    /// zh: 消息推送内容
    #[serde(skip_serializing_if = "Option::is_none")]
    pub push_content: Option<String>,
    /// Data handed to the push client and not shown.
    ///
    /// zh: 消息推送数据，交给推送客户端，不显示
    #[serde(skip_serializing_if = "Option::is_none")]
    pub push_data: Option<String>,
    /// Content of the message, often JSON inside the text.
    ///
    /// zh: 消息内容，常为JSON文本
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Binary content in base64: standard alphabet, padded, no line breaks.
    ///
    /// zh: 消息二进制内容，base64编码（标准字母表，带填充，不换行）
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("contentEncoding" = "base64"))]
    pub base64ed_data: Option<String>,
    /// Kind of media file.
    ///
    /// zh: 媒体消息类型
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<MediaType>,
    /// URL of the media file.
    ///
    /// zh: 媒体内容链接
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_media_url: Option<String>,
    /// Lifetime of the message; 0 means that it does not expire.
    ///
    /// zh: 消息过期时间，0 表示不过期
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expire_duration: Option<i64>,
    /// Whom the message mentions.
    ///
    /// zh: 消息提醒类型
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentioned_type: Option<MentionedType>,
    /// Users whom the message mentions.
    ///
    /// zh: 消息提醒对象列表（用户ID）
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentioned_target: Option<Vec<String>>,
}
