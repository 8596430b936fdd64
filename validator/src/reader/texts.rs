//! The texts of the errors. They show at most one character of the input: bodies are confidential.

use super::MAX_DEPTH;
use super::error::{Expected, JsonFault, ReadError};
use crate::words::Words;

impl ReadError {
    /// What happened and what was expected, without the place.
    pub fn text(&self) -> Words {
        match self {
            Self::NotUtf8 { .. } => words("expected UTF-8, found bytes that are not", "此处应为 UTF-8 编码，实际不是"),
            Self::TooDeep { .. } => words(
                format!("expected at most {MAX_DEPTH} nested objects and arrays, found one more"),
                format!("对象和数组最多嵌套 {MAX_DEPTH} 层，此处超出"),
            ),
            Self::NotJson { kind, .. } => kind.text(),
        }
    }
}

impl JsonFault {
    fn text(self) -> Words {
        match self {
            Self::ByteOrderMark => words(
                "expected a value, found a byte order mark (U+FEFF) before it",
                "此处应为一个值，实际为字节顺序标记（U+FEFF）",
            ),
            Self::Empty => {
                words("expected a value, found nothing but blanks", "此处应为一个值，实际没有内容或只有空白")
            }
            Self::Unexpected { expected, found } => {
                let (en, zh) = expected.name();
                let found = show(found);
                words(format!("expected {en}, found {found}"), format!("此处应为{zh}，实际为 {found}"))
            }
            Self::UnexpectedEnd { expected } => {
                let (en, zh) = expected.name();
                words(format!("expected {en}, found the end of the input"), format!("此处应为{zh}，实际输入已结束"))
            }
            Self::TrailingComma => words(
                "expected another entry after the comma, found the end of the array or object",
                "逗号之后应有下一项，实际为数组或对象结尾",
            ),
            Self::Comment => words("expected no comments, found one", "JSON 不允许注释，此处为注释"),
            Self::SingleQuote => words("expected double quotes, found a single quote", "此处应为双引号，实际为单引号"),
            Self::BadLiteral { found } => {
                let found = show(found);
                words(
                    format!(
                        "expected `true`, `false`, `null` or a quoted string, found a word that starts with {found}"
                    ),
                    format!("此处应为 `true`、`false`、`null` 或带引号的字符串，实际为以 {found} 开头的单词"),
                )
            }
            Self::NanOrInfinity => {
                words("expected a finite number, found NaN or Infinity", "此处应为有限的数字，实际为 NaN 或 Infinity")
            }
            Self::LeadingZero => {
                words("expected a number without leading zeros, found one with them", "数字不应有前导零，此处有前导零")
            }
            Self::LoneMinus => words("expected a digit after the minus, found none", "负号之后应有数字，实际没有"),
            Self::MissingInteger => {
                words("expected a digit before the decimal point, found none", "小数点之前应有数字，实际没有")
            }
            Self::MissingFraction => {
                words("expected a digit after the decimal point, found none", "小数点之后应有数字，实际没有")
            }
            Self::MissingExponent => {
                words("expected a digit in the exponent, found none", "指数部分应有数字，实际没有")
            }
            Self::ControlCharacter { found } => {
                let found = show(found);
                words(
                    format!("expected control characters in a string to be escaped, found {found}"),
                    format!("字符串中的控制字符应写成转义形式，实际为 {found}"),
                )
            }
            Self::BadEscape { found } => {
                let found = show(found);
                words(
                    format!("expected one of `\"\\/bfnrtu` after the backslash, found {found}"),
                    format!("反斜杠之后应为 `\"\\/bfnrtu` 之一，实际为 {found}"),
                )
            }
            Self::BadHexDigit { found } => {
                let found = show(found);
                words(
                    format!("expected four hexadecimal digits after `\\u`, found {found}"),
                    format!("`\\u` 之后应为四个十六进制数字，实际为 {found}"),
                )
            }
            Self::HalfSurrogate => words(
                "expected both halves of a surrogate pair, found only one",
                "代理对的两个部分应同时出现，实际只有一个",
            ),
            Self::TrailingData { found } => {
                let found = show(found);
                words(
                    format!("expected the end of the input after the value, found {found}"),
                    format!("值之后输入应结束，实际为 {found}"),
                )
            }
        }
    }
}

impl Expected {
    fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Value => ("a value", "一个值"),
            Self::ValueOrArrayEnd => ("a value or the end of the array", "一个值或数组结尾"),
            Self::Key => ("a key in double quotes", "双引号括起的键"),
            Self::KeyOrObjectEnd => ("a key in double quotes or the end of the object", "双引号括起的键或对象结尾"),
            Self::Colon => ("a colon", "冒号"),
            Self::CommaOrArrayEnd => ("a comma or the end of the array", "逗号或数组结尾"),
            Self::CommaOrObjectEnd => ("a comma or the end of the object", "逗号或对象结尾"),
            Self::StringEnd => ("the closing quote of the string", "字符串的结束引号"),
            Self::EscapeRest => ("the rest of the escape", "转义序列的其余部分"),
            Self::LiteralRest => ("the rest of the literal", "字面量的其余部分"),
        }
    }
}

fn words(en: impl Into<String>, zh: impl Into<String>) -> Words {
    Words { en: en.into(), zh: zh.into() }
}

/// A character as it can be seen, or its number where it could not be or would break the quoting.
fn show(found: char) -> String {
    // The debug form is longer than the character exactly where it would not print, and for quotes
    // and the backslash, which do.
    let visible = matches!(found, '"' | '\'' | '\\') || found.escape_debug().count() == 1;
    if visible && found != '`' && !found.is_whitespace() {
        format!("`{found}`")
    } else {
        format!("U+{:04X}", u32::from(found))
    }
}
