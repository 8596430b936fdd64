//! Corpora made of the vectors: sound bodies with other ids, times and texts, and broken ones.

use imhook_schema::wire;
use imhook_tests::vectors::{Invalid, invalid, valid};
use imhook_validator::{Target, Validator};
use serde_json::{Value, json};

use crate::{
    chance::Chance,
    corpus::{Corpus, EDITION, LINES, MIXED},
    spaced::spaced,
};

/// The callbacks of the mixed streams, and how many of a hundred bodies are theirs.
const MIX: [(&str, usize); 7] = [
    ("message", 50),
    ("user-online", 25),
    ("group-member", 7),
    ("user-info", 6),
    ("group-info", 4),
    ("user-relation", 4),
    ("message-recall", 4),
];
const MESSAGES: [(&str, usize); 1] = [("message", 100)];

/// How many of a hundred bodies of the mixed stream are broken.
const BROKEN: usize = 2;

/// Longer vectors are left out: they are there for their length, and would be most of the bytes.
const LONGEST: usize = 2000;

/// What only the text shows and no schema sees is left out too, and numbers at which some programs round or give up: so
/// all who judge have the same to find.
const UNSEEN: [&str; 5] = ["not-utf8", "too-deep", "not-json", "duplicate-key", "out-of-range"];

/// Texts that take the place of the vectors' own.
const TEXTS: [&str; 8] = [
    "ok",
    "See you at eight, and bring the others if they want to come.",
    "晚上八点见，别忘了带上其他人",
    "好的👍",
    "{\"k\":\"v\",\"n\":[1,2]}",
    "first line\nsecond line\ttabbed \"quoted\"",
    "https://media.example/f/2026/11/24/5d2e8b61f3aa.jpg",
    "",
];

/// How a sound body is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As the server writes.
    Written,
    /// So, but with its members in any order.
    Shuffled,
    /// With a space behind colons and commas.
    Spaced,
}

/// Every corpus.
pub(crate) fn all(validator: &Validator) -> Vec<Corpus> {
    let mut source = Source { validator, chance: Chance::new() };
    vec![
        source.repeated("one body"),
        source.stream("messages", &MESSAGES, 0, Form::Written),
        source.stream(MIXED, &MIX, BROKEN, Form::Written),
        source.stream("keys shuffled", &MESSAGES, 0, Form::Shuffled),
        source.stream("spaced", &MESSAGES, 0, Form::Spaced),
        source.stream("only broken", &MIX, 100, Form::Written),
    ]
}

/// Vectors of a callback.
struct Callback {
    target: Target,
    sound: Vec<Value>,
    broken: Vec<Vec<u8>>,
}

struct Source<'v> {
    validator: &'v Validator,
    chance: Chance,
}

impl Source<'_> {
    /// A short text message, always the same, of 418 bytes.
    fn repeated(&self, name: &'static str) -> Corpus {
        const BODY: usize = 418;
        let vectors = valid("captures");
        let found = vectors.iter().find(|body| body.file.ends_with("message-02-text-push-extra.json"));
        let body = String::from_utf8_lossy(&found.expect("the capture is there").bytes).into_owned();
        let text = r#""searchableContent":""#;
        let body = body.replacen(text, &format!("{text}{}", ".".repeat(BODY - body.len())), 1);
        let mut corpus = Corpus::new(name);
        for _ in 0..LINES {
            corpus.add(self.target("message"), body.as_bytes(), true);
        }
        corpus
    }

    fn stream(&mut self, name: &'static str, mix: &[(&str, usize)], broken: usize, form: Form) -> Corpus {
        let callbacks = self.callbacks(mix);
        let mut corpus = Corpus::new(name);
        for _ in 0..LINES {
            let callback = self.pick(&callbacks);
            if self.chance.below(100) < broken {
                let body = &callback.broken[self.chance.below(callback.broken.len())];
                corpus.add(callback.target, body, false);
            } else {
                let mut body = callback.sound[self.chance.below(callback.sound.len())].clone();
                self.vary(&mut body);
                if form == Form::Shuffled {
                    self.shuffle(&mut body);
                }
                let bytes = if form == Form::Spaced { spaced(&body) } else { wire::to_vec(&body) };
                corpus.add(callback.target, &bytes.expect("a value is JSON"), true);
            }
        }
        corpus
    }

    /// Vectors of the callbacks, each as often as its share says.
    fn callbacks(&self, mix: &[(&str, usize)]) -> Vec<(Callback, usize)> {
        let sound: Vec<_> = ["captures", "examples"].into_iter().flat_map(valid).collect();
        // Broken in both profiles.
        let is_wanted = |row: &Invalid| row.tolerant == "reject" && !UNSEEN.contains(&row.reason());
        let broken: Vec<Invalid> = invalid().into_iter().filter(is_wanted).collect();
        let of = |(name, share): &(&str, usize)| {
            let sound = sound.iter().filter(|body| body.edition == EDITION && body.callback == *name);
            let sound = sound.map(|body| &body.bytes).filter(|bytes| bytes.len() < LONGEST);
            let broken = broken.iter().filter(|row| row.edition == EDITION && row.event == *name).map(Invalid::bytes);
            let callback = Callback {
                target: self.target(name),
                sound: sound.map(|bytes| serde_json::from_slice(bytes).expect("a sound body is JSON")).collect(),
                broken: broken.filter(|bytes| bytes.len() < LONGEST).collect(),
            };
            (callback, *share)
        };
        mix.iter().map(of).collect()
    }

    fn target(&self, name: &str) -> Target {
        self.validator.target(EDITION, name).expect("a known callback")
    }

    fn pick<'c>(&mut self, callbacks: &'c [(Callback, usize)]) -> &'c Callback {
        let mut left = self.chance.below(callbacks.iter().map(|(_, share)| share).sum());
        let found = callbacks.iter().find(|(_, share)| {
            let is_it = left < *share;
            left = left.wrapping_sub(*share);
            is_it
        });
        &found.expect("the shares were added up").0
    }

    /// Other ids, times and texts.
    fn vary(&mut self, value: &mut Value) {
        /// Codes and flags stay what they are.
        const ID: i64 = 1_000_000_000;
        match value {
            Value::Object(members) => members.iter_mut().for_each(|(_, value)| self.vary(value)),
            Value::Array(items) => items.iter_mut().for_each(|item| self.vary(item)),
            Value::Number(number) if number.as_i64().is_some_and(|number| number > ID) => {
                let number = number.as_i64().unwrap_or_default();
                *value = json!(number - i64::try_from(self.chance.below(1 << 20)).unwrap_or_default());
            }
            // Single digits are codes that are written as texts, and what has a length of four may be base64.
            Value::String(text) if text.len() > 4 && text.len() % 4 != 0 && self.chance.below(3) == 0 => {
                TEXTS[self.chance.below(TEXTS.len())].clone_into(text);
            }
            _ => {}
        }
    }

    fn shuffle(&mut self, value: &mut Value) {
        if let Value::Object(members) = value {
            let mut entries: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
            for last in (1..entries.len()).rev() {
                entries.swap(last, self.chance.below(last + 1));
            }
            for (_, value) in &mut entries {
                self.shuffle(value);
            }
            *members = entries.into_iter().collect();
        }
    }
}
