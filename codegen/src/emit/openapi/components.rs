//! Schemas, and the path items that webhooks refer to.

use serde_json::{Map, Value};

use super::{Version, document::Document, operation, schema};
use crate::model::{Code, Type};

/// Everything that other parts of the document refer to.
pub(super) fn components(document: &Document<'_>) -> Value {
    let mut components = Map::new();
    if document.version == Version::V31 {
        let callbacks = document.edition.callbacks.iter();
        let items = callbacks.map(|callback| (callback.name.clone(), operation::webhook_item(document, callback)));
        components.insert("pathItems".to_owned(), Value::Object(items.collect()));
    }
    components.insert("schemas".to_owned(), Value::Object(schemas(document)));
    Value::Object(components)
}

/// Objects in the order of the contract, then codes, then what a receiver replies.
fn schemas(document: &Document<'_>) -> Map<String, Value> {
    let edition = document.edition;
    let objects = edition.objects.iter().map(|object| (object.name.clone(), schema::object(document, object)));
    let codes = edition.codes.iter().filter(|code| is_member(document, code));
    let codes = codes.map(|code| (code.name.clone(), schema::code(document, code)));
    let replies = document.model.delivery.objects.iter();
    let replies = replies.map(|object| (object.name.clone(), schema::object(document, object)));
    objects.chain(codes).chain(replies).collect()
}

/// A code that only a rule names is no schema: nothing would refer to it, which a linter reports.
fn is_member(document: &Document<'_>, code: &Code) -> bool {
    let mut members = document.edition.objects.iter().flat_map(|object| &object.members);
    members.any(|member| match &member.kind {
        Type::Code(name) => *name == code.name,
        Type::Array(item) => matches!(&**item, Type::Code(name) if *name == code.name),
        _ => false,
    })
}
