//! Invariant 1: only the schema crate knows names of the contract. Nothing else has one as a literal.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use imhook_tests::vectors::workspace;

use crate::VALIDATOR;

/// Folders whose sources must not name anything of the contract.
const WATCHED: [&str; 4] = ["codegen/src", "validator/src", "cli/src", "xtask/src"];

/// Names that cannot be anything but the contract's: with a dash, a slash, a dot, an underscore or a capital.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for edition in &VALIDATOR.model().editions {
        for callback in &edition.callbacks {
            names.insert(callback.name.clone());
            names.insert(callback.path.suffix.clone());
            let setup = &callback.setup;
            names.extend(setup.urls.iter().chain(&setup.switches).chain(&setup.dead).cloned());
        }
        names.extend(edition.objects.iter().flat_map(|object| &object.members).map(|member| member.name.clone()));
        names.extend(edition.objects.iter().map(|object| object.name.clone()));
        names.extend(edition.codes.iter().map(|code| code.name.clone()));
    }
    let is_distinctive =
        |name: &String| name.contains(['-', '/', '.', '_']) || name.chars().skip(1).any(|c| c.is_ascii_uppercase());
    names.into_iter().filter(is_distinctive).collect()
}

/// Literals of a source text that are names, tests and doc comments left out.
fn found_in(source: &str, names: &BTreeSet<String>) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for line in lines {
        found.extend(line.split('"').skip(1).step_by(2).filter(|literal| names.contains(*literal)).map(str::to_owned));
    }
    found
}

/// Templates below a folder; they end in `.j2`.
fn templates(folder: &Path) -> Vec<PathBuf> {
    files(folder, "j2")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    files(folder, "rs")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn nothing_outside_the_schema_crate_names_a_callback_member_code_path_or_key() {
    let names = names();
    assert!(names.len() > 150, "only {} names", names.len());
    for folder in WATCHED {
        let sources = sources(&workspace().join(folder));
        assert!(!sources.is_empty(), "{folder} has no sources");
        for path in sources.into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "tests")) {
            let source = fs::read_to_string(&path).expect("a source is text");
            assert_eq!(found_in(&source, &names), [""; 0], "{}", path.display());
        }
    }
}

/// Words of a template that are names, its own expressions left out.
fn words_of(template: &str, names: &BTreeSet<String>) -> Vec<String> {
    let printed = template.split("{{").filter_map(|part| part.rsplit("}}").next());
    printed.flat_map(|text| names_among(text, names)).collect()
}

/// Words of a text that are names.
fn names_among(text: &str, names: &BTreeSet<String>) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_/.".contains(c);
    let words = text.split(|c| !is_part(c)).map(|word| word.trim_matches('.'));
    words.filter(|word| names.contains(*word)).map(str::to_owned).collect()
}

#[test]
fn no_template_names_a_callback_member_code_path_or_key() {
    let names = names();
    let templates = templates(&workspace().join("codegen/src/emit"));
    assert!(templates.len() > 5, "only {} templates", templates.len());
    for path in templates {
        let template = fs::read_to_string(&path).expect("a template is text");
        // Maven has an element of its own that is called like a member of the contract.
        let template = template.replace("<groupId>", "").replace("</groupId>", "");
        assert_eq!(words_of(&template, &names), [""; 0], "{}", path.display());
    }
    assert_eq!(words_of("a {{ b.userId }} `userId` at /im_event/message.", &names), ["userId", "/im_event/message"]);
}

/// Languages whose stubs have a runtime that the emitter copies, and the endings of its files.
const RUNTIMES: [(&str, &str); 4] = [("typescript", "ts"), ("python", "py"), ("go", "go"), ("java", "java")];

#[test]
fn no_copied_runtime_names_a_callback_member_code_path_or_key() {
    let names = names();
    for (language, ending) in RUNTIMES {
        let runtime = files(&workspace().join("codegen/src/emit").join(language).join("runtime"), ending);
        assert!(runtime.len() > 10, "{language}: only {} files", runtime.len());
        for path in runtime {
            let text = fs::read_to_string(&path).expect("a source is text");
            assert_eq!(names_among(&text, &names), [""; 0], "{}", path.display());
        }
    }
}

#[test]
fn a_name_in_a_source_would_be_found() {
    let source = "// \"userId\" in a comment is fine\nlet x = call(\"userId\", \"type\", \"/im_event/message\");";
    assert_eq!(found_in(source, &names()), ["userId", "/im_event/message"]);
}
