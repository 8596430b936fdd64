//! `ChannelInfo`: the properties of a channel.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Confidential, OpenObject};

/// The properties of a channel. Source: vendor class OutputGetChannelInfo in common-1.4.7.jar (app-server 6e937602,
/// src/lib).
///
/// zh: 频道信息。来源：common-1.4.7.jar（app-server 6e937602，src/lib）中的厂商类 OutputGetChannelInfo
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChannelInfo {
    /// Channel id.
    ///
    /// zh: 频道ID
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_id: Option<String>,
    /// Channel name.
    ///
    /// zh: 频道名称
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Description.
    ///
    /// zh: 频道描述
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
    /// URL of the portrait.
    ///
    /// zh: 频道头像的链接
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portrait: Option<String>,
    /// Extension string.
    ///
    /// zh: 附加信息
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
    /// User id of the owner.
    ///
    /// zh: 频道主的用户ID
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// State bits, a bit mask without a table of codes: any integer; always there in the object.
    ///
    /// zh: 状态位，是没有取值表的位掩码，可为任意整数；此对象中总有该成员
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<i32>,
    /// The same bit mask as state under a second name; always there in the object.
    ///
    /// zh: 与 state 相同的位掩码，只是另一个名称；此对象中总有该成员
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// Last change, Unix ms; always there in the object.
    ///
    /// zh: 更新时间（毫秒）；此对象中总有该成员
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_dt: Option<i64>,
    /// Callback URL of the channel; treat it as confidential.
    ///
    /// zh: 频道的回调地址；须保密
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback: Option<Confidential>,
    /// 1 = callbacks are on; always there in the object.
    ///
    /// zh: 是否回调，1 表示开启；此对象中总有该成员
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automatic: Option<i32>,
    /// Channel secret; whether a server fills it is unknown. Treat it as confidential, never log it.
    ///
    /// zh: 频道密钥；服务器是否填写未知。须保密，切勿写入日志
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<Confidential>,
    /// Menu tree of open objects (menuId, type, name, key, url, mediaId, articleId, appId, appPage, extra, subMenus).
    ///
    /// zh: 菜单树，元素为开放对象（menuId、type、name、key、url、mediaId、articleId、appId、appPage、extra、subMenus）
    /// since: 2025-04-28 (jar 1.3.5)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub menus: Option<Vec<OpenObject>>,
}
