//! The zoo's Rust stub, compiled: a workspace in target/ with the settings, the versions and the lock of the root's.
//!
//! A stub takes its types from the schema crate, which knows no zoo. What the stub sees under that name here is
//! `tests/zoo`, which hands on everything the schema crate has and has the zoo beside it.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use super::openapi::zoo;
use crate::workspace::{cargo, finish};

/// Emits the stub of the zoo; clippy compiles it, without features and with all, and rustfmt leaves it as it is.
pub(super) fn run(root: &Path) -> Result<()> {
    let folder = zoo(root)?;
    let manifest = fs::read_to_string(root.join("Cargo.toml")).context("no Cargo.toml")?;
    fs::write(folder.join("Cargo.toml"), workspace(&manifest)?).context("could not write the zoo's Cargo.toml")?;
    // Versions are those of the root's lock; what the zoo does not need is taken out of the copy.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).context("no Cargo.lock")?;
    let stub = folder.join("rust");
    for features in ["--no-default-features", "--all-features"] {
        let clippy = ["clippy", "--offline", "--quiet", features, "--", "-D", "warnings"];
        finish(cargo(&stub, &clippy).env("CARGO_TARGET_DIR", root.join("target")))?;
    }
    finish(&mut cargo(&stub, &["fmt", "--check"]))
}

/// The root's manifest for the zoo's workspace, two folders below it.
fn workspace(root: &str) -> Result<String> {
    let mut is_replaced = false;
    let lines = root.lines().filter(|line| !line.starts_with("exclude = ")).map(|line| {
        if line.starts_with("members = ") {
            "members = [\"rust\"]".to_owned()
        } else if line.starts_with("imhook-schema = ") {
            is_replaced = true;
            "imhook-schema = { package = \"imhook-zoo\", path = \"../../tests/zoo\" }".to_owned()
        } else {
            line.replace("path = \"", "path = \"../../")
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    ensure!(is_replaced, "the root's Cargo.toml does not say where the schema crate is");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::workspace;

    #[test]
    fn the_zoos_workspace_has_one_member_and_the_roots_crates() {
        let root = "[workspace]\nmembers = [\"a\"]\nexclude = [\"x\"]\n\n[workspace.dependencies]\n\
                    imhook-schema = { path = \"schema-crate\" }\nimhook-validator = { path = \"validator\" }\nserde = \"1\"";
        let zoo = "[workspace]\nmembers = [\"rust\"]\n\n[workspace.dependencies]\n\
                   imhook-schema = { package = \"imhook-zoo\", path = \"../../tests/zoo\" }\n\
                   imhook-validator = { path = \"../../validator\" }\nserde = \"1\"";
        assert_eq!(workspace(root).expect("it names the schema crate"), zoo);
        assert!(workspace("[workspace]").is_err());
    }
}
