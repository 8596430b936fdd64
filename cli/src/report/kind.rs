//! Everything that a report can say, by the word for it.

use imhook_validator::Reason;

use super::{Severity, TOO_LARGE, TORN_LINE};
use crate::{aim::MissKind, language::Lang};

/// The word for a verdict that holds in one edition and means the opposite in another; the validator's.
const AMBIGUOUS_EDITION: &str = "ambiguous-edition";

/// The note on what was found by shape.
pub(crate) const GUESSED: &str = "guessed";

/// One kind of thing to say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// Its word in every language.
    pub(crate) id: &'static str,
    /// How much it matters.
    pub(crate) severity: Severity,
    en: &'static str,
    zh: &'static str,
}

impl Kind {
    /// What it means, as a title.
    pub(crate) fn title(&self, lang: Lang) -> &'static str {
        lang.pick(self.en, self.zh)
    }
}

/// Every kind: reasons, what only the command line finds, warnings, notes.
pub(crate) fn all() -> impl Iterator<Item = Kind> {
    let reasons = Reason::ALL.into_iter().map(|reason| {
        let (en, zh) = meaning(reason);
        error(reason.name(), en, zh)
    });
    reasons.chain([
        error(MissKind::Edition.reason(), "The envelope names an edition that there is not", "信封中的版本不存在"),
        error(MissKind::Callback.reason(), "It is not known which callback this is", "无法确定是哪个回调"),
        error(TOO_LARGE, "The body is longer than may be judged", "报文过长，未作判断"),
        Kind {
            id: AMBIGUOUS_EDITION,
            severity: Severity::Warning,
            en: "The body fits two editions in which a code means the opposite",
            zh: "报文同时符合两个版本，而其中一个代码含义相反",
        },
        note(GUESSED, "Edition or callback were guessed from the shape", "版本或回调由报文内容推测"),
        note(TORN_LINE, "The input ends within a line", "输入在一行中间结束"),
    ])
}

fn error(id: &'static str, en: &'static str, zh: &'static str) -> Kind {
    Kind { id, severity: Severity::Error, en, zh }
}

fn note(id: &'static str, en: &'static str, zh: &'static str) -> Kind {
    Kind { id, severity: Severity::Note, en, zh }
}

fn meaning(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::NotUtf8 => ("The bytes are not UTF-8", "字节不是 UTF-8"),
        Reason::TooDeep => ("Objects and arrays are nested too deep", "对象和数组嵌套过深"),
        Reason::NotJson => ("The text is not one JSON value", "文本不是一个 JSON 值"),
        Reason::MissingRequired => ("A required member is missing", "缺少必需成员"),
        Reason::WrongType => ("A value has another type", "值的类型错误"),
        Reason::OutOfRange => ("An integer is too large for its member", "整数超出成员的范围"),
        Reason::DuplicateKey => ("A member is there twice", "成员出现了两次"),
        Reason::NullForOptional => ("An optional member is null instead of absent", "可选成员为 null 而未省略"),
        Reason::UnknownMember => ("The edition does not know a member", "版本中没有该成员"),
        Reason::UnknownCode => ("The edition does not list a code", "版本中没有该代码"),
        Reason::ConditionalValue => ("A value does not fit the code beside it", "值与相关代码不符"),
        Reason::NotBase64 => ("A text is not padded standard base64", "文本不是带填充的标准 base64"),
    }
}

#[cfg(test)]
mod tests {
    use imhook_validator::{Warning, Words};

    use super::{AMBIGUOUS_EDITION, all};

    #[test]
    fn every_word_is_there_once() {
        let mut words: Vec<_> = all().map(|kind| kind.id).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert_eq!(Warning::AmbiguousEdition(Words::default()).name(), AMBIGUOUS_EDITION);
    }
}
