//! generated/ on the disk: reading it whole, and making it what it should be.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};
use imhook_codegen::emit::Files;

use super::compare::Change;

/// Every file below a folder, or below one of its folders, by path from it. A missing folder is an empty one.
///
/// Line ends are read as `\n`, in case a checkout changed them.
pub(super) fn read(folder: &Path, artefact: Option<&str>) -> Result<Files> {
    let mut files = Files::new();
    let start = artefact.map_or_else(|| folder.to_owned(), |name| folder.join(name));
    collect(folder, &start, &mut files)?;
    Ok(files)
}

fn collect(base: &Path, folder: &Path, files: &mut Files) -> Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.with_context(|| format!("could not read {}", folder.display()))?,
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(base, &path, files)?;
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        let relative = path.strip_prefix(base).unwrap_or(&path);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(parts.join("/"), text);
    }
    Ok(())
}

/// Writes what differs and removes what nothing writes any more, with folders that become empty.
pub(super) fn apply(folder: &Path, changes: &[Change<'_>]) -> Result<()> {
    for change in changes {
        let path = folder.join(change.path());
        match change {
            Change::Missing { text, .. } | Change::Stale { text, .. } => {
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
                }
                fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
            }
            Change::Orphan { .. } => {
                fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
                remove_empty(folder, path.parent());
            }
        }
    }
    Ok(())
}

fn remove_empty(base: &Path, mut folder: Option<&Path>) {
    while let Some(current) = folder.filter(|current| *current != base) {
        // Fails where something is left, which ends the walk.
        if fs::remove_dir(current).is_err() {
            return;
        }
        folder = current.parent();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use imhook_codegen::emit::Files;

    use super::{apply, read};
    use crate::generate::compare::changes;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_folder_becomes_what_it_should_be_and_orphans_go_with_their_folders() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("old/deep")).expect("made");
        fs::write(folder.path().join("old/deep/gone.json"), "x").expect("written");
        let wanted = files(&[("new/a.json", "a\n"), ("b.json", "b\n")]);

        let found = read(folder.path(), None).expect("read");
        apply(folder.path(), &changes(&wanted, &found)).expect("applied");

        assert_eq!(read(folder.path(), None).expect("read again"), wanted);
        assert!(!folder.path().join("old").exists());
    }

    #[test]
    fn line_ends_of_a_checkout_do_not_count() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.json"), "a\r\nb\r\n").expect("written");
        let found = read(folder.path(), None).expect("read");
        assert!(changes(&files(&[("a.json", "a\nb\n")]), &found).is_empty());
    }
}
