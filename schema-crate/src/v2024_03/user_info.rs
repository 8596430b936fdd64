//! `user-info`: the profile of a user changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    UserType,
    contract::{Body, Callback, Key, Path, Server, Setup, text},
};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-info",
    title: text("User information change", "用户信息变更回调"),
    when: text(
        "A user edits the profile, Server API edits it, or Server API creates a user or robot. Not when a user is \
         destroyed and not when a robot edits its own profile.",
        "用户修改资料、Server API 修改资料，或 Server API 创建用户或机器人时推送。销毁用户、\
         机器人修改自己的资料时不推送。",
    ),
    path: Path::Fixed("/im_event/user/info"),
    server: Server::Community,
    setup: Setup::Keys {
        urls: &["user.user_info_update_callback"],
        switches: &[],
        dead: &["user.info_update_callback"],
    },
    body: Body::of::<UserInfo>(),
    identity: &[Key::value("userId"), Key::time("updateDt")],
    order_key: &["userId"],
    faults: &["W18", "W27"],
    evidence: &[
        "document lines 97-114",
        "common/src/main/java/cn/wildfirechat/pojos/InputOutputUserInfo.java:15-45",
        "broker/src/main/java/io/moquette/persistence/MemoryMessagesStore.java:1435-1446,2703,2891,2905",
    ],
    ..Callback::BLANK
};

/// The profile of a user. The vendor's class also has a password, which no callback fills.
///
/// zh: 用户信息。厂商的类中还有 password，任何回调都不会填写
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserInfo {
    /// User id.
    ///
    /// zh: 用户ID
    /// since: 2020-10-19 e63298f5 (0.47)
    pub user_id: String,
    /// Account name (login name).
    ///
    /// zh: 帐号名（登录名）
    /// since: 2020-10-19 e63298f5 (0.47)
    pub name: String,
    /// Display name; "" when unset.
    ///
    /// zh: 显示名字；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub display_name: String,
    /// URL of the portrait; "" when unset.
    ///
    /// zh: 用户头像的链接；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub portrait: String,
    /// Gender; the application sets its meaning, the server defines no codes.
    ///
    /// zh: 用户性别；含义由应用决定，服务器没有定义取值
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub gender: i32,
    /// Mobile number; "" when unset.
    ///
    /// zh: 用户手机号码；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub mobile: String,
    /// E-mail address; "" when unset.
    ///
    /// zh: 用户邮箱；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub email: String,
    /// Address; "" when unset.
    ///
    /// zh: 用户地址；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub address: String,
    /// Company; "" when unset.
    ///
    /// zh: 用户公司；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub company: String,
    /// Social information; "" when unset.
    ///
    /// zh: 社交信息；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub social: String,
    /// Extension string; "" when unset.
    ///
    /// zh: 附加信息；未设置时为空字符串
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub extra: String,
    /// Kind of user.
    ///
    /// zh: 用户类型
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub r#type: UserType,
    /// 1 = the account was destroyed; builds that know this member always write it.
    ///
    /// zh: 帐号是否已删除，1 表示已销毁；有此成员的版本总会写入
    /// since: 2025-11-30 (jar 1.4.1)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<i32>,
    /// Time of the last change, Unix ms.
    ///
    /// zh: 更新时间（毫秒）
    /// since: 2020-10-19 e63298f5 (0.47)
    #[serde(default)]
    pub update_dt: i64,
}
