//! The TypeScript stub: compiled under the strictest settings, linted, and its tests; the zoo's stub is compiled as well.

use std::path::Path;

use anyhow::Result;

use super::openapi::zoo;
use crate::languages::typescript::{compile, prepare, test};

pub(super) fn run(root: &Path) -> Result<()> {
    prepare(root)?;
    compile(root, &zoo(root)?.join("typescript"))?;
    test(root)
}
