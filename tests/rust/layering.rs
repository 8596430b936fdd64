//! Invariants 2 and 4: who may know schemars, and who may touch the disk.

use std::{fs, path::Path};

use imhook_tests::vectors::workspace;

/// Sources below a folder that contain a word outside comments and tests, by path from the workspace.
fn naming(word: &str, folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&workspace().join(folder), &mut |path, source| {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        if code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word)) {
            let relative = path.strip_prefix(workspace()).unwrap_or(path);
            found.push(relative.to_string_lossy().replace('\\', "/"));
        }
    });
    found.sort();
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            walk(&path, visit);
        } else if path.extension().is_some_and(|end| end == "rs") {
            visit(&path, &fs::read_to_string(&path).expect("a source is text"));
        }
    }
}

#[test]
fn one_file_of_codegen_names_schemars_and_nothing_above_it_does() {
    assert_eq!(naming("schemars::", "codegen/src"), ["codegen/src/model/reader/definitions.rs"]);
    for above in ["validator/src", "cli/src", "xtask/src"] {
        assert_eq!(naming("schemars", above), [""; 0]);
        let manifest = workspace().join(above.replace("/src", "/Cargo.toml"));
        let manifest = fs::read_to_string(manifest).expect("a manifest is text");
        assert!(!manifest.contains("schemars"), "{above}");
    }
}

#[test]
fn codegen_and_the_validator_do_not_touch_the_disk() {
    for pure in ["schema-crate/src", "codegen/src", "validator/src"] {
        for word in ["std::fs", "fs::", "File::", "std::env", "std::process"] {
            assert_eq!(naming(word, pure), [""; 0], "{word}");
        }
    }
    // The same search finds what is there.
    assert!(!naming("fs::", "xtask/src").is_empty());
}
