//! What leaves no trace in a schema must not stand in the contract's sources: only attributes that the reader
//! understands are allowed there (`codegen/src/model/reader/mod.rs`).

use std::{fs, path::Path};

use imhook_tests::vectors::workspace;

const ALLOWED: [&str; 6] = [
    "serde(rename_all = \"camelCase\")",
    "serde(default)",
    "serde(skip_serializing_if = \"Option::is_none\")",
    "serde(transparent)",
    "schemars(extend(\"contentEncoding\" = \"base64\"))",
    "schemars(inline)",
];

/// Attributes of a source text that are not allowed.
fn refused(source: &str) -> Vec<String> {
    let attributes = source.lines().map(str::trim).filter_map(|line| {
        let inner = line.strip_prefix("#[")?.strip_suffix(']')?;
        (inner.starts_with("serde") || inner.starts_with("schemars")).then_some(inner)
    });
    let is_rename = |inner: &str| inner.starts_with("serde(rename = \"") && inner.matches('"').count() == 2;
    attributes.filter(|inner| !ALLOWED.contains(inner) && !is_rename(inner)).map(str::to_owned).collect()
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(fs::read_to_string(&path).expect("a source is text"));
        }
    }
}

#[test]
fn the_contract_has_only_attributes_that_the_reader_understands() {
    let mut found = Vec::new();
    sources(&workspace().join("schema-crate/src"), &mut found);
    assert!(found.len() > 50);
    assert!(found.iter().any(|source| source.contains("#[serde(default)]")));
    for source in found {
        assert_eq!(refused(&source), [""; 0]);
    }
}

#[test]
fn what_leaves_no_trace_in_a_schema_is_refused() {
    for attribute in [
        "serde(alias = \"old\")",
        "serde(flatten)",
        "serde(with = \"other\")",
        "serde(deserialize_with = \"other\")",
        "serde(rename(serialize = \"a\", deserialize = \"b\"))",
        "serde(rename = \"a\", alias = \"b\")",
        "serde(skip)",
        "schemars(with = \"String\")",
    ] {
        assert_eq!(refused(&format!("    #[{attribute}]\n    pub field: String,")), [attribute]);
    }
}
