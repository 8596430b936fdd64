//! Bodies broken a little, and bodies written another way: what tells two readings of one text apart.
//!
//! A body is taken apart into a document of raw texts, changed at random places, and written again with blanks. At
//! last its bytes may be changed.

mod document;

use imhook_validator::reader;
use proptest::{
    collection::vec,
    option::weighted,
    prelude::*,
    sample::{Index, select},
};

use document::{Blanks, Document};

/// What is done to a body.
#[derive(Debug, Clone)]
pub struct Mutation {
    changes: Vec<Change>,
    blanks: Blanks,
    bytes: Option<ByteChange>,
}

/// A change somewhere in the document.
#[derive(Debug, Clone)]
enum Change {
    /// A value gives way to this text.
    Replace(Index, &'static str),
    /// A number gives way to this one.
    Number(Index, i64),
    /// A value is put into so many arrays.
    Bury(Index, usize),
    /// A character of a text is written as an escape.
    EscapeText(Index, Index),
    /// The same for a member's name.
    EscapeName(Index, Index),
    Remove(Index, Index),
    /// A member comes again at the end of its object, with this value.
    Repeat(Index, Index, &'static str),
    Insert(Index, &'static str, &'static str),
    Swap(Index, Index, Index),
    /// All members of an object.
    Reverse(Index),
}

/// A change of the finished bytes.
#[derive(Debug, Clone)]
enum ByteChange {
    Truncate(Index),
    Set(Index, u8),
    Insert(Index, &'static str),
}

/// Values at the edges of what contracts allow, and beyond.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "null", "true", "false", "truE", "nul", "",
    "0", "-0", "-1", "1", "7", "00", "01", "-", "+1", "1.0", "1.", "1e0", "1E400", "-1.5e-7", "0x1",
    "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296", "9999999999", "99999999999",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "9999999999999999999", "10000000000000000000", "18446744073709551616",
    r#""""#, r#""1""#, r#""0""#, r#""9""#, r#""\u0031""#, r#""a\"b\\c\/d\b\f\n\r\t""#, "\"\t\"", "\"\u{7f}é中😀\"", r#""\x""#,
    r#""\ud83d\ude00""#, r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\u0041""#, r#""\ud83d\ud83d""#, r#""\u12""#,
    r#""QQ==""#, r#""QUI=""#, r#""QUJD""#, r#""QQ=""#, r#""Q===""#, r#""====""#, r#""QU_D""#, r#""QUJDQ""#, r#""QQ\u003d=""#,
    "[]", "[null]", "[0]", r#"["a"]"#, r#"["a","b",""]"#, r#"["a" "b"]"#, "[1,]", "[{}]",
    "{}", r#"{"a":1,"a":{"b":[1e400,-0.5]}}"#, r#"{"a"}"#, r#"{"a":1,}"#, "{1:2}",
];

/// Names of members, most of which no contract has; as they are written, without their quotes.
const NAMES: &[&str] =
    &["unknown", "type", "value", "userId", "Type", "typ", "", "é", r"\u0074ype", r"a\nb", r"\q", "__proto__"];

/// What means something in JSON, or nearly.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "0", "-", ".", "e", " ", "\n", "\u{feff}", "\u{a0}", "\0", "null", "//",
];

/// Up to three changes, blanks, and now and then changed bytes.
pub fn mutations() -> impl Strategy<Value = Mutation> {
    let at = any::<Index>;
    let change = prop_oneof![
        6 => (at(), select(VALUES)).prop_map(|(at, value)| Change::Replace(at, value)),
        4 => (at(), -2_i64..24).prop_map(|(at, number)| Change::Number(at, number)),
        1 => (at(), 60..66_usize).prop_map(|(at, depth)| Change::Bury(at, depth)),
        2 => (at(), at()).prop_map(|(at, character)| Change::EscapeText(at, character)),
        1 => (at(), at()).prop_map(|(object, member)| Change::EscapeName(object, member)),
        2 => (at(), at()).prop_map(|(object, member)| Change::Remove(object, member)),
        1 => (at(), at(), select(VALUES)).prop_map(|(object, member, value)| Change::Repeat(object, member, value)),
        2 => (at(), select(NAMES), select(VALUES)).prop_map(|(object, name, value)| Change::Insert(object, name, value)),
        2 => (at(), at(), at()).prop_map(|(object, one, other)| Change::Swap(object, one, other)),
        1 => at().prop_map(Change::Reverse),
    ];
    let blanks = prop_oneof![4 => Just(Blanks::None), 1 => Just(Blanks::Spaced), 1 => Just(Blanks::Everywhere)];
    let bytes = prop_oneof![
        at().prop_map(ByteChange::Truncate),
        (at(), any::<u8>()).prop_map(|(at, byte)| ByteChange::Set(at, byte)),
        (at(), select(PIECES)).prop_map(|(at, piece)| ByteChange::Insert(at, piece)),
    ];
    (vec(change, 0..4), blanks, weighted(0.15, bytes)).prop_map(|(changes, blanks, bytes)| Mutation {
        changes,
        blanks,
        bytes,
    })
}

impl Mutation {
    /// The changed bytes of a body.
    ///
    /// # Panics
    /// When the body is no JSON.
    pub fn apply(&self, body: &[u8]) -> Vec<u8> {
        let mut document = Document::of(&reader::read(body).expect("the body is JSON"));
        for change in &self.changes {
            change.apply(&mut document);
        }
        let mut bytes = document.text(self.blanks).into_bytes();
        if let Some(change) = &self.bytes {
            change.apply(&mut bytes);
        }
        bytes
    }
}

impl Change {
    /// Nothing where there is no such place.
    fn apply(&self, document: &mut Document) {
        match self {
            Change::Replace(at, text) => document.at(*at, |_| true, |value| *value = Document::raw(text)),
            Change::Number(at, number) => {
                document.at(*at, Document::is_number, |value| *value = Document::raw(&number.to_string()));
            }
            Change::Bury(at, depth) => document.at(*at, |_| true, |value| value.bury(*depth)),
            Change::EscapeText(at, character) => document.at(*at, Document::is_text, |value| {
                if let Document::Raw(text) = value {
                    let inside = escaped(&text[1..text.len() - 1], *character);
                    *text = format!("\"{inside}\"");
                }
            }),
            Change::EscapeName(at, member) => document.members(*at, |members| {
                let name = &mut member.get_mut(members).0;
                *name = escaped(name, *member);
            }),
            Change::Remove(at, member) => document.members(*at, |members| {
                members.remove(member.index(members.len()));
            }),
            Change::Repeat(at, member, value) => document.members(*at, |members| {
                let name = member.get(members).0.clone();
                members.push((name, Document::raw(value)));
            }),
            Change::Insert(at, name, value) => document.members(*at, |members| {
                members.insert(at.index(members.len()), ((*name).to_owned(), Document::raw(value)));
            }),
            Change::Swap(at, one, other) => document.members(*at, |members| {
                let count = members.len();
                members.swap(one.index(count), other.index(count));
            }),
            Change::Reverse(at) => document.members(*at, |members| members.reverse()),
        }
    }
}

/// A text with one of its characters written as an escape.
fn escaped(text: &str, at: Index) -> String {
    let Some((start, character)) = text.char_indices().nth(at.index(text.chars().count().max(1))) else {
        return String::new();
    };
    let mut written = text[..start].to_owned();
    for unit in character.encode_utf16(&mut [0; 2]) {
        written.extend(["\\u".to_owned(), format!("{unit:04x}")]);
    }
    written + &text[start + character.len_utf8()..]
}

impl ByteChange {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len();
        match self {
            ByteChange::Truncate(at) => bytes.truncate(at.index(length + 1)),
            ByteChange::Set(at, byte) if length > 0 => bytes[at.index(length)] = *byte,
            ByteChange::Set(..) => {}
            ByteChange::Insert(at, piece) => {
                let at = at.index(length + 1);
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
}
