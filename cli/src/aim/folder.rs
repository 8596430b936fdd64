//! Folders of a path that are called like an edition or a callback.

use std::path::Path;

/// The last folder of a path whose name is known. The file's own name never counts.
pub(super) fn last(path: &Path, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let folders = path.parent()?.components().rev();
    let mut names = folders.filter_map(|folder| folder.as_os_str().to_str());
    names.find(|name| is_known(name)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::last;

    #[test]
    fn the_last_folder_wins_and_the_file_does_not_count() {
        let known = |name: &str| ["a", "b"].contains(&name);
        assert_eq!(last(Path::new("a/x/b/c/1.json"), known).as_deref(), Some("b"));
        assert_eq!(last(Path::new("x/a"), known), None);
        assert_eq!(last(Path::new("a"), known), None);
    }
}
