//! The TypeScript stub: a package with a receiver and a client for every edition.
//!
//! 1. `edition`, `callback`, `object`, `code` decide every name, type and expression: the model as TypeScript sees it.
//!    `names` spells them, `types` spells types, `imports` says what a file needs, `layout` breaks lines.
//! 2. `templates/` print what depends on the model; they loop and print.
//! 3. `runtime/` holds what does not: ordinary TypeScript that `runtime` copies. Those files belong to the generated
//!    package; they are compiled, linted and tested there.
//!
//! Everything is printed as prettier leaves it.

mod callback;
mod code;
mod edition;
mod imports;
mod layout;
mod names;
mod object;
mod runtime;
mod types;

use askama::Template;

use super::Files;
use crate::{model::Model, settings::Settings};
use callback::Callback;
use code::Code;
use edition::Edition;
use object::Object;

/// The package.
///
/// # Panics
/// When the server always writes an object that is read as empty where it is absent, which the reader refuses.
pub fn files(model: &Model) -> Files {
    let editions: Vec<Edition> = model.editions.iter().map(Edition::of).collect();
    let package = model.settings.packages.get("npm").map_or("@imhook/sdk", String::as_str);
    let mut files = runtime::files();
    let mut add = |path: String, text: String| files.insert(path, text);
    for edition in &editions {
        let folder = format!("src/{}", edition.id);
        for object in &edition.objects {
            add(format!("{folder}/bodies/{}.ts", object.file), print(&BodyFile { object }));
        }
        for code in &edition.codes {
            add(format!("{folder}/codes/{}.ts", code.file), print(&CodeFile { code }));
        }
        add(format!("{folder}/callbacks.ts"), print(&CallbackFile { edition }));
        add(format!("{folder}/receiver.ts"), print(&ReceiverFile { edition }));
        add(format!("{folder}/client.ts"), print(&ClientFile { edition }));
        add(format!("{folder}/index.ts"), print(&EditionFile { edition }));
    }
    add("package.json".to_owned(), print(&Manifest { package, settings: &model.settings, editions: &editions }));
    if let Some(edition) = editions.last()
        && let [first, second, ..] = edition.callbacks.as_slice()
    {
        add("README.md".to_owned(), print(&Readme { package, edition, first, second }));
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
#[template(path = "typescript/templates/body.ts.j2", escape = "none")]
struct BodyFile<'a> {
    object: &'a Object,
}

#[derive(Template)]
#[template(path = "typescript/templates/code.ts.j2", escape = "none")]
struct CodeFile<'a> {
    code: &'a Code,
}

#[derive(Template)]
#[template(path = "typescript/templates/callbacks.ts.j2", escape = "none")]
struct CallbackFile<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "typescript/templates/receiver.ts.j2", escape = "none")]
struct ReceiverFile<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "typescript/templates/client.ts.j2", escape = "none")]
struct ClientFile<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "typescript/templates/edition.ts.j2", escape = "none")]
struct EditionFile<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "typescript/templates/package.json.j2", escape = "none")]
struct Manifest<'a> {
    package: &'a str,
    settings: &'a Settings,
    editions: &'a [Edition],
}

#[derive(Template)]
#[template(path = "typescript/templates/README.md.j2", escape = "none")]
struct Readme<'a> {
    package: &'a str,
    /// The latest.
    edition: &'a Edition,
    /// Two of its callbacks, for the examples.
    first: &'a Callback,
    second: &'a Callback,
}
