//! Line breaks, as `ruff format` makes them, so that it leaves every file as it is.

use crate::emit::stub::doc;

/// The longest line.
const WIDTH: usize = 120;

/// A call as the last thing on its line: on one line where it fits, else its arguments on one line, else one a line.
pub(super) fn call(indent: usize, head: &str, arguments: &[String]) -> String {
    let listed = arguments.join(", ");
    let one_line = format!("{head}({listed})");
    if indent + one_line.len() <= WIDTH {
        return one_line;
    }
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    if indent + 4 + listed.len() <= WIDTH {
        return format!("{head}(\n{inner}{listed}\n{outer})");
    }
    let lines: Vec<String> = arguments.iter().map(|argument| format!("{inner}{argument},\n")).collect();
    format!("{head}(\n{}{outer})", lines.concat())
}

/// An import of some names: on one line where it fits, else one a line.
pub(super) fn import(from: &str, names: &[&str]) -> String {
    let one_line = format!("{from} import {}", names.join(", "));
    if one_line.len() <= WIDTH {
        return one_line;
    }
    let lines: Vec<String> = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("{from} import (\n{})", lines.concat())
}

/// A docstring without its indentation on the first line.
pub(super) fn docstring(indent: usize, paragraphs: &[String]) -> String {
    let lines = doc::wrap(paragraphs, WIDTH - indent - 6);
    let text = lines.join("\n");
    let open = if text.contains('\\') { "r\"\"\"" } else { "\"\"\"" };
    let text = text.replace("\"\"\"", "'''");
    if lines.len() < 2 && !text.ends_with('"') {
        return format!("{open}{text}\"\"\"");
    }
    let margin = " ".repeat(indent);
    let rest: Vec<String> = text.lines().skip(1).map(|line| format!("{margin}{line}").trim_end().to_owned()).collect();
    let first = text.lines().next().unwrap_or_default();
    let body = std::iter::once(first.to_owned()).chain(rest).collect::<Vec<_>>().join("\n");
    format!("{open}{body}\n{margin}\"\"\"")
}

#[cfg(test)]
mod tests {
    use super::{call, docstring};

    #[test]
    fn a_call_breaks_where_it_has_to() {
        let arguments = |length: usize| vec!["a".repeat(length), "b".repeat(length)];
        assert_eq!(call(4, "return key", &arguments(3)), "return key(aaa, bbb)");
        assert!(call(4, "return key", &arguments(55)).starts_with("return key(\n        aaa"));
        assert_eq!(call(4, "return key", &arguments(80)).lines().count(), 4);
    }

    #[test]
    fn a_docstring_of_several_lines_ends_on_a_line_of_its_own() {
        assert_eq!(docstring(4, &["One.".to_owned()]), "\"\"\"One.\"\"\"");
        assert_eq!(docstring(4, &["One.".to_owned(), "二".to_owned()]), "\"\"\"One.\n\n    二\n    \"\"\"");
        assert_eq!(docstring(0, &["\"One\"".to_owned()]), "\"\"\"\"One\"\n\"\"\"");
    }
}
