//! What the benchmark of the validator needs of other languages.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{CHARTS, program};
use crate::{languages::python, suites::packages, tools::Tool};

/// The programs of Node that are measured, and their packages.
const NODE: &str = "tests/bench/validator/node";

/// Whose Python has jsonschema-rs.
const PYTHON: &str = "tests/jsonschema";

/// Builds and installs everything; says what is missing, which then has no row.
pub(super) fn plan(root: &Path) -> Result<Value> {
    let folder = root.join(CHARTS).join("validator");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let mut tools = json!({ "program": program(root)? });
    if is_here(Tool::Node) {
        let node = root.join(NODE);
        packages::npm_install(&node)?;
        tools["node"] = json!(node);
    }
    if is_here(Tool::Python) {
        tools["python_schema"] = json!(packages::pip_install(&root.join(PYTHON))?);
        tools["python_stub"] = json!(python::prepare(root)?.interpreter());
    }
    Ok(json!({ "folder": folder, "tools": tools }))
}

fn is_here(tool: Tool) -> bool {
    let missing = tool.missing();
    if let Some(missing) = &missing {
        eprintln!("note: {missing}; what needs it is left out");
    }
    missing.is_none()
}
