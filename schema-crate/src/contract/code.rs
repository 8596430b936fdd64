//! Codes: integers (or texts) with named meanings, open when received (rule R3).

use super::Text;

/// The known values of one code, in all editions.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeTable {
    /// Name of the type, equal in all languages.
    pub name: &'static str,
    /// The doc comment of the type: English, then the tags that `lib.rs` lists.
    pub doc: &'static str,
    /// What a value is on the wire.
    pub kind: CodeKind,
    /// Editions whose strict profile refuses any other value (contract.md section 9).
    pub closed_in: &'static [&'static str],
    /// The known values, in the order of the contract.
    pub values: &'static [CodeValue],
    /// Ranges of values that have one meaning and no names.
    pub ranges: &'static [CodeRange],
}

/// What a code is on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// An integer of 32 bits.
    Int32,
    /// Text.
    Text,
}

/// A value as it is on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawCode {
    /// An integer.
    Int(i32),
    /// A text.
    Text(&'static str),
}

/// One known value.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeValue {
    /// The value.
    pub raw: RawCode,
    /// Its name in generated code.
    pub name: &'static str,
    /// What it means.
    pub text: Text,
    /// The one edition that has it; none: all have it.
    pub only_in: Option<&'static str>,
    /// First day on the wire, where it is not the table's.
    pub since: Option<&'static str>,
    /// A fault of the vendor's side that concerns it.
    pub fault: Option<&'static str>,
}

/// Values with one meaning and no names.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeRange {
    /// First value.
    pub first: i32,
    /// Last value.
    pub last: i32,
    /// What they mean.
    pub text: Text,
}

/// Declares a code: an enum with `Unknown(raw)` that keeps every value, and its [`CodeTable`].
///
/// ```text
/// codes! {
///     /// How a group changed.
///     ///
///     /// zh: 群组变动类型
///     pub enum GroupEventType: i32, closed in ["2020-10", "2024-03"] {
///         0 => Create: "created", "创建";
///         2 => Kickoff: "removed", "被移出群组", only "2024-03", since "2020-10-19", fault "W10";
///     }
/// }
/// ```
///
/// Two values are equal when their raw values are, so `Unknown(0) == Create`. The raw type is `i32`, or
/// `text` for codes that are spelled inside a text member. The crate that declares a code needs serde and schemars.
#[macro_export]
macro_rules! codes {
    (
        $(#[doc = $doc:literal])*
        pub enum $code:ident: i32, closed in [$($closed:literal),*] {
            $($raw:literal => $name:ident: $en:literal, $zh:literal
                $(, only $only:literal)? $(, since $since:literal)? $(, fault $fault:literal)?;)*
            $(range $first:literal to $last:literal: $range_en:literal, $range_zh:literal;)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy)]
        pub enum $code {
            $(#[doc = concat!($en, " / ", $zh)] $name,)*
            /// A value that no edition names; its number is kept.
            Unknown(i32),
        }

        impl $code {
            /// The known values with their names and texts.
            pub const TABLE: &'static $crate::contract::CodeTable = &$crate::contract::CodeTable {
                name: stringify!($code),
                doc: concat!($($doc, "\n"),*),
                kind: $crate::contract::code::CodeKind::Int32,
                closed_in: &[$($closed),*],
                values: &[$($crate::__code_value!(
                    Int($raw), $name, $en, $zh $(, only $only)? $(, since $since)? $(, fault $fault)?)),*],
                ranges: &[$($crate::contract::code::CodeRange {
                    first: $first, last: $last, text: $crate::contract::text($range_en, $range_zh) }),*],
            };

            /// The number on the wire.
            pub const fn raw(self) -> i32 {
                match self { $(Self::$name => $raw,)* Self::Unknown(raw) => raw }
            }

            /// The name of a known value.
            pub const fn name(self) -> Option<&'static str> {
                match self { $(Self::$name => Some(stringify!($name)),)* Self::Unknown(_) => None }
            }
        }

        impl From<i32> for $code {
            fn from(raw: i32) -> Self {
                match raw { $($raw => Self::$name,)* _ => Self::Unknown(raw) }
            }
        }

        impl Default for $code {
            /// The code 0, which is what an absent integer reads as.
            fn default() -> Self {
                Self::from(0)
            }
        }

        impl PartialEq for $code {
            fn eq(&self, other: &Self) -> bool {
                self.raw() == other.raw()
            }
        }

        impl Eq for $code {}

        impl std::hash::Hash for $code {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.raw().hash(state);
            }
        }

        impl serde::Serialize for $code {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i32(self.raw())
            }
        }

        impl<'de> serde::Deserialize<'de> for $code {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                i32::deserialize(deserializer).map(Self::from)
            }
        }

        impl schemars::JsonSchema for $code {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($code).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "integer", "format": "int32", "x-code": stringify!($code) })
            }
        }
    };

    (
        $(#[doc = $doc:literal])*
        pub enum $code:ident: text, closed in [$($closed:literal),*] {
            $($raw:literal => $name:ident: $en:literal, $zh:literal
                $(, only $only:literal)? $(, since $since:literal)? $(, fault $fault:literal)?;)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $code {
            $(#[doc = concat!($en, " / ", $zh)] $name,)*
            /// A value that no edition names; its text is kept.
            Unknown(String),
        }

        impl $code {
            /// The known values with their names and texts.
            pub const TABLE: &'static $crate::contract::CodeTable = &$crate::contract::CodeTable {
                name: stringify!($code),
                doc: concat!($($doc, "\n"),*),
                kind: $crate::contract::code::CodeKind::Text,
                closed_in: &[$($closed),*],
                values: &[$($crate::__code_value!(
                    Text($raw), $name, $en, $zh $(, only $only)? $(, since $since)? $(, fault $fault)?)),*],
                ranges: &[],
            };

            /// The text on the wire.
            pub fn raw(&self) -> &str {
                match self { $(Self::$name => $raw,)* Self::Unknown(raw) => raw }
            }
        }

        impl From<&str> for $code {
            fn from(raw: &str) -> Self {
                match raw { $($raw => Self::$name,)* _ => Self::Unknown(raw.to_owned()) }
            }
        }
    };
}

/// One row of a [`CodeTable`]: fills in what a line of [`codes!`] leaves out.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_value {
    ($kind:ident($raw:literal), $name:ident, $en:literal, $zh:literal
        $(, only $only:literal)? $(, since $since:literal)? $(, fault $fault:literal)?) => {
        $crate::contract::CodeValue {
            raw: $crate::contract::RawCode::$kind($raw),
            name: stringify!($name),
            text: $crate::contract::text($en, $zh),
            only_in: $crate::__code_optional!($($only)?),
            since: $crate::__code_optional!($($since)?),
            fault: $crate::__code_optional!($($fault)?),
        }
    };
}

/// `Some` of what is there, else `None`.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_optional {
    () => {
        None
    };
    ($there:literal) => {
        Some($there)
    };
}

pub use codes;
