//! Pieces of which not all is there: too long to be judged, or perhaps torn.

use imhook_validator::Reason;

use super::{Diagnostic, Report, Severity};
use crate::{input::Piece, language::words};

/// The reason of a body that is too long to be judged.
pub(crate) const TOO_LARGE: &str = "too-large";

/// The note on a line that may still be written to.
pub(crate) const TORN_LINE: &str = "torn-line";

/// Says of a piece that it is too long.
pub(super) fn too_large(piece: &Piece<'_>) -> Diagnostic {
    let message = words("the body is longer than --max-body allows", "报文长度超过 --max-body 的限制");
    let help = words(
        "it was skipped to its end: raise --max-body, or see why it is so long",
        "该报文已被跳过：请调大 --max-body，或检查其过长的原因",
    );
    Diagnostic::error(TOO_LARGE, piece.start, 0, &message, Some(&help))
}

/// Says of a last line without an end that is no JSON why that may be.
pub(super) fn note_torn(piece: &Piece<'_>, report: &mut Report) {
    let unreadable = [Reason::NotJson.name(), Reason::NotUtf8.name()];
    let torn = piece.extent == crate::input::Extent::Unended
        && report.of(Severity::Error).any(|error| unreadable.contains(&error.id));
    if torn {
        let message = words("the input ends within this line", "输入在该行中结束");
        let help = words(
            "it may be torn, or still be written to: check it again when it has its end",
            "该行可能被截断或仍在写入：请在写完后重新检查",
        );
        let end = piece.start.after(piece.bytes);
        report.diagnostics.push(Diagnostic::note(TORN_LINE, end, &message, &help));
    }
}
