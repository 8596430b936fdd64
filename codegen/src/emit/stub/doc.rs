//! What a doc comment says: English, Chinese, since when, faults, whether it may be shown.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use crate::model::{Callback, Code, CodeValue, Edition, Member, Object};

/// Paragraphs of an object.
pub fn object(edition: &Edition, object: &Object) -> Vec<String> {
    let mut paragraphs = vec![object.text.en.clone(), object.text.zh.clone()];
    paragraphs.extend(faults(edition, object.faults.iter().map(String::as_str)));
    paragraphs
}

/// Paragraphs of a member.
pub fn member(edition: &Edition, member: &Member) -> Vec<String> {
    let mut paragraphs = vec![member.text.en.clone(), member.text.zh.clone()];
    if member.confidential {
        paragraphs.push("Confidential: do not log or show it. / 机密：不得记录或显示。".to_owned());
    }
    paragraphs.extend(member.since.as_ref().map(|day| since(day)));
    paragraphs.extend(faults(edition, member.faults.iter().map(String::as_str)));
    paragraphs
}

/// Paragraphs of a code.
pub fn code(edition: &Edition, code: &Code) -> Vec<String> {
    let mut paragraphs = vec![code.text.en.clone(), code.text.zh.clone()];
    let ranges = code.ranges.iter();
    paragraphs.extend(ranges.map(|range| {
        let (first, last) = (range.first, range.last);
        format!("{first} to {last}: {} / {first} 至 {last}：{}", range.text.en, range.text.zh)
    }));
    paragraphs.extend(faults(edition, code.faults.iter().map(String::as_str)));
    paragraphs
}

/// One line about a value of a code, and its fault.
pub fn value(edition: &Edition, value: &CodeValue) -> Vec<String> {
    let mut line = format!("{} / {}", value.text.en, value.text.zh);
    if let Some(day) = &value.since {
        line = format!("{line} ({})", since(day).trim_end_matches('.'));
    }
    let mut paragraphs = vec![line];
    paragraphs.extend(faults(edition, value.fault.as_deref().into_iter()));
    paragraphs
}

/// Paragraphs of a callback: when it is posted, days on which its members came, faults.
pub fn callback(edition: &Edition, callback: &Callback) -> Vec<String> {
    let mut paragraphs = vec![callback.when.en.clone(), callback.when.zh.clone()];
    if !callback.since.is_empty() {
        let days: Vec<String> = callback.since.iter().map(|(member, day)| format!("{member} {day}")).collect();
        paragraphs.push(format!("In this callback since / 在此回调中首次出现: {}.", days.join(", ")));
    }
    paragraphs.extend(faults(edition, callback.faults.iter().map(String::as_str)));
    paragraphs
}

/// Lines no wider than `width` columns, a Chinese character counting two; an empty line between paragraphs.
pub fn wrap(paragraphs: &[String], width: usize) -> Vec<String> {
    let options = Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut lines = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(textwrap::wrap(paragraph, &options).into_iter().map(|line| line.trim_end().to_owned()));
    }
    lines
}

fn since(day: &str) -> String {
    format!("Since / 始于 {day}.")
}

fn faults<'a>(edition: &'a Edition, ids: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    ids.filter_map(|id| edition.faults.iter().find(|fault| fault.id == id))
        .map(|fault| format!("{}: {} / {}", fault.id, fault.consequence.en, fault.consequence.zh))
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_keep_to_the_width_in_columns() {
        let lines = wrap(&["one two three".into(), "用户上线、下线或登出".into()], 8);
        assert_eq!(lines, ["one two", "three", "", "用户上", "线、下线", "或登出"]);
    }
}
