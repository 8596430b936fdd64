//! Callbacks: what is posted where, and what tells one event from another.

use serde::Serialize;

use super::{Object, Reply, Words};

/// One kind of HTTP POST.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Callback {
    /// Kebab-case name.
    pub name: String,
    /// A line for headings.
    pub title: Words,
    /// When the server posts it.
    pub when: Words,
    /// Where it is posted to.
    pub path: Path,
    /// Only the professional build has it.
    pub professional: bool,
    /// How the owner turns it on.
    pub setup: Setup,
    /// Name of the object that is posted.
    pub body: String,
    /// Name of the object that may be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Replies that mean more than the common ones of the same status.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// What tells that two bodies are one event; empty: nothing does.
    pub identity: Vec<Key>,
    /// What must stay in order; empty: all events of the callback share one lane.
    pub order_key: Vec<String>,
    /// Rules on the value of one member that depend on another.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<ValueRule>,
    /// Days on which members of a shared object came to this callback.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub since: Vec<(String, String)>,
    /// The vendor's faults that concern the callback as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// Where it is described and written.
    pub evidence: Vec<String>,
}

/// Where a callback is posted to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Path {
    /// Placeholder of a URL that is given per robot or channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<String>,
    /// The default path, or what the server glues onto that URL.
    pub suffix: String,
}

impl Path {
    /// As people write it, placeholder first.
    pub fn shown(&self) -> String {
        format!("{}{}", self.below.as_deref().unwrap_or_default(), self.suffix)
    }

    /// Where stubs post to and listen unless told: the default path, or, where the URL is given through an API, the words
    /// of its placeholder and then what the server glues on.
    pub fn default_path(&self) -> String {
        let Some(placeholder) = &self.below else { return self.suffix.clone() };
        let words: Vec<&str> =
            placeholder.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!("/{}{}", words.join("-").to_ascii_lowercase(), self.suffix)
    }
}

/// How the owner turns a callback on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Setup {
    /// Keys that take a URL; the first is the main one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<String>,
    /// Keys that steer what is posted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub switches: Vec<String>,
    /// Keys in the vendor's files that the server never reads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dead: Vec<String>,
    /// The API that sets the URL instead of a key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api: Option<Words>,
}

/// A member of an identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Key {
    /// Path from the body.
    pub member: String,
    /// A time: absent or 0, the body has no identity.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub time: bool,
}

/// A rule on the value of one member that depends on the code of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueRule {
    /// The member that decides.
    pub when: String,
    /// The codes for which the rule holds.
    pub is: Vec<i32>,
    /// The member that the rule is about.
    pub then: String,
    /// It has to be there.
    pub present: bool,
    /// The code of which it has to be a value, where it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<String>,
    /// What the value means.
    pub meaning: Words,
}

impl ValueRule {
    /// Whether any value can break the rule; else it only gives the value a meaning.
    pub fn demands_something(&self) -> bool {
        self.present || self.one_of.is_some()
    }
}

/// Something that has a schema of its own: the body of a callback, or its answer.
#[derive(Debug, Clone)]
pub struct BodyOf<'a> {
    /// The callback.
    pub callback: &'a Callback,
    /// The name of the callback, or that with `.answer` behind it.
    pub name: String,
    /// Its shape.
    pub object: &'a Object,
    /// It is what the receiver answers.
    pub is_answer: bool,
}

impl BodyOf<'_> {
    /// The rules that its members keep.
    pub fn rules(&self) -> &[ValueRule] {
        if self.is_answer { &[] } else { &self.callback.rules }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_url_that_is_given_through_an_api_has_a_default_path_of_its_own() {
        let path = |below: Option<&str>| Path { below: below.map(str::to_owned), suffix: "/x".to_owned() };
        assert_eq!(path(Some("<channel callback>")).default_path(), "/channel-callback/x");
        assert_eq!(path(None).default_path(), "/x");
    }
}
