//! Text from bodies and file names that goes to a terminal: nothing in it may steer that.

use std::borrow::Cow;

/// The text with every character that steers a terminal replaced by one that shows it.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| shown(character) == character) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(shown).collect())
}

/// A character as it may be shown; always one column wide where it is another.
pub(super) fn shown(character: char) -> char {
    match character {
        '\t' => ' ',
        // Unicode has a picture of each.
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        // C1 controls; marks, embeddings and isolates that turn the direction of text; invisible breaks and marks.
        '\u{80}'..='\u{9F}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_steers_a_terminal() {
        assert_eq!(harmless("a\u{1b}[31m\u{9b}0m\u{202e}\r\n\tb"), "a␛[31m\u{FFFD}0m\u{FFFD}␍␊ b");
        assert_eq!(harmless("名字 é"), "名字 é");
    }
}
