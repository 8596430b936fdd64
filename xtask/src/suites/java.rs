//! The Java stub under the compiler's and javadoc's strictest settings and a formatter, and its tests.

use std::path::Path;

use anyhow::Result;

use super::openapi::zoo;
use crate::{
    languages::java::{TESTS, copy, maven},
    workspace::finish,
};

pub(super) fn run(root: &Path) -> Result<()> {
    copy(root)?;
    finish(&mut maven(&root.join(TESTS), &["verify"]))?;
    // The zoo's stub has no tests: it has to compile, and the formatter has to leave it as it is.
    finish(&mut maven(&zoo(root)?.join("java"), &["verify"]))
}
