//! Doc comments: English first, then tags.

use super::Context;
use crate::model::{Words, problem::Problems};

/// What a doc comment says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Doc {
    pub(super) text: Words,
    pub(super) since: Option<String>,
    pub(super) faults: Vec<String>,
    pub(super) always_written: bool,
}

/// Reads a doc comment; what is missing or unknown is noted.
pub(super) fn read(context: &Context<'_>, place: &str, comment: &str, problems: &mut Problems) -> Doc {
    let mut doc = Doc::default();
    let mut in_chinese = false;
    let mut in_tags = false;
    for line in comment.lines().map(str::trim) {
        if line == "always written" {
            (doc.always_written, in_tags, in_chinese) = (true, true, false);
            continue;
        }
        match tag(line) {
            Some(("zh", text)) => {
                (in_tags, in_chinese) = (true, true);
                text.clone_into(&mut doc.text.zh);
            }
            Some(("since", day)) => {
                (in_tags, in_chinese) = (true, false);
                doc.since = Some(day.to_owned());
            }
            Some(("fault", ids)) => {
                (in_tags, in_chinese) = (true, false);
                doc.faults = ids.split(',').map(|id| id.trim().to_owned()).collect();
            }
            _ if in_chinese && !line.is_empty() && tag(line).is_none() => doc.text.zh.push_str(line),
            _ if in_tags && !line.is_empty() => {
                problems.add(place, format!("has an unknown line among its tags: `{line}`"));
            }
            _ if in_tags => {}
            _ => join(&mut doc.text.en, line),
        }
    }
    doc.text.en = doc.text.en.trim().to_owned();
    if doc.text.en.is_empty() {
        problems.add(place, "has no English text; write a doc comment");
    }
    if doc.text.zh.is_empty() {
        problems.add(place, "has no Chinese text; add a paragraph that starts `zh:` to its doc comment");
    }
    context.check_faults(place, doc.faults.iter().map(String::as_str), problems);
    doc
}

/// A word of lower-case letters before a colon at the start of a line, and what follows.
fn tag(line: &str) -> Option<(&str, &str)> {
    let (word, text) = line.split_once(':')?;
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    is_word.then(|| (word, text.trim()))
}

/// Lines of a paragraph are one line of text; an empty line ends it.
fn join(text: &mut String, line: &str) {
    if line.is_empty() {
        text.push('\n');
        return;
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push(' ');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use imhook_schema::{FAULTS, v2024_03};

    use super::{Doc, read};
    use crate::model::{Words, problem::Problems, reader::Context};

    fn doc(comment: &str) -> (Doc, Vec<String>) {
        let context = Context { edition: &v2024_03::EDITION, editions: &[], faults: FAULTS };
        let mut problems = Problems::default();
        let doc = read(&context, "T.f", comment, &mut problems);
        (doc, problems.0.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn lines_are_joined_and_tags_are_taken_off() {
        let comment = "Two lines\nof text.\n\nzh: 两行\n文字\nsince: 2024-03-23 (1.2.4)\nfault: W1\nalways written";
        let (doc, problems) = doc(comment);
        assert_eq!(problems, [""; 0]);
        assert_eq!(doc.text, Words { en: "Two lines of text.".to_owned(), zh: "两行文字".to_owned() });
        assert_eq!(doc.since.as_deref(), Some("2024-03-23 (1.2.4)"));
        assert_eq!(doc.faults, ["W1"]);
        assert!(doc.always_written);
    }

    #[test]
    fn a_missing_language_is_noted() {
        assert_eq!(
            doc("English only.").1,
            ["T.f: has no Chinese text; add a paragraph that starts `zh:` to its doc comment"]
        );
        assert_eq!(doc("zh: 只有中文").1, ["T.f: has no English text; write a doc comment"]);
    }

    #[test]
    fn an_unknown_tag_and_an_unknown_fault_are_noted() {
        assert_eq!(
            doc("Text.\n\nzh: 文\nfautl: W1\nfault: W999").1,
            [
                "T.f: has an unknown line among its tags: `fautl: W1`",
                "T.f: names fault `W999`, which is not in the list of faults"
            ]
        );
    }
}
