//! The Rust stub: a crate with a receiver and a client for every edition.
//!
//! 1. `edition` decides every name, type and expression: the model as Rust sees it. `names` spells them,
//!    `keys` writes identity and order key.
//! 2. `templates/` print what depends on the model; they loop and print.
//! 3. `runtime/` holds what does not: ordinary Rust that `runtime` copies. Those files belong to the generated crate;
//!    they are compiled, linted and tested there.
//!
//! Everything is printed as rustfmt leaves it.

mod edition;
mod keys;
mod names;
mod runtime;

use askama::Template;

use super::Files;
use crate::model::Model;
use edition::{Callback, Edition};

/// The crate.
///
/// # Panics
/// When a key lies below an object that may be absent, for which there is no Rust form yet.
pub fn files(model: &Model) -> Files {
    let editions: Vec<Edition> = model.editions.iter().map(Edition::of).collect();
    let package = model.settings.packages.get("rust").map_or("imhook-sdk", String::as_str);
    let latest = editions.last();
    let mut files = runtime::files();
    let mut add = |path: String, text: String| files.insert(path, text);
    for edition in &editions {
        let folder = format!("src/{}", edition.module);
        add(format!("{folder}/mod.rs"), print(&EditionModule { edition }));
        add(format!("{folder}/callbacks.rs"), print(&Callbacks { edition }));
        add(format!("{folder}/receiver.rs"), print(&Receiver { edition }));
        add(format!("{folder}/client.rs"), print(&Client { edition }));
    }
    add("src/lib.rs".to_owned(), print(&Library { editions: &editions }));
    add("Cargo.toml".to_owned(), print(&Manifest { package }));
    if let Some(latest) = latest
        && let [first, second, ..] = latest.callbacks.as_slice()
    {
        let library = &names::library(package);
        add("README.md".to_owned(), print(&Readme { package, library, edition: latest, first, second }));
    }
    files
}

/// # Panics
/// Never: the templates hold nothing that can fail.
fn print(template: &impl Template) -> String {
    let mut text = template.render().expect("a template that only prints cannot fail");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[derive(Template)]
#[template(path = "rust/templates/lib.rs.j2", escape = "none")]
struct Library<'a> {
    editions: &'a [Edition],
}

#[derive(Template)]
#[template(path = "rust/templates/edition.rs.j2", escape = "none")]
struct EditionModule<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "rust/templates/callbacks.rs.j2", escape = "none")]
struct Callbacks<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "rust/templates/receiver.rs.j2", escape = "none")]
struct Receiver<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "rust/templates/client.rs.j2", escape = "none")]
struct Client<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "rust/templates/Cargo.toml.j2", escape = "none")]
struct Manifest<'a> {
    package: &'a str,
}

#[derive(Template)]
#[template(path = "rust/templates/README.md.j2", escape = "none")]
struct Readme<'a> {
    package: &'a str,
    library: &'a str,
    /// The latest.
    edition: &'a Edition,
    /// Two of its callbacks, for the examples.
    first: &'a Callback,
    second: &'a Callback,
}
