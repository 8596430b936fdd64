//! Folders: every file with bodies in them and below, in sorted order.

use std::{fs, path::Path};

use walkdir::{DirEntry, WalkDir};

use super::{
    Source, Unread,
    plan::{Plan, Step},
    skipped::Why,
    source,
};

/// What test vectors are described by; never a body.
const MANIFEST: &str = "manifest.json";

/// Adds the files of a folder to a plan.
pub(super) fn add(folder: &Path, plan: &mut Plan) {
    let mut found = false;
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let step = match entry {
            Ok(entry) => match look_at(&entry) {
                Look::Body => Step::Read(Source::File(entry.into_path())),
                Look::Unread(unread) => Step::Unread(unread),
                Look::Skip(why) => {
                    plan.skipped.add(why, entry.path());
                    continue;
                }
                Look::Pass => continue,
            },
            Err(error) => Step::Unread(Unread::walk(folder, &error)),
        };
        found = true;
        plan.steps.push(step);
    }
    if !found {
        plan.steps.push(Step::Unread(Unread::no_body(folder)));
    }
}

/// What an entry of a folder is.
enum Look {
    /// A file with bodies.
    Body,
    /// A folder on the way.
    Pass,
    /// Nothing to read.
    Skip(Why),
    /// It should be read and cannot be.
    Unread(Unread),
}

fn look_at(entry: &DirEntry) -> Look {
    if entry.file_type().is_dir() || entry.depth() == 0 {
        return Look::Pass;
    }
    let (name, path) = (Path::new(entry.file_name()), entry.path());
    if entry.path_is_symlink() && path.is_dir() {
        // Links between folders can lead in circles.
        return Look::Skip(Why::FolderLink);
    }
    if !source::has_bodies(name) {
        return Look::Skip(Why::Extension);
    }
    if name == Path::new(MANIFEST) {
        return Look::Skip(Why::Manifest);
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Look::Body,
        // Reading a named pipe would wait for ever.
        Ok(_) => Look::Skip(Why::NoFile),
        Err(error) => Look::Unread(Unread::io(path, &error)),
    }
}
