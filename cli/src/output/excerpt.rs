//! The part of a line around a place: bodies are one long line, so a window is cut out of it.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::harmless::shown;

/// Columns of an excerpt.
const WINDOW: usize = 100;
/// Columns of it before the place, if there are as many.
const BEFORE: usize = 40;
/// More bytes than a character has.
const CHARACTER: usize = 4;
/// Stands for what was cut off.
const CUT: char = '…';
/// Stands for a value that must not be shown, however long it is.
const MASK: &str = "***";

/// The part of a line around a place, fit to be shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// One line.
    pub(super) text: String,
    /// The place in the text, in bytes.
    pub(super) mark: Range<usize>,
}

/// A character of the line, as it is shown.
struct Cell {
    /// Its bytes in the source.
    source: Range<usize>,
    /// What is shown for it; nothing for most of a masked value.
    text: String,
    width: usize,
}

impl Excerpt {
    /// Around a place in a text, without what is masked.
    pub(super) fn of(text: &[u8], place: Range<usize>, masks: &[Range<usize>]) -> Excerpt {
        let (cells, whole) = cells(text, &place, masks);
        let first = cells.iter().position(|cell| cell.source.end > place.start).unwrap_or(cells.len());
        let window = window(&cells, first, &place);
        let mut excerpt = String::new();
        if window.start > 0 || !whole.0 {
            excerpt.push(CUT);
        }
        let mut mark = None;
        for cell in &cells[window.clone()] {
            let start = excerpt.len();
            excerpt.push_str(&cell.text);
            let covers = cell.source.start < place.end && place.start < cell.source.end;
            let stands_at = place.is_empty() && cell.source.contains(&place.start);
            if covers || stands_at {
                let from: usize = mark.map_or(start, |mark: Range<usize>| mark.start);
                mark = Some(from..excerpt.len());
            }
        }
        let mark = mark.unwrap_or(excerpt.len()..excerpt.len());
        if window.end < cells.len() || !whole.1 {
            excerpt.push(CUT);
        }
        Excerpt { text: excerpt, mark }
    }
}

/// The cells of the line around a place, as many as a window can need, and whether both ends are those of the line.
fn cells(text: &[u8], place: &Range<usize>, masks: &[Range<usize>]) -> (Vec<Cell>, (bool, bool)) {
    let at = place.start.min(text.len());
    // A masked value takes three columns, so what stands before or behind a long one is not looked for.
    let reach = WINDOW * CHARACTER;
    let near = at.saturating_sub(reach);
    let start = text[near..at].iter().rposition(|byte| *byte == b'\n').map_or(near, |end| near + end + 1);
    let far = (at + reach).min(text.len());
    let end = text[at..far].iter().position(|byte| *byte == b'\n').map_or(far, |end| at + end);
    let whole = (start == 0 || text[start - 1] == b'\n', end == text.len() || text[end] == b'\n');
    let mut cells = Vec::new();
    let mut offset = start;
    for chunk in text[start..end].utf8_chunks() {
        for character in chunk.valid().chars() {
            push(&mut cells, offset..offset + character.len_utf8(), character, masks);
            offset += character.len_utf8();
        }
        for _ in chunk.invalid() {
            // A character that the window's edge has cut is no fault of the text.
            if (offset >= start + CHARACTER || whole.0) && (offset + CHARACTER < end || whole.1) {
                push(&mut cells, offset..offset + 1, char::REPLACEMENT_CHARACTER, masks);
            }
            offset += 1;
        }
    }
    if whole.1 && cells.last().is_some_and(|cell| cell.text == "\u{240D}" && cell.source.start > place.end) {
        // The end of a line that ends as on Windows.
        cells.pop();
    }
    (cells, whole)
}

fn push(cells: &mut Vec<Cell>, source: Range<usize>, character: char, masks: &[Range<usize>]) {
    let mask = masks.iter().find(|mask| mask.contains(&source.start));
    let Some(mask) = mask else {
        let character = shown(character);
        cells.push(Cell { source, text: character.to_string(), width: character.width().unwrap_or(1) });
        return;
    };
    // One cell stands for the whole value.
    match cells.last_mut().filter(|last| mask.contains(&last.source.start)) {
        Some(last) => last.source.end = source.end,
        None => cells.push(Cell { source, text: MASK.to_owned(), width: MASK.len() }),
    }
}

/// The cells that are shown: some before the place, the place, and what else there is room for.
fn window(cells: &[Cell], first: usize, place: &Range<usize>) -> Range<usize> {
    let width = |range: Range<usize>| cells[range].iter().map(|cell| cell.width).sum::<usize>();
    let behind = width(first..cells.len());
    // A short rest of the line leaves more room before the place.
    let before = BEFORE.max(WINDOW.saturating_sub(behind));
    let mut start = first;
    while start > 0 && width(start - 1..first) <= before {
        start -= 1;
    }
    let mut end = first;
    let mut used = width(start..first);
    while end < cells.len() && (used + cells[end].width <= WINDOW || cells[end].source.start == place.start) {
        used += cells[end].width;
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, WINDOW};

    fn marked(excerpt: &Excerpt) -> &str {
        &excerpt.text[excerpt.mark.clone()]
    }

    #[test]
    fn a_short_line_is_whole() {
        let excerpt = Excerpt::of(b"{\n  \"a\": 1,\r\n}", 9..10, &[]);
        assert_eq!((excerpt.text.as_str(), marked(&excerpt)), ("  \"a\": 1,", "1"));
    }

    #[test]
    fn a_long_line_is_cut_at_characters_on_both_sides() {
        let (before, behind) = ("名".repeat(500), "字".repeat(500));
        let text = format!("{before}\"x\"{behind}");
        let place = before.len()..before.len() + 3;
        let excerpt = Excerpt::of(text.as_bytes(), place, &[]);
        assert_eq!(marked(&excerpt), "\"x\"");
        assert!(excerpt.text.starts_with("…名") && excerpt.text.ends_with("字…"), "{}", excerpt.text);
        assert!(!excerpt.text.contains('\u{FFFD}'));
        let columns = unicode_width::UnicodeWidthStr::width(excerpt.text.as_str());
        assert!((WINDOW - 2..=WINDOW + 2).contains(&columns), "{columns}");
    }

    #[test]
    fn a_place_at_the_end_or_across_lines_is_marked() {
        let excerpt = Excerpt::of(b"{\"a\":", 5..5, &[]);
        assert_eq!((excerpt.text.as_str(), excerpt.mark), ("{\"a\":", 5..5));
        let excerpt = Excerpt::of(b"[{\n1}]", 1..5, &[]);
        assert_eq!((excerpt.text.as_str(), marked(&excerpt)), ("[{", "{"));
        assert_eq!(Excerpt::of(b"", 0..0, &[]).text, "");
    }

    #[test]
    fn a_masked_value_is_three_stars_wherever_the_place_is() {
        let text = b"{\"k\":\"hidden\",\"n\":1}";
        let masks = std::slice::from_ref(&(5..13));
        for (place, expected) in [(5..13, "***"), (8..8, "***"), (9..10, "***"), (18..19, "1")] {
            let excerpt = Excerpt::of(text, place, masks);
            assert_eq!((excerpt.text.as_str(), marked(&excerpt)), ("{\"k\":***,\"n\":1}", expected));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_as_such() {
        let excerpt = Excerpt::of(b"{\"a\":\"\xE4\xBD\xFF\x1b\"}", 6..8, &[]);
        assert_eq!(marked(&excerpt), "\u{FFFD}\u{FFFD}");
        assert!(excerpt.text.ends_with("␛\"}"));
    }
}
