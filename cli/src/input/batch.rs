//! Text as it is handed to whoever judges it: some lines of a source, or the whole of it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use memchr::memchr;

use super::{Extent, Piece, Position, source::is_blank};

/// Where text comes from.
#[derive(Debug)]
pub(crate) struct Origin {
    /// The file as it was given; `-` for standard input.
    pub(crate) name: String,
    /// Its path, if it has one.
    pub(crate) path: Option<PathBuf>,
}

/// Some text of one source, with one body or many in it.
#[derive(Debug)]
pub(crate) struct Batch {
    /// Where it comes from.
    pub(crate) origin: Arc<Origin>,
    /// The text.
    pub(crate) text: Vec<u8>,
    /// Where it starts in the source.
    pub(crate) start: Position,
    /// How the bodies lie in it.
    pub(super) form: Form,
    /// The longest body that is judged.
    pub(super) max_body: usize,
}

/// How bodies lie in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One body a line; blank lines count for nothing.
    Lines,
    /// The whole text is one body.
    Whole,
    /// The text is the beginning of a body that is too long.
    Cut,
}

impl Batch {
    /// Its bodies, in order.
    pub(crate) fn pieces(&self) -> Pieces<'_> {
        Pieces { batch: self, at: Some(self.start) }
    }

    fn piece<'a>(&'a self, bytes: &'a [u8], start: Position, extent: Extent) -> Piece<'a> {
        let Origin { name, path } = &*self.origin;
        Piece { file: name, path: path.as_deref(), bytes, start, extent }
    }
}

/// The bodies of a batch, in order.
pub(crate) struct Pieces<'a> {
    batch: &'a Batch,
    /// Where the next one starts.
    at: Option<Position>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let start = self.at?;
        let whole = |extent| self.batch.piece(&self.batch.text, start, extent);
        let piece = match self.batch.form {
            Form::Lines => return self.line(start),
            Form::Whole => whole(Extent::Complete),
            Form::Cut => whole(Extent::Cut),
        };
        self.at = None;
        Some(piece)
    }
}

impl<'a> Pieces<'a> {
    /// The next line that is not blank.
    fn line(&mut self, mut start: Position) -> Option<Piece<'a>> {
        let batch = self.batch;
        loop {
            let rest = &batch.text[start.offset - batch.start.offset..];
            if rest.is_empty() {
                self.at = None;
                return None;
            }
            let (line, step, extent) = match memchr(b'\n', rest) {
                Some(end) => (&rest[..end], end + 1, Extent::Complete),
                None => (rest, rest.len(), Extent::Unended),
            };
            let next = Position { offset: start.offset + step, line: start.line + 1, column: 1 };
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if !is_blank(line) {
                self.at = Some(next);
                let extent = if line.len() > batch.max_body { Extent::Cut } else { extent };
                return Some(batch.piece(line, start, extent));
            }
            start = next;
        }
    }
}

impl Origin {
    /// Of a file or a folder's entry.
    pub(super) fn file(path: &Path) -> Origin {
        Origin { name: path.display().to_string(), path: Some(path.to_owned()) }
    }

    /// Of what comes in.
    pub(super) fn stdin() -> Origin {
        Origin { name: "-".to_owned(), path: None }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Batch, Extent, Form, Origin, Position};

    fn batch(text: &str, form: Form) -> Batch {
        let start = Position { offset: 100, line: 7, column: 1 };
        Batch { origin: Arc::new(Origin::stdin()), text: text.into(), start, form, max_body: 4 }
    }

    #[test]
    fn lines_keep_their_places_whatever_their_ends() {
        let batch = batch("ab\r\n\n \t\r\nc\rd\n{}{}\n12345\nlast", Form::Lines);
        let pieces: Vec<_> = batch.pieces().map(|piece| (piece.bytes, piece.start.line, piece.extent)).collect();
        let expected: [(&[u8], usize, Extent); 5] = [
            (b"ab", 7, Extent::Complete),
            (b"c\rd", 10, Extent::Complete),
            (b"{}{}", 11, Extent::Complete),
            (b"12345", 12, Extent::Cut),
            (b"last", 13, Extent::Unended),
        ];
        assert_eq!(pieces, expected);
        assert!(batch.pieces().all(|piece| batch.text[piece.start.offset - 100..].starts_with(piece.bytes)));
    }

    #[test]
    fn a_whole_text_is_one_piece_even_if_it_is_empty() {
        assert_eq!(batch("", Form::Whole).pieces().count(), 1);
        assert_eq!(batch("a\nb", Form::Whole).pieces().count(), 1);
        assert_eq!(batch("a", Form::Cut).pieces().next().expect("one").extent, Extent::Cut);
        assert_eq!(batch("\n\n", Form::Lines).pieces().count(), 0);
    }
}
