//! More findings of one body than anybody reads: the first are kept, the rest is counted.

use imhook_validator::{ModelError, Validator};

use super::Diagnostic;
use crate::{input::Position, language::words};

/// How many findings of one body are kept.
const MOST: usize = 1_000;

/// A validator that takes little memory for what it says, whatever stands in a body.
pub(crate) fn validator() -> Result<Validator, ModelError> {
    Ok(Validator::new()?.keeping(MOST))
}

/// The note on findings that are only counted.
pub(crate) const MORE_FINDINGS: &str = "more-findings";

/// Says how many findings there are beside those that are shown.
pub(super) fn note(more: usize, at: Position) -> Diagnostic {
    let message = words(
        format!("{more} more findings of this body are counted and not listed"),
        format!("该报文另有 {more} 处问题，只计数，未列出"),
    );
    let help = words("put right what is listed, then look again", "请先修正已列出的问题，再重新检查");
    Diagnostic::note(MORE_FINDINGS, at, &message, &help)
}
