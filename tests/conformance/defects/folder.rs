//! Folders of vectors, as small as can be.

use std::{
    fs,
    path::{Path, PathBuf},
};

const SOUND: &str = r#"{"userId":"u","targetId":"t","type":0,"value":"0"}"#;
const BROKEN: &str = r#"{"userId":"u","targetId":"t","value":"0"}"#;

fn manifest(file: &str) -> String {
    format!(
        r#"{{"cases":[{{"file":"{file}","edition":"2024-03","event":"user-relation","pointer":"/type","kind":"missing-required","tolerant":"reject","strict":"reject"}}]}}"#
    )
}

/// A sound body and a broken one.
pub(super) fn two_bodies(name: &str) -> PathBuf {
    let folder = nothing(name);
    write(&folder.join("examples/2024-03/user-relation/a.json"), SOUND);
    write(&folder.join("invalid/2024-03/user-relation/b.json"), BROKEN);
    write(&folder.join("invalid/manifest.json"), &manifest("2024-03/user-relation/b.json"));
    folder
}

/// No part at all.
pub(super) fn nothing(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vectors").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder is removed");
    }
    fs::create_dir_all(&folder).expect("a folder is made");
    folder
}

/// A part without a body.
pub(super) fn empty_part(name: &str) -> PathBuf {
    let folder = two_bodies(name);
    fs::create_dir_all(folder.join("captures/2024-03/user-relation")).expect("a folder is made");
    folder
}

/// Broken bodies of which nobody says what is broken.
pub(super) fn without_manifest(name: &str) -> PathBuf {
    let folder = two_bodies(name);
    fs::remove_file(folder.join("invalid/manifest.json")).expect("a file is removed");
    folder
}

/// A row whose body is not there.
pub(super) fn without_file(name: &str) -> PathBuf {
    let folder = two_bodies(name);
    write(&folder.join("invalid/manifest.json"), &manifest("2024-03/user-relation/gone.json"));
    folder
}

/// A folder that is called like no callback.
pub(super) fn unknown_callback(name: &str) -> PathBuf {
    let folder = two_bodies(name);
    write(&folder.join("examples/2024-03/user-unknown/a.json"), SOUND);
    folder
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder is made");
    fs::write(path, text).expect("a file is written");
}
