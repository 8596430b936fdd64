//! Why an input was refused, and where.

use std::fmt;

/// The one thing reported about an input that was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The input is not UTF-8.
    NotUtf8 {
        /// The first byte that is not part of a character.
        offset: usize,
        /// How many bytes are not part of a character.
        length: usize,
    },
    /// One container more than [`MAX_DEPTH`](super::MAX_DEPTH) opens.
    TooDeep {
        /// The bracket that opens it.
        offset: usize,
    },
    /// The text is not RFC 8259 JSON.
    NotJson {
        /// What is wrong.
        kind: JsonFault,
        /// The first byte of what is wrong; the length of the input where it ends too early.
        offset: usize,
        /// How many bytes are wrong; none where the input ends too early.
        length: usize,
    },
}

/// What breaks the grammar. The comments say which bytes the error covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonFault {
    /// The text starts with U+FEFF: its three bytes.
    ByteOrderMark,
    /// There is nothing but blanks: all of them.
    Empty,
    /// A character that cannot stand here: that character.
    Unexpected {
        /// What could.
        expected: Expected,
        /// What does.
        found: char,
    },
    /// The input ends inside something: no byte, after the last one.
    UnexpectedEnd {
        /// What should have followed.
        expected: Expected,
    },
    /// A comma before the end of an array or object: the comma.
    TrailingComma,
    /// A comment, `//` or `/*`: these two bytes.
    Comment,
    /// A string or key in single quotes: the opening quote.
    SingleQuote,
    /// An unquoted word that is not a literal: the word.
    BadLiteral {
        /// Its first letter.
        found: char,
    },
    /// `NaN` or `Infinity`, with its sign if it has one: all of it.
    NanOrInfinity,
    /// A number with a zero before its first digit, `012`: up to the last digit.
    LeadingZero,
    /// A minus without a digit after it: the minus.
    LoneMinus,
    /// A number that starts with its decimal point, `.5`: up to the last digit.
    MissingInteger,
    /// A decimal point without a digit after it, `1.`: from the start of the number.
    MissingFraction,
    /// An exponent without a digit, `1e`: from the start of the number.
    MissingExponent,
    /// A character below U+0020 inside a string: that character.
    ControlCharacter {
        /// The character.
        found: char,
    },
    /// A backslash with an unknown character after it: both.
    BadEscape {
        /// The character after the backslash.
        found: char,
    },
    /// `\u` without four hexadecimal digits: from the backslash to the first other character.
    BadHexDigit {
        /// That character.
        found: char,
    },
    /// An escape for one half of a surrogate pair without the other half: that escape.
    HalfSurrogate,
    /// Anything but blanks after the value: from there to the end of the input.
    TrailingData {
        /// The first character of it.
        found: char,
    },
}

/// What the grammar allows at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A value.
    Value,
    /// A value, or `]` since the array is still empty.
    ValueOrArrayEnd,
    /// A key.
    Key,
    /// A key, or `}` since the object is still empty.
    KeyOrObjectEnd,
    /// The colon after a key.
    Colon,
    /// `,` or `]`.
    CommaOrArrayEnd,
    /// `,` or `}`.
    CommaOrObjectEnd,
    /// More of the string, and its closing quote.
    StringEnd,
    /// The rest of an escape.
    EscapeRest,
    /// The rest of `true`, `false` or `null`.
    LiteralRest,
}

impl ReadError {
    /// The first byte of what is wrong.
    pub fn offset(&self) -> usize {
        match *self {
            Self::NotUtf8 { offset, .. } | Self::TooDeep { offset } | Self::NotJson { offset, .. } => offset,
        }
    }

    /// How many bytes are wrong; none where the input ends too early.
    pub fn length(&self) -> usize {
        match *self {
            Self::NotUtf8 { length, .. } | Self::NotJson { length, .. } => length,
            Self::TooDeep { .. } => 1,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {})", self.text().en, self.offset())
    }
}
