//! Guesses by shape: whether there is a shape, and how a guess is said.

use imhook_validator::{
    Target, Validator,
    reader::{self, Value},
};

use super::{Diagnostic, kind::GUESSED};
use crate::{input::Position, language::words};

/// How many other targets a guess names.
const AT_A_GLANCE: usize = 3;

/// Whether anything in a body speaks for the target that was guessed.
///
/// Where only the edition was guessed, reading the body is enough: the callback is known.
pub(crate) fn has_shape(validator: &Validator, target: Target, body: &[u8], by_shape: bool) -> bool {
    let Ok(tree) = reader::read(body) else { return false };
    let Value::Object(members) = &tree.root.value else { return false };
    let object = validator.body(target).object;
    !by_shape || members.iter().any(|member| object.member(&member.key).is_some())
}

/// Whether a body is an object at all.
pub(super) fn is_object(body: &[u8]) -> bool {
    reader::read(body).is_ok_and(|tree| matches!(tree.root.value, Value::Object(_)))
}

/// Says what was guessed, and what else it could be.
pub(super) fn note(guess: &str, others: &[String], by_shape: bool, at: Position) -> Diagnostic {
    let (also_en, also_zh) = match others {
        [] => (String::new(), String::new()),
        _ => (format!("; also fits {}", listed(others, ", ")), format!("；也符合 {}", listed(others, "、"))),
    };
    let message =
        words(format!("guessed from its shape as {guess}{also_en}"), format!("根据报文内容推测为 {guess}{also_zh}"));
    let help = if by_shape {
        words("name the callback with --callback", "请用 --callback 指定回调")
    } else {
        words("name the edition with --edition", "请用 --edition 指定版本")
    };
    Diagnostic::note(GUESSED, at, &message, &help)
}

/// As many as one reads at a glance; the JSON format has them all.
fn listed(names: &[String], comma: &str) -> String {
    let shown = &names[..names.len().min(AT_A_GLANCE)];
    let rest = if names.len() > AT_A_GLANCE { format!("{comma}...") } else { String::new() };
    format!("{}{rest}", shown.join(comma))
}
