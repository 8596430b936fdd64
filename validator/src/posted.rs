//! Callbacks by the path that a body was posted to.

use imhook_codegen::model::Model;

/// The callback whose path is the longest suffix of this one, in one edition or in any; none where no callback is
/// posted there.
///
/// In: a path or URL as it was posted to, with whatever base path stands before the contract's own. Robots and
/// channels, whose owners give the whole URL, are not found this way.
pub fn posted_to<'m>(model: &'m Model, path: &str, edition: Option<&str>) -> Option<&'m str> {
    let path = bare(path);
    let fitting = posted_paths(model, edition).filter(|(suffix, _)| is_suffix(suffix, path));
    fitting.max_by_key(|(suffix, _)| suffix.len()).map(|(_, callback)| callback)
}

/// Paths, without final slashes, and which callback is posted there. A callback whose whole URL is given by its owner
/// has none.
pub fn posted_paths<'m>(model: &'m Model, edition: Option<&str>) -> impl Iterator<Item = (&'m str, &'m str)> {
    let editions = model.editions.iter().filter(move |known| edition.is_none_or(|id| known.id == id));
    let callbacks = editions.flat_map(|edition| &edition.callbacks);
    let paths = callbacks.map(|callback| (bare(&callback.path.suffix), callback.name.as_str()));
    paths.filter(|(suffix, _)| !suffix.is_empty())
}

/// A path without query and final slashes.
fn bare(path: &str) -> &str {
    path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/')
}

/// A suffix starts at a slash: `/b/c` ends in `/c`, and `/bc` does not.
fn is_suffix(suffix: &str, path: &str) -> bool {
    path.strip_suffix(suffix).is_some_and(|before| suffix.starts_with('/') || before.ends_with('/'))
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::Model;

    use super::{bare, posted_to};

    #[test]
    fn every_path_of_the_contract_leads_to_its_callback() {
        let model = Model::load().expect("the contract is sound");
        let mut found = 0;
        for edition in &model.editions {
            for callback in edition.callbacks.iter().filter(|callback| !bare(&callback.path.suffix).is_empty()) {
                let (path, expected) = (bare(&callback.path.suffix), Some(callback.name.as_str()));
                for posted in [path.to_owned(), format!("/secret{path}/"), format!("http://host{path}?a=/b#c")] {
                    assert_eq!(posted_to(&model, &posted, Some(&edition.id)), expected, "{posted}");
                }
                let other = format!("/x{}", &path[1..]);
                assert_ne!(posted_to(&model, &other, Some(&edition.id)), expected, "{other}");
                found += 1;
            }
        }
        assert!(found > 20, "only {found} paths");
    }
}
