//! What the package is called, and what it says of itself.

use super::names;
use crate::settings::Settings;

/// Maven coordinates and the like.
pub(super) struct Package {
    /// `groupId`.
    pub(super) group: String,
    /// `artifactId` of the main module.
    pub(super) artefact: String,
    /// The version of this workspace.
    pub(super) version: &'static str,
    /// The Java package below which everything lies.
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) url: String,
    pub(super) licence: String,
    pub(super) licence_url: String,
}

impl Package {
    pub(super) fn of(settings: &Settings) -> Package {
        let coordinates = settings.packages.get("maven").map_or("imhook:imhook-sdk", String::as_str);
        let (group, artefact) = coordinates.split_once(':').unwrap_or((coordinates, "sdk"));
        Package {
            name: names::package(group, artefact),
            group: group.to_owned(),
            artefact: artefact.to_owned(),
            version: env!("CARGO_PKG_VERSION"),
            organisation: settings.organisation.name.clone(),
            url: settings.organisation.url.clone(),
            licence: settings.licence.id.clone(),
            licence_url: settings.licence.url.clone(),
        }
    }
}
