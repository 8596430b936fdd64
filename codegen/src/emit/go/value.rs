//! Types of members: how Go spells, reads and writes them, and how the contract's table says them.

use super::names::Names;
use crate::model::{Member, Presence, Type};

/// A type of the model as the generated code uses it.
pub(super) struct Value<'a> {
    pub(super) names: &'a Names,
    pub(super) kind: &'a Type,
    pub(super) is_confidential: bool,
}

impl<'a> Value<'a> {
    pub(super) fn of(names: &'a Names, member: &'a Member) -> Value<'a> {
        Value { names, kind: &member.kind, is_confidential: member.confidential }
    }

    fn item(&self, kind: &'a Type) -> Value<'a> {
        assert!(!matches!(kind, Type::Array(_)), "an array of arrays has no Go form yet");
        Value { kind, ..*self }
    }

    /// The Go type of a value that is there.
    pub(super) fn spelled(&self) -> String {
        match self.kind {
            Type::Text | Type::Base64 if self.is_confidential => "imhook.Confidential".to_owned(),
            Type::Text | Type::Base64 => "string".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Int32 => "int32".to_owned(),
            Type::Int64 => "int64".to_owned(),
            Type::Code(name) | Type::Object(name) => self.names.of_type(name).to_owned(),
            Type::OpenObject => "json.RawMessage".to_owned(),
            Type::Array(item) => format!("[]{}", self.item(item).spelled()),
        }
    }

    /// Whether absence is a nil of the type itself, so that no pointer is needed.
    pub(super) fn has_nil(&self) -> bool {
        matches!(self.kind, Type::OpenObject | Type::Array(_))
    }

    /// The expression that reads a value that is no object.
    fn read(&self) -> String {
        match self.kind {
            Type::Text | Type::Base64 if self.is_confidential => "imhook.Confidential(r.Text())".to_owned(),
            Type::Text | Type::Base64 => "r.Text()".to_owned(),
            Type::Boolean => "r.Bool()".to_owned(),
            Type::Int32 => "r.Int32()".to_owned(),
            Type::Int64 => "r.Int64()".to_owned(),
            Type::OpenObject => "r.OpenObject()".to_owned(),
            Type::Code(name) | Type::Object(name) => format!("{}(r.Int32())", self.names.of_type(name)),
            Type::Array(item) => match (&**item, self.item(item).spelled()) {
                (Type::Object(_), name) => format!("wire.ReadObjects(r, (*{name}).read)"),
                (Type::Code(_), name) => format!("wire.ReadArray(r, wire.ReadCode[{name}])"),
                (Type::Text | Type::Base64, name) if self.is_confidential => {
                    format!("wire.ReadArray(r, wire.ReadText[{name}])")
                }
                (Type::Boolean, _) => "wire.ReadArray(r, (*wire.Reader).Bool)".to_owned(),
                (Type::Int32, _) => "wire.ReadArray(r, (*wire.Reader).Int32)".to_owned(),
                (Type::Int64, _) => "wire.ReadArray(r, (*wire.Reader).Int64)".to_owned(),
                (Type::OpenObject, _) => "wire.ReadArray(r, (*wire.Reader).OpenObject)".to_owned(),
                _ => "wire.ReadArray(r, (*wire.Reader).Text)".to_owned(),
            },
        }
    }

    /// The statements that read a member into a field.
    pub(super) fn reads(&self, field: &str, presence: Presence) -> Vec<String> {
        let may_be_absent = is_pointer(self, presence);
        match self.kind {
            Type::Object(name) if may_be_absent => {
                vec![format!("v.{field} = new({})", self.names.of_type(name)), format!("v.{field}.read(r)")]
            }
            Type::Object(_) => vec![format!("v.{field}.read(r)")],
            _ if may_be_absent => vec![format!("v.{field} = wire.Pointer({})", self.read())],
            _ => vec![format!("v.{field} = {}", self.read())],
        }
    }

    /// The expression that writes a field behind `b`.
    pub(super) fn write(&self, field: &str, presence: Presence) -> String {
        let star = if is_pointer(self, presence) { "*" } else { "" };
        match self.kind {
            Type::Text | Type::Base64 => format!("wire.AppendText(b, {star}v.{field})"),
            Type::Boolean => format!("wire.AppendBool(b, {star}v.{field})"),
            Type::Int32 | Type::Int64 | Type::Code(_) => format!("wire.AppendInt(b, {star}v.{field})"),
            Type::Object(_) => format!("v.{field}.appendTo(b)"),
            Type::OpenObject => format!("wire.AppendOpenObject(b, v.{field})"),
            Type::Array(item) => match &**item {
                Type::Object(name) => {
                    format!("wire.AppendObjects(b, v.{field}, (*{}).appendTo)", self.names.of_type(name))
                }
                Type::Boolean => format!("wire.AppendArray(b, v.{field}, wire.AppendBool)"),
                Type::OpenObject => format!("wire.AppendArray(b, v.{field}, wire.AppendOpenObject)"),
                Type::Int32 | Type::Int64 | Type::Code(_) => {
                    format!("wire.AppendArray(b, v.{field}, wire.AppendInt)")
                }
                _ => format!("wire.AppendArray(b, v.{field}, wire.AppendText)"),
            },
        }
    }

    /// The type in the contract's table.
    pub(super) fn table(&self) -> String {
        match self.kind {
            Type::Text => "exact.Text".to_owned(),
            Type::Base64 => "exact.Base64".to_owned(),
            Type::Boolean => "exact.Boolean".to_owned(),
            Type::Int32 => "exact.Int32".to_owned(),
            Type::Int64 => "exact.Int64".to_owned(),
            Type::OpenObject => "exact.OpenObject".to_owned(),
            Type::Code(name) => format!("exact.CodeOf(&{})", self.names.table(name)),
            Type::Object(name) => format!("exact.ObjectOf(&{})", self.names.table(name)),
            Type::Array(item) => format!("exact.ArrayOf({})", self.item(item).table()),
        }
    }

    /// Packages that the spelling of the type needs.
    pub(super) fn imports(&self) -> Option<&'static str> {
        match self.kind {
            Type::OpenObject => Some("encoding/json"),
            Type::Array(item) => self.item(item).imports(),
            _ if self.is_confidential => Some("imhook"),
            _ => None,
        }
    }
}

/// Whether the field of a member is a pointer, nil where the member is absent.
pub(super) fn is_pointer(value: &Value<'_>, presence: Presence) -> bool {
    may_be_absent(presence) && !value.has_nil()
}

/// Whether a member that was decoded may be absent.
pub(super) fn may_be_absent(presence: Presence) -> bool {
    matches!(presence, Presence::Optional | Presence::AlwaysWritten)
}
