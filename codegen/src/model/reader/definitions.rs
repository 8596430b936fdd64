//! Asks schemars for both directions of every type: what deserialising insists on, what serialising promises.

use imhook_schema::contract::Body;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

use super::Context;
use crate::model::problem::Problems;

/// What schemars says of the types of one edition.
pub(super) struct Definitions {
    /// In the order of first use, each before those it holds.
    pub(super) objects: Vec<Definition>,
    /// Names of the codes that some field has.
    pub(super) codes: Vec<String>,
}

/// One named type, in both directions.
pub(super) struct Definition {
    pub(super) name: String,
    pub(super) reading: Map<String, Value>,
    pub(super) writing: Map<String, Value>,
}

/// The extension by which a code names its table.
pub(super) const CODE: &str = "x-code";

/// Runs the generators over bodies.
pub(super) fn of<'a>(
    context: &Context<'_>,
    bodies: impl IntoIterator<Item = &'a Body>,
    problems: &mut Problems,
) -> Definitions {
    let mut reading = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut writing = SchemaSettings::draft2020_12().for_serialize().into_generator();
    for body in bodies {
        (body.schema)(&mut reading);
        (body.schema)(&mut writing);
    }
    let mut written = writing.take_definitions(true);
    let mut found = Definitions { objects: Vec::new(), codes: Vec::new() };
    for (name, reading) in reading.take_definitions(true) {
        let (Value::Object(reading), Some(Value::Object(writing))) = (reading, written.remove(&name)) else {
            problems.add(context.place(&name), "has a schema in one direction only; write a plain struct");
            continue;
        };
        match reading.get(CODE).and_then(Value::as_str) {
            Some(code) => found.codes.push(code.to_owned()),
            None => found.objects.push(Definition { name, reading, writing }),
        }
    }
    refuse_doubled_names(context, &found, problems);
    found
}

/// The name of the struct behind a body; none where it is not a struct of its own.
pub(super) fn name_of(body: &Body) -> Option<String> {
    let schema = (body.schema)(&mut SchemaGenerator::default());
    let name = schema.get("$ref")?.as_str()?.rsplit('/').next()?;
    Some(name.to_owned())
}

/// schemars tells two types of one name apart by a number behind the second.
fn refuse_doubled_names(context: &Context<'_>, found: &Definitions, problems: &mut Problems) {
    for Definition { name, .. } in &found.objects {
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
        if stem != name && found.objects.iter().any(|other| other.name == stem) {
            problems.add(context.place(stem), format!("two types of the edition are called `{stem}`; rename one"));
        }
    }
}
