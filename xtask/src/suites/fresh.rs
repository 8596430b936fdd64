//! generated/ is what the Rust types say, and nothing of it is needed to write it again.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    generate,
    workspace::{cargo, finish},
};

/// Compares, then moves the folder away, writes it from nothing in a process of its own and compares bytes.
pub(super) fn run(root: &Path) -> Result<()> {
    let xtask = |arguments: &[&str]| -> Result<()> { finish(cargo(root, &["xtask", "generate"]).args(arguments)) };
    xtask(&["--check"])?;
    let folder = root.join("generated");
    let before = generate::bytes(&folder)?;
    ensure!(!before.is_empty(), "generated/ is empty");
    let aside = root.join("target/generated-before");
    if aside.exists() {
        fs::remove_dir_all(&aside).context("could not clear target/generated-before")?;
    }
    fs::rename(&folder, &aside).context("could not move generated/ away")?;
    let written = xtask(&[]).and_then(|()| generate::bytes(&folder));
    let is_same = written.as_ref().is_ok_and(|after| *after == before);
    if !is_same {
        // Whatever went wrong, the committed files come back.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::rename(&aside, &folder).context("could not move generated/ back")?;
    }
    written?;
    ensure!(is_same, "written from nothing, generated/ has other bytes than before");
    println!("{} files came back byte for byte", before.len());
    Ok(())
}
