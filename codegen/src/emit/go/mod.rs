//! The Go stub: a module with a package for every edition and a runtime that they share.
//!
//! 1. `edition` decides every name; `object`, `code` and `callback` decide what is printed of each, `value` how a type
//!    is spelled, read and written, `keys` how identity and order key are. `names` spells, `text` writes literals
//!    and comments.
//! 2. `templates/` print what depends on the model; they loop and print.
//! 3. `runtime/` holds what does not: ordinary Go that `runtime` copies. Those files belong to the generated module;
//!    they are compiled, linted and tested there.
//!
//! Everything is printed as gofmt leaves it.

mod callback;
mod code;
mod edition;
mod keys;
mod names;
mod object;
mod runtime;
mod text;
mod value;

use askama::Template;

use super::Files;
use crate::model::Model;
use callback::Callback;
use code::Code;
use edition::Edition;
use object::Object;

/// The module.
///
/// # Panics
/// When a key lies below an object that may be absent, or an array holds arrays, for which there is no Go form yet.
pub fn files(model: &Model) -> Files {
    let module = model.settings.packages.get("go").map_or("imhook.example/sdk", String::as_str);
    let editions: Vec<Edition> = model.editions.iter().map(|edition| Edition::of(edition, module)).collect();
    let mut files = runtime::files(module);
    let mut add = |path: String, text: String| files.insert(path, text);
    for edition in &editions {
        let folder = &edition.package;
        add(format!("{folder}/doc.go"), print(&Package { edition }));
        add(format!("{folder}/receiver.go"), print(&Receiver { edition }));
        add(format!("{folder}/client.go"), print(&Client { edition }));
        for object in &edition.objects {
            add(format!("{folder}/{}_object.go", object.file), print(&ObjectFile { edition, object }));
        }
        for code in &edition.codes {
            add(format!("{folder}/{}_code.go", code.file), print(&CodeFile { edition, code }));
        }
        for callback in &edition.callbacks {
            add(format!("{folder}/{}_callback.go", callback.file), print(&CallbackFile { edition, callback }));
        }
    }
    add("go.mod".to_owned(), print(&Manifest { module }));
    if let Some(latest) = editions.last()
        && let [first, second, ..] = latest.callbacks.as_slice()
    {
        add("README.md".to_owned(), print(&Readme { module, editions: &editions, edition: latest, first, second }));
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
#[template(path = "go/templates/go.mod.j2", escape = "none")]
struct Manifest<'a> {
    module: &'a str,
}

#[derive(Template)]
#[template(path = "go/templates/doc.go.j2", escape = "none")]
struct Package<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "go/templates/object.go.j2", escape = "none")]
struct ObjectFile<'a> {
    edition: &'a Edition,
    object: &'a Object,
}

#[derive(Template)]
#[template(path = "go/templates/code.go.j2", escape = "none")]
struct CodeFile<'a> {
    edition: &'a Edition,
    code: &'a Code,
}

#[derive(Template)]
#[template(path = "go/templates/callback.go.j2", escape = "none")]
struct CallbackFile<'a> {
    edition: &'a Edition,
    callback: &'a Callback,
}

#[derive(Template)]
#[template(path = "go/templates/receiver.go.j2", escape = "none")]
struct Receiver<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "go/templates/client.go.j2", escape = "none")]
struct Client<'a> {
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "go/templates/README.md.j2", escape = "none")]
struct Readme<'a> {
    module: &'a str,
    editions: &'a [Edition],
    /// The latest.
    edition: &'a Edition,
    /// Two of its callbacks, for the examples.
    first: &'a Callback,
    second: &'a Callback,
}

#[cfg(test)]
mod tests {
    use super::files;
    use crate::model::{Model, Type};

    fn model() -> Model {
        Model::load().expect("the contract is in order")
    }

    #[test]
    fn every_file_of_an_edition_has_a_name_of_its_own_and_none_is_a_test_or_one_platforms() {
        let model = model();
        let things = model.editions.iter().map(|edition| {
            // The package itself, its receiver and its client.
            3 + edition.objects.len() + edition.codes.len() + edition.callbacks.len()
        });
        let files = files(&model);
        let of_editions: Vec<_> = files.keys().filter(|path| path.starts_with('v')).collect();
        assert_eq!(of_editions.len(), things.sum::<usize>());
        let endings = ["doc.go", "receiver.go", "client.go", "_object.go", "_code.go", "_callback.go"];
        assert!(of_editions.iter().all(|path| endings.iter().any(|ending| path.ends_with(ending))), "{of_editions:?}");
    }

    #[test]
    fn the_runtime_imports_the_module_by_its_own_path() {
        for (path, text) in files(&model()) {
            assert!(!text.contains("\"stub/"), "{path}");
        }
    }

    #[test]
    #[should_panic(expected = "a key below an object that may be absent has no Go form yet")]
    fn a_key_below_an_object_that_may_be_absent_is_refused() {
        let mut model = model();
        model.editions[1].callbacks[0].order_key = vec!["client.clientId".to_owned()];
        files(&model);
    }

    #[test]
    #[should_panic(expected = "an array of arrays has no Go form yet")]
    fn an_array_of_arrays_is_refused() {
        let mut model = model();
        model.editions[1].objects[0].members[0].kind = Type::Array(Box::new(Type::Array(Box::new(Type::Text))));
        files(&model);
    }
}
