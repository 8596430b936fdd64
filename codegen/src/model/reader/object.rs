//! Structs.

use serde_json::{Map, Value};

use super::{Context, definitions::Definition, definitions::Definitions, doc, member};
use crate::model::{Object, problem::Problems};

/// Keywords that schemars writes for a plain struct.
const EXPECTED: [&str; 4] = ["type", "properties", "required", "description"];

/// Reads a struct; a field that is refused is left out and noted.
pub(super) fn read(
    context: &Context<'_>,
    definition: &Definition,
    all: &Definitions,
    problems: &mut Problems,
) -> Option<Object> {
    let place = context.place(&definition.name);
    let Some(Value::Object(fields)) = definition.reading.get("properties") else {
        problems.add(&place, refusal(&definition.reading));
        return None;
    };
    if let Some(keyword) = definition.reading.keys().find(|keyword| !EXPECTED.contains(&keyword.as_str())) {
        let what = match keyword.as_str() {
            "additionalProperties" => "`deny_unknown_fields` or a map is not allowed: every object is open".to_owned(),
            other => format!("schemars says `{other}` of it, which no plain struct has"),
        };
        problems.add(&place, what);
    }
    let written = definition.writing.get("properties").and_then(Value::as_object);
    let names = |fields: &Map<String, Value>| fields.keys().cloned().collect::<Vec<_>>();
    if written.map(names) != Some(names(fields)) {
        problems.add(&place, "fields have other names when written than when read; use one `rename` for both");
        return None;
    }
    let comment = definition.reading.get("description").and_then(Value::as_str).unwrap_or_default();
    let doc = doc::read(context, &place, comment, problems);
    if doc.since.is_some() || doc.always_written {
        problems.add(&place, "`since:` and `always written` belong to fields, not to a struct");
    }
    let members = fields.keys().filter_map(|name| member::read(context, definition, name, all, problems)).collect();
    Some(Object { name: definition.name.clone(), text: doc.text, faults: doc.faults, members })
}

/// Why a definition without properties is not a struct.
fn refusal(definition: &Map<String, Value>) -> String {
    if definition.contains_key("enum") || definition.contains_key("oneOf") || definition.contains_key("const") {
        return "is an enum; declare a code with `codes!`".to_owned();
    }
    "is not a struct with named fields".to_owned()
}
