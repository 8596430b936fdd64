//! Line breaks as palantir-java-format makes them.

/// Its width.
const WIDTH: usize = 120;

/// How much further a continued line stands in.
const CONTINUED: usize = 8;

/// Arguments shorter than this are put side by side.
const SHORT: usize = 10;

/// A head, a list and a tail: on one line; else the list on a line of its own; else each of its items.
pub(super) fn list(indent: usize, head: &str, items: &[String], tail: &str) -> String {
    let line = items.join(", ");
    let inner = indent + CONTINUED;
    let margin = " ".repeat(inner);
    if fits(indent, &format!("{head}{line}{tail}")) {
        format!("{head}{line}{tail}")
    } else if fits(inner, &format!("{line}{tail}")) {
        format!("{head}\n{margin}{line}{tail}")
    } else if items.iter().all(|item| item.chars().count() < SHORT) {
        format!("{head}\n{margin}{}{tail}", filled(inner, items).join(&format!("\n{margin}")))
    } else {
        format!("{head}\n{margin}{}{tail}", items.join(&format!(",\n{margin}")))
    }
}

/// An assignment of a call: broken behind its sign, if the call then stands on one line.
pub(super) fn assigned(indent: usize, left: &str, call: &str, arguments: &[String]) -> String {
    let right = format!("{call}{});", arguments.join(", "));
    if fits(indent + CONTINUED, &right) {
        assignment(indent, left, &right)
    } else {
        list(indent, &format!("{left} = {call}"), arguments, ");")
    }
}

/// As many items on each line as it holds.
fn filled(indent: usize, items: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let sign = if at + 1 < items.len() { "," } else { "" };
        match lines.last_mut() {
            Some(line) if fits(indent, &format!("{line} {item}{sign}")) => line.extend([" ", item, sign]),
            _ => lines.push(format!("{item}{sign}")),
        }
    }
    lines
}

/// An assignment, broken behind its sign where it is too long.
pub(super) fn assignment(indent: usize, left: &str, right: &str) -> String {
    let line = format!("{left} = {right}");
    if fits(indent, &line) { line } else { format!("{left} =\n{}{right}", " ".repeat(indent + CONTINUED)) }
}

/// A head and a clause behind it.
pub(super) fn clause(indent: usize, head: &str, clause: &str) -> String {
    let line = format!("{head} {clause}");
    if fits(indent, &line) { line } else { format!("{head}\n{}{clause}", " ".repeat(indent + CONTINUED)) }
}

/// A text as a literal.
pub(super) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn fits(indent: usize, line: &str) -> bool {
    indent + line.chars().count() <= WIDTH
}

#[cfg(test)]
mod tests {
    use super::{assigned, assignment, list, literal};

    #[test]
    fn a_list_takes_as_few_lines_as_it_can() {
        let items = |length: usize| vec!["x".repeat(length), "y".repeat(length)];
        assert!(!list(4, "call(", &items(50), ");").contains('\n'));
        assert_eq!(list(4, "something.call(", &items(50), ");").lines().count(), 2);
        assert_eq!(list(4, "call(", &items(80), ");").lines().count(), 3);
        assert_eq!(list(4, "call(", &vec!["short".to_owned(); 30], ");").lines().count(), 3);
    }

    #[test]
    fn an_assignment_breaks_behind_its_sign() {
        assert_eq!(assignment(0, "a", "b"), "a = b");
        assert_eq!(assignment(4, "a", &"b".repeat(115)).lines().count(), 2);
        let one = vec!["b".repeat(100)];
        assert_eq!(
            assigned(4, &"a".repeat(20), "call(", &one),
            format!("{} =\n            call({});", "a".repeat(20), one[0])
        );
    }

    #[test]
    fn literals_are_escaped() {
        assert_eq!(literal("a\"\\"), "\"a\\\"\\\\\"");
    }
}
