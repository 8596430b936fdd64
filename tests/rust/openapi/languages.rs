//! Each document stands there twice, equal but for the texts.

use imhook_codegen::model::Language;
use serde_json::Value;

use super::{PUBLISHED, walk};

/// Members whose values are texts for people.
const TEXTS: [&str; 3] = ["description", "summary", "title"];

#[test]
fn e12_the_languages_differ_in_texts_only() {
    for (index, (edition, version, language, document)) in PUBLISHED.iter().enumerate() {
        if *language == Language::En {
            let (_, same_version, _, chinese) = &PUBLISHED[index + 1];
            assert_eq!(version, same_version);
            let (mut english, mut translated) = (Vec::new(), Vec::new());
            walk("", "", document, &mut |pointer, name, value| english.push(shape(pointer, name, value)));
            walk("", "", chinese, &mut |pointer, name, value| translated.push(shape(pointer, name, value)));
            assert_eq!(english, translated, "{}", edition.id);
        }
    }
}

/// A value without what may differ; a member that happens to be called `title` is an object and no text.
fn shape(pointer: &str, name: &str, value: &Value) -> (String, String) {
    let is_text = value.is_string() && TEXTS.contains(&name) && !pointer.contains("/examples/");
    let shown = match value {
        Value::Object(_) | Value::Array(_) => String::new(),
        _ if is_text => "text".to_owned(),
        other => other.to_string(),
    };
    (pointer.to_owned(), shown)
}

#[test]
fn e12_every_text_is_in_its_language() {
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let mut count = 0;
    for (edition, _, language, document) in &*PUBLISHED {
        walk("", "", document, &mut |pointer, name, value| {
            let is_text = TEXTS.contains(&name) && !pointer.contains("/examples/");
            let Some(text) = value.as_str().filter(|_| is_text) else { return };
            assert!(!text.trim().is_empty(), "{}{pointer}", edition.id);
            // Chinese may quote names and signs; English may not quote Chinese.
            if *language == Language::En {
                assert!(!is_chinese(text), "{}{pointer}: {text}", edition.id);
            } else {
                // A code's value may be a product's name.
                let is_value = pointer.contains("/x-known-values/");
                assert!(is_chinese(text) || is_value, "{}{pointer}: {text}", edition.id);
            }
            count += 1;
        });
    }
    assert!(count > 1000, "{count}");
}
