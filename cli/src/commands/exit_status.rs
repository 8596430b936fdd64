//! `imhook exit-status`

use std::io::{self, Write};

use crate::{failure::Failure, language::Lang, status};

/// Prints what the exit statuses mean.
pub(crate) fn run(lang: Lang) -> Result<status::Status, Failure> {
    writeln!(io::stdout().lock(), "{}", status::table(lang))?;
    Ok(status::Status::Valid)
}
