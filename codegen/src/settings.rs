//! What `imhook.toml` says: who publishes, and under which names.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The settings file, as it was when this crate was built.
const FILE: &str = include_str!("../../imhook.toml");

/// The settings of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The published schemas.
    pub schemas: Schemas,
    /// The OpenAPI documents.
    pub openapi: OpenApi,
    /// Who publishes.
    pub organisation: Organisation,
    /// Under which licence.
    pub licence: Licence,
    /// Package name per registry.
    pub packages: BTreeMap<String, String>,
}

/// The published schemas.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Schemas {
    /// Start of every `$id`; ends with a slash.
    pub id_base: String,
}

/// The OpenAPI documents.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenApi {
    /// Host that stands for a partner's receiver.
    pub receiver: String,
}

/// Who publishes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Name for headings.
    pub name: String,
    /// Mail address for questions.
    pub contact: String,
    /// Home page.
    pub url: String,
}

/// A licence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// SPDX expression.
    pub id: String,
    /// Where its text is.
    pub url: String,
}

/// Why a settings file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// It is not TOML, or a setting is missing, unknown or of another type.
    #[error("imhook.toml: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// The base of `$id` would glue onto the path.
    #[error("imhook.toml: schemas.id-base must end with a slash, it is `{0}`")]
    IdBase(String),
}

impl Settings {
    /// The workspace's own settings.
    ///
    /// # Errors
    /// [`SettingsError`] with the place in the file.
    pub fn load() -> Result<Settings, SettingsError> {
        Settings::parse(FILE)
    }

    /// Settings from the text of a settings file.
    ///
    /// # Errors
    /// [`SettingsError`] with the place in the text.
    pub fn parse(text: &str) -> Result<Settings, SettingsError> {
        let settings: Settings = toml::from_str(text)?;
        if !settings.schemas.id_base.ends_with('/') {
            return Err(SettingsError::IdBase(settings.schemas.id_base));
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Settings, SettingsError};

    #[test]
    fn the_workspace_has_readable_settings() {
        Settings::load().expect("imhook.toml is in order");
    }

    #[test]
    fn a_base_without_its_slash_is_refused() {
        let text = FILE.replace("/schemas/\"", "/schemas\"");
        assert!(matches!(Settings::parse(&text), Err(SettingsError::IdBase(_))));
    }

    #[test]
    fn an_unknown_setting_is_refused_by_name() {
        let error = Settings::parse(&format!("{FILE}\n[colour]\nid = 1\n")).expect_err("colour is no setting");
        assert!(error.to_string().contains("colour"), "{error}");
    }
}
