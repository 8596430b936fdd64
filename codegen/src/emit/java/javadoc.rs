//! Doc comments as Java writes them.

use crate::emit::stub::doc;

/// Columns of a line behind its ` * `.
const WIDTH: usize = 113;

/// How much further the second line of a tag stands in.
const TAG: &str = "    ";

/// A tag for a parameter or component.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) paragraphs: Vec<String>,
}

/// Lines of a doc comment, without the ` * ` before them: paragraphs with an empty line between, then the tags.
pub(super) fn lines(paragraphs: &[String], parameters: &[Parameter]) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if lines.is_empty() {
            lines.extend(doc::wrap(&[escaped(paragraph)], WIDTH));
        } else {
            lines.push(String::new());
            lines.extend(doc::wrap(&[format!("<p>{}", escaped(paragraph))], WIDTH));
        }
    }
    if !parameters.is_empty() {
        lines.push(String::new());
    }
    for parameter in parameters {
        lines.extend(tag(parameter));
    }
    lines
}

/// A tag has no empty lines.
fn tag(parameter: &Parameter) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in parameter.paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if lines.is_empty() {
            let start = format!("@param {} {}", parameter.name, escaped(paragraph));
            let wrapped = doc::wrap(&[start], WIDTH - TAG.len());
            lines.extend(
                wrapped.into_iter().enumerate().map(|(at, line)| if at == 0 { line } else { format!("{TAG}{line}") }),
            );
        } else {
            let wrapped = doc::wrap(&[format!("<p>{}", escaped(paragraph))], WIDTH - TAG.len());
            lines.extend(wrapped.into_iter().map(|line| format!("{TAG}{line}")));
        }
    }
    lines
}

/// A text in the HTML of a doc comment; what stands between backticks is code.
fn escaped(text: &str) -> String {
    if text.matches('`').count() % 2 == 1 {
        return plain(text);
    }
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { plain(part) } else { format!("{{@code {part}}}") }).collect()
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('@', "&#64;")
}

#[cfg(test)]
mod tests {
    use super::{Parameter, lines};

    #[test]
    fn paragraphs_tags_code_and_signs_of_html() {
        let of = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let tag = Parameter { name: "x".to_owned(), paragraphs: of(&["First.", "Second."]) };
        let found = lines(&of(&["A <b> of `a<b`.", "二"]), &[tag]);
        let expected = ["A &lt;b&gt; of {@code a<b}.", "", "<p>二", "", "@param x First.", "    <p>Second."];
        assert_eq!(found, expected);
    }
}
