//! What differs between what should be there and what is.

use std::fmt::Write as _;

use imhook_codegen::emit::Files;
use similar::TextDiff;

/// Lines of a diff that are shown of one file; the rest is counted.
const SHOWN_LINES: usize = 40;

/// One file that is not as it should be.
#[derive(Debug, PartialEq)]
pub(super) enum Change<'a> {
    /// It should be there.
    Missing { path: &'a str, text: &'a str },
    /// It should have another text.
    Stale { path: &'a str, text: &'a str, found: &'a str },
    /// Nothing writes it any more.
    Orphan { path: &'a str },
}

impl Change<'_> {
    /// Path from generated/.
    pub(super) fn path(&self) -> &str {
        match self {
            Change::Missing { path, .. } | Change::Stale { path, .. } | Change::Orphan { path } => path,
        }
    }
}

/// All differences, by path.
pub(super) fn changes<'a>(wanted: &'a Files, found: &'a Files) -> Vec<Change<'a>> {
    let written = wanted.iter().filter_map(|(path, text)| match found.get(path) {
        None => Some(Change::Missing { path, text }),
        Some(found) if found != text => Some(Change::Stale { path, text, found }),
        Some(_) => None,
    });
    let orphans = found.keys().filter(|path| !wanted.contains_key(*path)).map(|path| Change::Orphan { path });
    written.chain(orphans).collect()
}

/// For `--check`: nothing when all is fresh, else a diff and the command that mends it.
pub(super) fn report(changes: &[Change<'_>], command: &str) -> String {
    let mut report = String::new();
    for change in changes {
        match change {
            Change::Missing { path, .. } => writeln!(report, "missing: generated/{path}"),
            Change::Orphan { path } => writeln!(report, "orphan: generated/{path} (nothing writes it any more)"),
            Change::Stale { path, text, found } => {
                writeln!(report, "stale: generated/{path}\n{}", diff(found, text))
            }
        }
        .expect("a string takes any text");
    }
    if !changes.is_empty() {
        writeln!(report, "{} generated file(s) differ from the Rust types; run `{command}`", changes.len())
            .expect("a string takes any text");
    }
    report
}

/// For a run that wrote.
pub(super) fn summary(changes: &[Change<'_>], total: usize) -> String {
    let orphans = changes.iter().filter(|change| matches!(change, Change::Orphan { .. })).count();
    let written = changes.len() - orphans;
    format!("generated/: {total} files, {written} written, {orphans} removed, {} unchanged", total - written)
}

fn diff(found: &str, wanted: &str) -> String {
    let diff = TextDiff::from_lines(found, wanted);
    let text = diff.unified_diff().context_radius(2).header("on disk", "from the Rust types").to_string();
    let lines: Vec<&str> = text.lines().collect();
    let more = lines.len().saturating_sub(SHOWN_LINES);
    let mut shown = lines[..lines.len() - more].join("\n");
    if more > 0 {
        write!(shown, "\n... {more} more lines").expect("a string takes any text");
    }
    shown
}

#[cfg(test)]
mod tests {
    use imhook_codegen::emit::Files;

    use super::{changes, report};

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn the_report_names_what_is_missing_stale_and_left_over_and_the_command() {
        let wanted = files(&[("a", "1\n2\n"), ("b", "x\n"), ("same", "s\n")]);
        let found = files(&[("a", "1\n3\n"), ("c", "y\n"), ("same", "s\n")]);
        let report = report(&changes(&wanted, &found), "cargo xtask generate");
        for part in ["stale: generated/a", "-3\n+2", "missing: generated/b", "orphan: generated/c", "run `cargo xtask"]
        {
            assert!(report.contains(part), "{part} is not in\n{report}");
        }
        assert!(!report.contains("same"));
    }

    #[test]
    fn nothing_to_say_is_nothing_said() {
        let same = files(&[("a", "1\n")]);
        assert_eq!(report(&changes(&same, &same), "c"), "");
    }
}
