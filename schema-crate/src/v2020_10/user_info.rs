//! `user-info`: the profile of a user changed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::contract::{Body, Callback, Path, Setup, text};

pub(super) const CALLBACK: Callback = Callback {
    name: "user-info",
    title: text("User information change", "用户信息变更回调"),
    when: text("A user changes the profile.", "当用户修改用户信息时触发。"),
    path: Path::Fixed("/im_event/user/info"),
    setup: Setup::Keys {
        urls: &["user.user_info_update_callback"],
        switches: &[],
        dead: &["user.info_update_callback"],
    },
    body: Body::of::<UserInfo>(),
    order_key: &["userId"],
    faults: &["W18", "W27"],
    evidence: &["document lines 97-114"],
    ..Callback::BLANK
};

/// The profile of a user after the change.
///
/// zh: 变更后的用户信息
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserInfo {
    /// User whose profile it is.
    ///
    /// zh: 用户ID
    pub user_id: String,
    /// Name of the account, used to log in.
    ///
    /// zh: 帐号名（登录名）
    pub name: String,
    /// Name that is shown.
    ///
    /// zh: 显示名字
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// URL of the portrait.
    ///
    /// zh: 用户头像（链接）
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portrait: Option<String>,
    /// Mobile number.
    ///
    /// zh: 用户手机号码
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// E-mail address.
    ///
    /// zh: 用户邮箱
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Postal address.
    ///
    /// zh: 用户地址
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Company.
    ///
    /// zh: 用户公司
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Whatever the application adds.
    ///
    /// zh: 附加信息
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
}
