//! Envelopes whose path leads to no callback.

use std::ops::Range;

use imhook_validator::{Model, posted_paths, posted_to};

use super::{Miss, MissKind};
use crate::{language::words, names};

/// What there is to say of a path that no callback has.
pub(super) fn miss(path: &str, span: Range<usize>, edition: Option<&str>, model: &Model) -> Miss {
    let message = match edition {
        Some(id) => {
            words(format!("edition {id} posts no callback to this path"), format!("版本 {id} 没有推送到该路径的回调"))
        }
        None => words("no callback is posted to this path", "没有推送到该路径的回调"),
    };
    let mut others = model.editions.iter().filter(|other| posted_to(model, path, Some(&other.id)).is_some());
    let known = posted_paths(model, edition).map(|(suffix, _)| suffix);
    let nearest = names::nearest(path.trim_end_matches('/'), known).unwrap_or_default();
    let help = match others.next_back() {
        Some(other) => words(
            format!("edition {} does: is this the right edition?", other.id),
            format!("版本 {} 有：版本选对了吗？", other.id),
        ),
        None => words(
            format!("did you mean `{nearest}`? or name the callback with --callback"),
            format!("是否想用 `{nearest}`？也可用 --callback 指定回调"),
        ),
    };
    Miss { kind: MissKind::Callback, span, message, help }
}
