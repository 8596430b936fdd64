//! A text of this crate in both of its languages: fragments without a final full stop, so that a caller can put
//! them after a place or a reason and close the sentence itself.

pub use imhook_codegen::model::Words;

/// Makes a text: English first, then Chinese.
pub(crate) fn words(en: impl Into<String>, zh: impl Into<String>) -> Words {
    Words { en: en.into(), zh: zh.into() }
}
