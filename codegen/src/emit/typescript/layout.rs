//! Lines as prettier breaks them at the width that the package sets.

use textwrap::core::display_width;

use crate::emit::stub::doc;

/// `printWidth` of the package.
pub(super) const WIDTH: usize = 120;

/// Whether a line is no wider than the page.
pub(super) fn fits(line: &str) -> bool {
    display_width(line) <= WIDTH
}

/// A comment of JSDoc, with a last line break; nothing where there is nothing to say.
pub(super) fn comment(paragraphs: &[String], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let lines = doc::wrap(paragraphs, WIDTH - indent - " * ".len());
    let lines: Vec<String> = lines.iter().map(|line| line.replace("*/", "*\\/")).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] if fits(&format!("{margin}/** {line} */")) => format!("{margin}/** {line} */\n"),
        lines => {
            let lines: Vec<String> =
                lines.iter().map(|line| format!("{margin} * {line}").trim_end().to_owned()).collect();
            format!("{margin}/**\n{}\n{margin} */\n", lines.join("\n"))
        }
    }
}

/// An import, without its line break.
pub(super) fn import(names: &[&str], path: &str) -> String {
    let line = format!("import {{ {} }} from \"{path}\";", names.join(", "));
    if fits(&line) { line } else { format!("import {{\n  {},\n}} from \"{path}\";", names.join(",\n  ")) }
}

/// A union type behind `start`, which ends before the equals sign.
pub(super) fn union(start: &str, types: &[String]) -> String {
    let line = format!("{start} = {};", types.join(" | "));
    if fits(&line) { line } else { format!("{start} =\n  | {};", types.join("\n  | ")) }
}

/// A statement that ends with a call.
pub(super) fn call(start: &str, arguments: &[&str]) -> String {
    let line = format!("{start}({});", arguments.join(", "));
    if fits(&line) { line } else { format!("{start}(\n  {},\n);", arguments.join(",\n  ")) }
}

/// A call as the value of an arrow function that is a property: `identity: (body) => call(...),`.
pub(super) fn arrow_property(name: &str, parameter: &str, function: &str, arguments: &[String]) -> String {
    let start = format!("  {name}: ({parameter}) =>");
    let call = format!("{function}({}),", arguments.join(", "));
    if fits(&format!("{start} {call}")) {
        return format!("{start} {call}");
    }
    if fits(&format!("    {call}")) {
        return format!("{start}\n    {call}");
    }
    format!("{start}\n    {function}(\n      {},\n    ),", arguments.join(",\n      "))
}

/// A statement behind a condition.
pub(super) fn guarded(condition: &str, statement: &str) -> String {
    let line = format!("  if ({condition}) {statement}");
    if fits(&line) { line } else { format!("  if ({condition})\n    {statement}") }
}
