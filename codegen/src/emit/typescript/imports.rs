//! What the file of an object imports.

use std::collections::BTreeSet;

use super::{layout, names};

/// Names by the file that they come from.
#[derive(Default)]
pub(super) struct Imports {
    reader: BTreeSet<String>,
    text: BTreeSet<&'static str>,
    open_object: BTreeSet<&'static str>,
    /// Whether `Confidential` is needed, and whether as a value.
    pub(super) confidential: bool,
    pub(super) confidential_value: bool,
    /// Codes, and whether their values are needed.
    codes: BTreeSet<(String, bool)>,
    objects: BTreeSet<String>,
}

impl Imports {
    pub(super) fn reader(&mut self, name: &str) {
        self.reader.insert(name.to_owned());
    }

    pub(super) fn text(&mut self, name: &'static str) {
        self.text.insert(name);
    }

    pub(super) fn open_object(&mut self, name: &'static str) {
        self.open_object.insert(name);
    }

    pub(super) fn code(&mut self, name: &str, is_value: bool) {
        self.codes.insert((name.to_owned(), is_value));
    }

    pub(super) fn object(&mut self, name: &str) {
        self.objects.insert(name.to_owned());
    }

    /// The lines, for the file of a body two folders below the sources.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.confidential {
            let line = layout::import(&["Confidential"], "../../confidential.js");
            lines.push(if self.confidential_value { line } else { line.replacen("import", "import type", 1) });
        }
        lines.push("import type { Codec } from \"../../contract/codec.js\";".to_owned());
        lines.push("import * as t from \"../../contract/types.js\";".to_owned());
        if !self.open_object.is_empty() {
            let names: Vec<String> = self.open_object.iter().map(|name| with_type(name)).collect();
            lines.push(layout::import(&refs(&names), "../../json/open-object.js"));
        }
        let reader: Vec<String> = self.reader.iter().cloned().chain(["type Reader".to_owned()]).collect();
        lines.push(layout::import(&refs(&reader), "../../json/reader.js"));
        if !self.text.is_empty() {
            let names: Vec<&str> = self.text.iter().copied().collect();
            lines.push(layout::import(&names, "../../json/text.js"));
        }
        for (name, is_value) in &self.codes {
            let path = format!("../codes/{}.js", names::file(name));
            let line = layout::import(&[name], &path);
            lines.push(if *is_value { line } else { line.replacen("import", "import type", 1) });
        }
        for name in &self.objects {
            let [read, write] = ["read", "write"].map(|verb| names::with_verb(verb, name));
            let of_type = format!("type {name}");
            let table = names::with_noun(name, "Type");
            lines.push(layout::import(&[&read, &of_type, &table, &write], &format!("./{}.js", names::file(name))));
        }
        lines
    }
}

/// Types begin with a capital.
fn with_type(name: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_uppercase()) { format!("type {name}") } else { name.to_owned() }
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
