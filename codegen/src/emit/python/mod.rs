//! The Python stub: a package with a receiver and a client for every edition.
//!
//! 1. `edition`, `object` and `code` decide every name, type and expression: the model as Python sees it. `names` spells
//!    them, `keys` writes identity and order key, `layout` breaks lines.
//! 2. `templates/` print what depends on the model; they loop and print.
//! 3. `runtime/` holds what does not: ordinary Python that `runtime` copies. Those files belong to the generated package;
//!    they are linted and tested there.
//!
//! Everything is printed as `ruff format` leaves it.

mod client;
mod code;
mod edition;
mod keys;
mod layout;
mod names;
mod object;
mod runtime;

use askama::Template;

use super::Files;
use crate::{model::Model, settings::Settings};
use client::{CLIENTS, Client};
use code::Code;
use edition::{Callback, Edition};
use object::Object;

/// The package.
///
/// # Panics
/// When a key lies below an object that may be absent, for which there is no form in Python yet.
pub fn files(model: &Model) -> Files {
    let editions: Vec<Edition> = model.editions.iter().map(Edition::of).collect();
    let package = model.settings.packages.get("pypi").map_or("imhook-sdk", String::as_str);
    let library = &names::library(package);
    let root = format!("src/{library}");
    let mut files = runtime::files(&root);
    let mut add = |path: String, text: String| files.insert(path, text);
    for edition in &editions {
        let folder = format!("{root}/{}", edition.module);
        add(format!("{folder}/__init__.py"), print(&EditionModule { edition }));
        add(format!("{folder}/bodies/__init__.py"), print(&Bodies { edition }));
        add(format!("{folder}/codes/__init__.py"), print(&Codes { edition }));
        add(format!("{folder}/callbacks.py"), print(&Callbacks { edition }));
        add(format!("{folder}/keys.py"), print(&Keys { edition }));
        add(format!("{folder}/receiver.py"), print(&Receiver { edition }));
        for kind in &CLIENTS {
            add(format!("{folder}/{}.py", kind.module), print(&ClientModule { edition, kind }));
        }
        for object in &edition.objects {
            add(format!("{folder}/bodies/{}.py", object.module), print(&BodyModule { edition, object }));
        }
        for code in &edition.codes {
            add(format!("{folder}/codes/{}.py", code.module), print(&CodeModule { edition, code }));
        }
    }
    add(format!("{root}/__init__.py"), print(&Library { editions: &editions }));
    add(format!("{root}/py.typed"), print(&Typed));
    add("pyproject.toml".to_owned(), print(&Project { package, library, settings: &model.settings }));
    if let Some(latest) = editions.last()
        && let [first, second, ..] = latest.callbacks.as_slice()
    {
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
#[template(path = "python/templates/library.py.j2", escape = "none")]
struct Library<'a> {
    editions: &'a [Edition],
}

#[derive(Template)]
#[template(path = "python/templates/edition.py.j2", escape = "none")]
struct EditionModule<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/bodies.py.j2", escape = "none")]
struct Bodies<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/body.py.j2", escape = "none")]
struct BodyModule<'a> {
    edition: &'a Edition,
    object: &'a Object,
}

#[derive(Template)]
#[template(path = "python/templates/codes.py.j2", escape = "none")]
struct Codes<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/code.py.j2", escape = "none")]
struct CodeModule<'a> {
    edition: &'a Edition,
    code: &'a Code,
}

#[derive(Template)]
#[template(path = "python/templates/callbacks.py.j2", escape = "none")]
struct Callbacks<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/keys.py.j2", escape = "none")]
struct Keys<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/py.typed.j2", escape = "none")]
struct Typed;

#[derive(Template)]
#[template(path = "python/templates/pyproject.toml.j2", escape = "none")]
struct Project<'a> {
    package: &'a str,
    library: &'a str,
    settings: &'a Settings,
}

#[derive(Template)]
#[template(path = "python/templates/README.md.j2", escape = "none")]
struct Readme<'a> {
    package: &'a str,
    library: &'a str,
    /// The latest.
    edition: &'a Edition,
    /// Two of its callbacks, for the examples.
    first: &'a Callback,
    second: &'a Callback,
}

#[derive(Template)]
#[template(path = "python/templates/receiver.py.j2", escape = "none")]
struct Receiver<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "python/templates/client.py.j2", escape = "none")]
struct ClientModule<'a> {
    edition: &'a Edition,
    kind: &'a Client,
}

impl Readme<'_> {
    /// What the first receiver imports of the edition.
    fn names_of_both(&self) -> String {
        edition::sorted([self.first.body.as_str(), "Receiver", self.second.body.as_str()].into_iter()).join(", ")
    }

    /// What the second one does.
    fn names_of_second(&self) -> String {
        edition::sorted(["Receiver", self.second.body.as_str()].into_iter()).join(", ")
    }
}
