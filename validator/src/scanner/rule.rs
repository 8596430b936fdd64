//! What a body's members demand of each other in the strict profile (contract.md 5).

use imhook_codegen::model::{BodyOf, Edition, Raw, ValueRule};

use super::{integer::integer, text::plain_text};

/// The rules of a body.
#[derive(Default)]
pub(super) struct Rules(Vec<Rule>);

/// Members by their places in the body's object.
struct Rule {
    when: usize,
    is: Vec<i64>,
    then: usize,
    must_be_there: bool,
    one_of: Option<Vec<Vec<u8>>>,
}

/// The rules of a body that anything can break.
///
/// # Panics
/// Never: the reader of the model checks the names.
pub(super) fn of(edition: &Edition, body: &BodyOf<'_>) -> Rules {
    let place = |name: &str| {
        let place = body.object.members.iter().position(|member| member.name == name);
        place.expect("the reader checked the members of every rule")
    };
    let texts = |code: &String| {
        let values = edition.code(code).values.iter();
        let texts = values.filter_map(|value| match &value.raw {
            Raw::Text(text) => Some(text.as_bytes().to_vec()),
            Raw::Int(_) => None,
        });
        texts.collect()
    };
    let rules = body.rules().iter().filter(|rule| rule.demands_something());
    let rule = |rule: &ValueRule| Rule {
        when: place(&rule.when),
        is: rule.is.iter().copied().map(i64::from).collect(),
        then: place(&rule.then),
        must_be_there: rule.present,
        one_of: rule.one_of.as_ref().map(texts),
    };
    Rules(rules.map(rule).collect())
}

impl Rules {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of them hold for sure, by what is left of the body from the members' values on.
    pub(super) fn hold(&self, values: &[Option<&[u8]>]) -> Option<()> {
        self.0.iter().all(|rule| rule.holds(values)).then_some(())
    }
}

impl Rule {
    fn holds(&self, values: &[Option<&[u8]>]) -> bool {
        let decider = values[self.when].and_then(|value| integer(value)?.value());
        if decider.is_none_or(|code| !self.is.contains(&code)) {
            return true;
        }
        let Some(value) = values[self.then] else { return !self.must_be_there };
        let Some(one_of) = &self.one_of else { return true };
        // A text with escapes is left to the exact path.
        plain_text(value).is_some_and(|(text, _)| one_of.iter().any(|known| known == text))
    }
}
