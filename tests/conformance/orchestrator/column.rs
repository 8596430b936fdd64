//! Columns of the matrix: the rules, and what receivers and clients have to do beside them.

/// A table of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    /// A row a language.
    Decode,
    /// A row an adapter of a language.
    Receivers,
    /// A row a language whose client posts, a column a language whose receiver gets it.
    Exchange,
    /// A row a language.
    Clients,
}

/// What a comparison is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
    /// What is answered to each vector, and what becomes of it.
    Vectors,
    /// Path, secret, method, content type.
    Requests,
    /// Chunks, lengths that lie, bodies that do not come.
    Lengths,
    /// A queue that is full: held, then 503.
    Queue,
    /// Handlers that are slow or fail.
    Handlers,
    Repeats,
    Order,
    Censor,
    Stop,
    /// The receiver of this language.
    To(String),
    /// The request as it is on the wire, beside the captures.
    Headers,
    /// A receiver that hangs, closes, is not there, speaks no HTTP.
    Connections,
    Redirects,
    Statuses,
    /// What a censor may answer, and what it may not.
    Answers,
    /// What strict refuses is not sent.
    Refusals,
    Retries,
}

impl Column {
    /// The table that it belongs to.
    pub(crate) fn section(&self) -> Section {
        match self {
            Column::Vectors
            | Column::Requests
            | Column::Lengths
            | Column::Queue
            | Column::Handlers
            | Column::Repeats
            | Column::Order
            | Column::Censor
            | Column::Stop => Section::Receivers,
            Column::To(_) => Section::Exchange,
            Column::Headers
            | Column::Connections
            | Column::Redirects
            | Column::Statuses
            | Column::Answers
            | Column::Refusals
            | Column::Retries => Section::Clients,
            _ => Section::Decode,
        }
    }

    /// As the matrix calls it.
    pub(crate) fn name(&self) -> &str {
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
            Column::Vectors => "vectors",
            Column::Requests => "requests",
            Column::Lengths => "lengths",
            Column::Queue => "queue",
            Column::Handlers => "handlers",
            Column::Repeats => "repeats",
            Column::Order => "order",
            Column::Censor => "censor",
            Column::Stop => "stop",
            Column::To(language) => language,
            Column::Headers => "headers",
            Column::Connections => "connections",
            Column::Redirects => "redirects",
            Column::Statuses => "statuses",
            Column::Answers => "answers",
            Column::Refusals => "refusals",
            Column::Retries => "retries",
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

impl Section {
    /// All, in the order in which they are shown.
    pub(crate) const ALL: [Section; 4] = [Section::Decode, Section::Receivers, Section::Exchange, Section::Clients];

    /// As the matrix calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Section::Decode => "decode",
            Section::Receivers => "receivers",
            Section::Exchange => "exchange",
            Section::Clients => "clients",
        }
    }
}
