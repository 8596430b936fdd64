//! Literals and comments of Go.

use crate::emit::stub::doc::wrap;

/// How wide a comment may be, its sign and one tab of four columns left out.
const WIDTH: usize = 110;

/// A string literal: raw where it can be.
pub(super) fn literal(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('`') && !text.chars().any(char::is_control) {
        return format!("`{text}`");
    }
    quoted(text)
}

/// A string literal in double quotes. Every escape of JSON is one of Go.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Lines of a doc comment, with its sign.
pub(super) fn comment(paragraphs: &[String]) -> Vec<String> {
    let lines = wrap(paragraphs, WIDTH);
    lines.iter().map(|line| format!("// {line}").trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{comment, literal, quoted};

    #[test]
    fn literals_are_raw_where_that_reads_better() {
        assert_eq!([literal("a"), literal("{\"a\":"), literal("`\"")], ["\"a\"", "`{\"a\":`", "\"`\\\"\""]);
        assert_eq!(quoted("注\n"), "\"注\\n\"");
    }

    #[test]
    fn paragraphs_stand_apart() {
        assert_eq!(comment(&["One.".into(), "Two.".into()]), ["// One.", "//", "// Two."]);
    }
}
