//! Words of the contract in tables.

use imhook_codegen::model::{CodeValue, Presence, Raw};

use crate::language::Lang;

/// What the contract says of a member's presence.
pub(super) fn word(presence: Presence, lang: Lang) -> &'static str {
    match presence {
        Presence::Required => lang.pick("required", "必需"),
        Presence::Default | Presence::AlwaysWritten => lang.pick("always written", "总会写出"),
        Presence::Optional => lang.pick("optional", "可选"),
    }
}

/// `0 online`
pub(super) fn value(value: &CodeValue, lang: Lang) -> String {
    let text = lang.of(&value.text);
    match &value.raw {
        Raw::Int(raw) => format!("{raw} {text}"),
        Raw::Text(raw) => format!("{raw} {text}"),
    }
}
