//! Callbacks by the path that a body was posted to.

use std::ops::Range;

use imhook_validator::Model;

use super::{Miss, MissKind};
use crate::{language::words, names};

/// The callback whose path is the longest suffix of this one, in one edition or in any.
pub(super) fn to(path: &str, edition: Option<&str>, model: &Model) -> Option<String> {
    let path = bare(path);
    let fitting = known(edition, model).filter(|(suffix, _)| is_suffix(suffix, path));
    fitting.max_by_key(|(suffix, _)| suffix.len()).map(|(_, callback)| callback.to_owned())
}

/// What there is to say of a path that no callback has.
pub(super) fn miss(path: &str, span: Range<usize>, edition: Option<&str>, model: &Model) -> Miss {
    let message = match edition {
        Some(id) => {
            words(format!("edition {id} posts no callback to this path"), format!("版本 {id} 没有推送到该路径的回调"))
        }
        None => words("no callback is posted to this path", "没有推送到该路径的回调"),
    };
    let mut others = model.editions.iter().filter(|other| to(path, Some(&other.id), model).is_some());
    let nearest = names::nearest(bare(path), known(edition, model).map(|(suffix, _)| suffix)).unwrap_or_default();
    let help = match others.next_back() {
        Some(other) => words(
            format!("edition {} does: is this the right edition?", other.id),
            format!("版本 {} 有：版本选对了吗？", other.id),
        ),
        None => words(
            format!("did you mean `{nearest}`? or name the callback with --callback"),
            format!("是否想用 `{nearest}`？也可用 --callback 指定回调"),
        ),
    };
    Miss { kind: MissKind::Callback, span, message, help }
}

/// Paths and who is posted there. A callback whose whole URL is given by its owner has none.
fn known<'m>(edition: Option<&'m str>, model: &'m Model) -> impl Iterator<Item = (&'m str, &'m str)> {
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
    use imhook_validator::Model;

    use super::{bare, to};

    #[test]
    fn every_path_of_the_contract_leads_to_its_callback() {
        let model = Model::load().expect("the contract is sound");
        for edition in &model.editions {
            for callback in edition.callbacks.iter().filter(|callback| !bare(&callback.path.suffix).is_empty()) {
                let path = bare(&callback.path.suffix);
                for posted in [path.to_owned(), format!("/secret{path}/"), format!("http://host{path}?a=/b#c")] {
                    assert_eq!(to(&posted, Some(&edition.id), &model).as_ref(), Some(&callback.name), "{posted}");
                }
                let other = format!("/x{}", &path[1..]);
                assert_ne!(to(&other, Some(&edition.id), &model).as_ref(), Some(&callback.name), "{other}");
            }
        }
    }
}
