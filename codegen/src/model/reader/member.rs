//! Fields: their type and when they are there.

use serde_json::{Map, Value, json};

use super::{
    Context,
    definitions::{CODE, Definition, Definitions},
    doc,
};
use crate::model::{Member, Presence, Type, problem::Problems};

/// Reads one field of a struct; none where it is refused, which is noted.
pub(super) fn read(
    context: &Context<'_>,
    object: &Definition,
    name: &str,
    all: &Definitions,
    problems: &mut Problems,
) -> Option<Member> {
    let place = context.place(&format!("{}.{name}", object.name));
    let field = &object.reading["properties"][name];
    let comment = field.get("description").and_then(Value::as_str).unwrap_or_default();
    let doc = doc::read(context, &place, comment, problems);
    if doc.since.is_none() && !context.edition.frozen {
        problems.add(&place, "has no `since:` tag; the edition is not frozen, so say when the member came");
    }
    let shape = Shape::of(field);
    let kind = match shape.kind(all) {
        Ok(kind) => Some(kind),
        Err(why) => {
            problems.add(&place, format!("{why}; see the allowed types"));
            None
        }
    };
    let facts = PresenceFacts {
        optional: shape.nullable,
        default: field.get("default"),
        read_required: requires(&object.reading, name),
        write_required: requires(&object.writing, name),
        always_written: doc.always_written,
    };
    let presence = match facts.presence(kind.as_ref()) {
        Ok(presence) => presence,
        Err(why) => {
            problems.add(&place, why);
            return None;
        }
    };
    Some(Member {
        name: name.to_owned(),
        kind: kind?,
        presence,
        text: doc.text,
        since: doc.since,
        faults: doc.faults,
        confidential: shape.schema.contains_key("x-confidential"),
    })
}

fn requires(direction: &Map<String, Value>, name: &str) -> bool {
    let required = direction.get("required").and_then(Value::as_array);
    required.is_some_and(|names| names.iter().any(|required| required == name))
}

/// A field's schema without `Option` around it.
struct Shape {
    schema: Map<String, Value>,
    nullable: bool,
}

impl Shape {
    fn of(field: &Value) -> Shape {
        // `true`, which takes any value, is the same as no keyword at all.
        let mut schema = field.as_object().cloned().unwrap_or_default();
        for annotation in ["description", "default"] {
            schema.shift_remove(annotation);
        }
        let null = json!({ "type": "null" });
        if let Some(Value::Array(branches)) = schema.get("anyOf")
            && let [Value::Object(inner), other] = branches.as_slice()
            && *other == null
        {
            return Shape { schema: inner.clone(), nullable: true };
        }
        if let Some(Value::Array(types)) = schema.get("type")
            && let [inner, Value::String(null)] = types.as_slice()
            && null == "null"
        {
            let inner = inner.clone();
            schema.insert("type".to_owned(), inner);
            return Shape { schema, nullable: true };
        }
        Shape { schema, nullable: false }
    }

    /// The type, or why it is refused.
    fn kind(&self, all: &Definitions) -> Result<Type, String> {
        if let Some(reference) = self.schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default().to_owned();
            self.allow_only(&["$ref"])?;
            return Ok(if all.codes.contains(&name) { Type::Code(name) } else { Type::Object(name) });
        }
        let kind = self.schema.get("type").and_then(Value::as_str).unwrap_or_default();
        let format = self.schema.get("format").and_then(Value::as_str);
        match (kind, format) {
            ("string", None) if self.schema.contains_key("contentEncoding") => {
                self.allow_only(&["type", "contentEncoding"])?;
                match self.schema["contentEncoding"].as_str() {
                    Some("base64") => Ok(Type::Base64),
                    _ => Err("`contentEncoding` can be base64 only".to_owned()),
                }
            }
            ("string", None) => self.allow_only(&["type", "x-confidential"]).map(|()| Type::Text),
            ("boolean", None) => self.allow_only(&["type"]).map(|()| Type::Boolean),
            ("integer", Some("int32")) if !self.schema.contains_key(CODE) => {
                self.allow_only(&["type", "format"]).map(|()| Type::Int32)
            }
            ("integer", Some("int64")) => self.allow_only(&["type", "format"]).map(|()| Type::Int64),
            ("integer", other) => Err(format!(
                "an integer of format `{}` is not allowed; the wire has i32 and i64 only",
                other.unwrap_or("none")
            )),
            ("number", _) => Err("floats are not allowed; the wire has i32 and i64 only".to_owned()),
            ("object", None) if self.schema.get("additionalProperties") == Some(&Value::Bool(true)) => {
                self.allow_only(&["type", "additionalProperties"]).map(|()| Type::OpenObject)
            }
            ("object", _) => Err("a map is not allowed; write a struct or `OpenObject`".to_owned()),
            ("array", None) => {
                self.allow_only(&["type", "items"])?;
                let item = Shape::of(&self.schema["items"]);
                if item.nullable {
                    return Err("`Option` inside a list is not allowed; a null in an array is no value".to_owned());
                }
                match item.kind(all)? {
                    Type::Array(_) => Err("a list of lists is not allowed".to_owned()),
                    inner => Ok(Type::Array(Box::new(inner))),
                }
            }
            ("", None) if self.schema.is_empty() => Err("any JSON value is not allowed; give it a type".to_owned()),
            (other, _) => Err(format!("a field of JSON type `{other}` is not allowed")),
        }
    }

    fn allow_only(&self, keywords: &[&str]) -> Result<(), String> {
        match self.schema.keys().find(|keyword| !keywords.contains(&keyword.as_str())) {
            Some(keyword) => Err(format!("schemars says `{keyword}` of its type, which is not allowed")),
            None => Ok(()),
        }
    }
}

/// What serde does with a field that is absent or empty.
#[expect(clippy::struct_excessive_bools, reason = "four independent facts of serde, weighed in one place below")]
struct PresenceFacts<'a> {
    optional: bool,
    default: Option<&'a Value>,
    read_required: bool,
    write_required: bool,
    always_written: bool,
}

impl PresenceFacts<'_> {
    fn presence(&self, kind: Option<&Type>) -> Result<Presence, String> {
        let refuse = |what: &str| Err(what.to_owned());
        match (self.optional, self.read_required, self.write_required, self.default) {
            (true, false, false, None) if self.always_written => Ok(Presence::AlwaysWritten),
            (true, false, false, None) => Ok(Presence::Optional),
            (true, ..) => refuse("`Option` needs `skip_serializing_if = \"Option::is_none\"`: the wire has no null"),
            (false, ..) if self.always_written => {
                refuse("`always written` is for `Option`; a plain field or `default` says it already")
            }
            (false, true, true, None) => Ok(Presence::Required),
            (false, false, true, Some(default)) if kind.is_none_or(|kind| is_empty_value(kind, default)) => {
                Ok(Presence::Default)
            }
            (false, false, true, Some(default)) => {
                Err(format!("its default is {default}; an absent member reads as the empty value of its type"))
            }
            (false, _, false, _) => refuse("only `Option` may be skipped when written; write the empty value"),
            (false, ..) => refuse("is required in one direction only; use a plain field or `default`"),
        }
    }
}

/// Structs have no empty value that every language could agree on, so they are `Option` instead.
fn is_empty_value(kind: &Type, default: &Value) -> bool {
    match kind {
        Type::Text | Type::Base64 => default == "",
        Type::Boolean => default == false,
        Type::Int32 | Type::Int64 | Type::Code(_) => default == 0,
        Type::Array(_) => default.as_array().is_some_and(Vec::is_empty),
        Type::Object(_) | Type::OpenObject => false,
    }
}
