//! Columns of the matrix: the rules, and what a receiver and a client have to do beside them.

/// What a comparison is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    /// Another JSON type than the member's, where R4 and R6 do not say so.
    WrongType,
    /// Value rules, strict only.
    ConditionalValue,
    /// Text that has to be base64, strict only.
    NotBase64,
}

impl Column {
    /// Those of decoding.
    pub(crate) const RULES: [Column; 13] = [
        Column::R1,
        Column::R2,
        Column::R3,
        Column::R4,
        Column::R5,
        Column::R6,
        Column::R7,
        Column::R8,
        Column::R9,
        Column::R10,
        Column::WrongType,
        Column::ConditionalValue,
        Column::NotBase64,
    ];

    /// As the matrix calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Column::R1 => "R1",
            Column::R2 => "R2",
            Column::R3 => "R3",
            Column::R4 => "R4",
            Column::R5 => "R5",
            Column::R6 => "R6",
            Column::R7 => "R7",
            Column::R8 => "R8",
            Column::R9 => "R9",
            Column::R10 => "R10",
            Column::WrongType => "wrong-type",
            Column::ConditionalValue => "conditional-value",
            Column::NotBase64 => "not-base64",
        }
    }

    /// The rule that a reason of the manifest is about.
    pub(crate) fn of_reason(reason: &str) -> Option<Column> {
        Some(match reason {
            "missing-required" | "null-for-required" | "null-for-optional" => Column::R1,
            "unknown-member" => Column::R2,
            "unknown-code" => Column::R3,
            "out-of-range" => Column::R4,
            "duplicate-key" => Column::R5,
            "not-json" | "not-utf8" => Column::R6,
            "too-deep" => Column::R10,
            "wrong-type" => Column::WrongType,
            "conditional-value" => Column::ConditionalValue,
            "not-base64" => Column::NotBase64,
            _ => return None,
        })
    }
}
