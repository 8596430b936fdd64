//! The language of texts.

use clap::ValueEnum;
use imhook_validator::Words;

/// A language that every text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Chinese, 中文
    Zh,
}

impl Lang {
    /// A text in this language.
    pub(crate) fn of(self, words: &Words) -> &str {
        match self {
            Lang::En => &words.en,
            Lang::Zh => &words.zh,
        }
    }

    /// The one of two texts that is in this language.
    pub(crate) fn pick<T>(self, en: T, zh: T) -> T {
        match self {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// Its tag, as pages and SARIF name it.
    pub(crate) fn tag(self) -> &'static str {
        self.pick("en-US", "zh-CN")
    }

    /// What stands between a place and what is said of it.
    pub(crate) fn colon(self) -> &'static str {
        self.pick(": ", "：")
    }

    /// What stands between the parts of a list.
    pub(crate) fn comma(self) -> &'static str {
        self.pick(", ", "、")
    }
}

/// Makes a text: English first, then Chinese.
pub(crate) fn words(en: impl Into<String>, zh: impl Into<String>) -> Words {
    Words { en: en.into(), zh: zh.into() }
}
