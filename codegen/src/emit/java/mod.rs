//! The Java stub: Maven modules with a receiver and a client for every edition, and one for Spring.
//!
//! 1. `edition`, `body` and `code` decide every name, type and expression: the model as Java sees it. `names` spells
//!    them, `types` knows what a type is, `keys` writes identity and order key, `layout` breaks lines, `javadoc` writes
//!    comments.
//! 2. `templates/` print what depends on the model; they loop and print.
//! 3. `runtime/` holds what does not: ordinary Java that `runtime` copies into the package's own name.
//!
//! Everything is printed as palantir-java-format leaves it.

mod body;
mod code;
mod edition;
mod javadoc;
mod keys;
mod layout;
mod names;
mod package;
mod pages;
mod runtime;
mod types;

use super::Files;
use crate::model::Model;
use edition::Edition;
use package::Package;

/// The Maven modules.
///
/// # Panics
/// When a key lies below an object that may be absent, an array in an array, or a default object: for these there is no
/// Java form yet.
pub fn files(model: &Model) -> Files {
    let package = &Package::of(&model.settings);
    let editions: Vec<Edition> = model.editions.iter().map(Edition::of).collect();
    let mut files = runtime::files(&package.name);
    for edition in &editions {
        files.extend(pages::edition(package, edition));
    }
    files.extend(pages::package(package, &editions));
    files
}
