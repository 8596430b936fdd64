//! What can be said about a callback beside its body: the vocabulary in which the editions are written.
//!
//! Everything here is plain constant data. `imhook-codegen` checks each name that points at a member.

mod body;
pub mod code;
pub mod confidential;
mod delivery;
pub mod open_object;
mod rule;

pub use body::Body;
pub use code::{CodeTable, CodeValue, RawCode};
pub use delivery::{Delivery, Fact, Reply, ReplyBody};
pub use rule::{Demand, ValueRule};

/// A text in both languages of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Chinese.
    pub zh: &'static str,
}

/// Makes a [`Text`]: English first, then Chinese.
pub const fn text(en: &'static str, zh: &'static str) -> Text {
    Text { en, zh }
}

/// A dated contract.
#[derive(Debug)]
pub struct Edition {
    /// `2020-10`, say: a path component, an option value, part of every `$id`.
    pub id: &'static str,
    /// A line for headings.
    pub title: Text,
    /// Where the edition comes from and what it promises.
    pub about: Text,
    /// A frozen edition never changes again; its model dump is locked.
    pub frozen: bool,
    /// Its callbacks, in the order of the contract.
    pub callbacks: &'static [&'static Callback],
    /// Its code tables, in the order of the contract.
    pub codes: &'static [&'static CodeTable],
}

/// One kind of HTTP POST from the IM server to a receiver.
///
/// Write one with [`Callback::BLANK`] for what it does not have.
#[derive(Debug)]
pub struct Callback {
    /// Kebab-case name.
    pub name: &'static str,
    /// A line for headings.
    pub title: Text,
    /// When the server posts it.
    pub when: Text,
    /// Where it is posted to.
    pub path: Path,
    /// Which server has it.
    pub server: Server,
    /// How the owner of the IM server turns it on.
    pub setup: Setup,
    /// The JSON object that is posted.
    pub body: Body,
    /// The JSON object that may be answered; the server reads no other answer.
    pub answer: Option<Body>,
    /// Replies that mean more than the common ones ([`crate::DELIVERY`]).
    pub replies: &'static [Reply],
    /// Members that tell that two bodies are one event; empty: none do, so a repeat is never dropped.
    pub identity: &'static [Key],
    /// Members whose events must stay in order; empty: all events of this callback share one lane.
    pub order_key: &'static [&'static str],
    /// Rules on the value of one member that depend on another.
    pub rules: &'static [ValueRule],
    /// Members of a shared type that came to this callback on another day than to the type: path, date.
    pub since: &'static [(&'static str, &'static str)],
    /// Faults of the vendor's side that concern the callback as a whole, ids of [`crate::FAULTS`].
    pub faults: &'static [&'static str],
    /// Where it is described and where it is written: document lines, source files.
    pub evidence: &'static [&'static str],
}

impl Callback {
    /// A callback without anything: the rest of a struct expression.
    pub const BLANK: Callback = Callback {
        name: "",
        title: text("", ""),
        when: text("", ""),
        path: Path::Fixed(""),
        server: Server::Community,
        setup: Setup::NotPublic,
        body: Body::NONE,
        answer: None,
        replies: &[],
        identity: &[],
        order_key: &[],
        rules: &[],
        since: &[],
        faults: &[],
        evidence: &[],
    };
}

/// Where a callback is posted to. The owner may configure anything; these are the defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// A path of the vendor's shipped configuration.
    Fixed(&'static str),
    /// A URL given per robot or channel, shown as a placeholder, and what the server glues on.
    Below {
        /// Placeholder of the URL.
        url: &'static str,
        /// What is glued on; may be empty.
        suffix: &'static str,
    },
}

/// Which build of the IM server posts a callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// Every build.
    Community,
    /// The professional build only.
    Professional,
}

/// How the owner of the IM server turns a callback on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setup {
    /// Keys of the configuration file.
    Keys {
        /// Each takes a URL and makes the server post this body; the first is the main one.
        urls: &'static [&'static str],
        /// Keys that steer what is posted.
        switches: &'static [&'static str],
        /// Keys printed in the vendor's files that the server never reads.
        dead: &'static [&'static str],
    },
    /// The URL is set through an API of the server, not in a file.
    Api {
        /// Which API.
        how: Text,
        /// Keys of the configuration file that steer what is posted.
        switches: &'static [&'static str],
    },
    /// The key is not public.
    NotPublic,
}

/// A member of an identity, by its path from the body, `payload.type` say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Path from the body.
    pub member: &'static str,
    /// A time: absent or 0, the body has no identity, else a second genuine event would be dropped.
    pub is_time: bool,
}

impl Key {
    /// A member that takes part with its value.
    pub const fn value(member: &'static str) -> Key {
        Key { member, is_time: false }
    }

    /// A time that has to be there.
    pub const fn time(member: &'static str) -> Key {
        Key { member, is_time: true }
    }
}

/// A fault of the vendor's side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// `W1` and so on.
    pub id: &'static str,
    /// A few words.
    pub title: Text,
    /// What a receiver must do about it.
    pub consequence: Text,
    /// How it is known: source places, measurements.
    pub evidence: &'static str,
}
