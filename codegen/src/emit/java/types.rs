//! What a type of the contract is in Java: its name, and how its values are read and written.

use super::names;
use crate::model::Type;

/// A type as generated code spells it.
pub(super) struct Kind<'a>(pub(super) &'a Type);

impl Kind<'_> {
    /// Its name where a value is always there.
    pub(super) fn plain(&self) -> String {
        match self.0 {
            Type::Boolean => "boolean".to_owned(),
            Type::Int32 => "int".to_owned(),
            Type::Int64 => "long".to_owned(),
            _ => self.boxed(),
        }
    }

    /// Its name where a value may be absent.
    pub(super) fn boxed(&self) -> String {
        match self.0 {
            Type::Text | Type::Base64 => "String".to_owned(),
            Type::Boolean => "Boolean".to_owned(),
            Type::Int32 => "Integer".to_owned(),
            Type::Int64 => "Long".to_owned(),
            Type::Code(name) | Type::Object(name) => names::class(name),
            Type::OpenObject => "Map<String, Object>".to_owned(),
            Type::Array(item) => format!("List<{}>", Kind(item).boxed()),
        }
    }

    /// Whether Java has a value of it that is no object.
    pub(super) fn is_primitive(&self) -> bool {
        matches!(self.0, Type::Boolean | Type::Int32 | Type::Int64)
    }

    /// The expression that describes it to the reader.
    pub(super) fn description(&self) -> String {
        match self.0 {
            Type::Text => "Kind.TEXT".to_owned(),
            Type::Base64 => "Kind.BASE64".to_owned(),
            Type::Boolean => "Kind.BOOLEAN".to_owned(),
            Type::Int32 => "Kind.INT32".to_owned(),
            Type::Int64 => "Kind.INT64".to_owned(),
            Type::Code(name) | Type::Object(name) => format!("Kinds.{}", names::constant(name)),
            Type::OpenObject => "Kind.OPEN_OBJECT".to_owned(),
            Type::Array(item) => format!("new Kind.ArrayOf({})", Kind(item).description()),
        }
    }

    /// The call that reads a member of it, given what was read of it before.
    pub(super) fn read(&self, parser: &str, before: &str) -> String {
        match self.0 {
            Type::Text | Type::Base64 => format!("{parser}.text({before})"),
            Type::Boolean => format!("{parser}.bool({before})"),
            Type::Int32 => format!("{parser}.int32({before})"),
            Type::Int64 => format!("{parser}.int64({before})"),
            Type::Code(name) => format!("{parser}.code({before}, {}::new)", names::class(name)),
            Type::Object(name) => format!("{parser}.object({before}, {}Codec.INSTANCE)", names::class(name)),
            Type::OpenObject => format!("{parser}.openObject({before})"),
            Type::Array(item) => Kind(item).read_items(parser, before),
        }
    }

    /// The call that reads an array of it.
    ///
    /// # Panics
    /// For an array in an array, which the contract does not have.
    fn read_items(&self, parser: &str, before: &str) -> String {
        let element = match self.0 {
            Type::Text | Type::Base64 => "textElement",
            Type::Boolean => "boolElement",
            Type::Int32 => "int32Element",
            Type::Int64 => "int64Element",
            Type::OpenObject => "openObjectElement",
            Type::Code(name) => return format!("{parser}.codes({before}, {}::new)", names::class(name)),
            Type::Object(name) => return format!("{parser}.objects({before}, {}Codec.INSTANCE)", names::class(name)),
            Type::Array(_) => panic!("an array in an array has no Java form yet"),
        };
        format!("{parser}.array({before}, BodyParser::{element})")
    }

    /// The statement that writes a member of it.
    pub(super) fn write(&self, constant: &str, value: &str) -> String {
        match self.0 {
            Type::Text | Type::Base64 => format!("out.text({constant}, {value});"),
            Type::Boolean => format!("out.bool({constant}, {value});"),
            Type::Int32 => format!("out.int32({constant}, {value});"),
            Type::Int64 => format!("out.int64({constant}, {value});"),
            Type::Code(name) => format!("out.code({constant}, {value}, {}::value);", names::class(name)),
            Type::Object(name) => format!("out.object({constant}, {value}, {}Codec.INSTANCE);", names::class(name)),
            Type::OpenObject => format!("out.openObject({constant}, {value});"),
            Type::Array(item) => Kind(item).write_items(constant, value),
        }
    }

    /// The statement that writes an array of it.
    fn write_items(&self, constant: &str, value: &str) -> String {
        let element = match self.0 {
            Type::Text | Type::Base64 => "textElement",
            Type::Boolean => "boolElement",
            Type::Int32 | Type::Int64 => "integerElement",
            Type::OpenObject => "openObjectElement",
            Type::Code(name) => return format!("out.codes({constant}, {value}, {}::value);", names::class(name)),
            Type::Object(name) => {
                return format!("out.objects({constant}, {value}, {}Codec.INSTANCE);", names::class(name));
            }
            Type::Array(_) => panic!("an array in an array has no Java form yet"),
        };
        format!("out.array({constant}, {value}, BodyWriter::{element});")
    }
}
